/** An extension asked for, and its answer. */
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { capital } from '../../../../words/capital.ts';
import { grounds, proposedLine, whyLine } from '../phrases/grounds.ts';
import { dueWords, title, titleOfUnit, whatInFull, whatName } from '../phrases/names.ts';

/** To the coordinator. */
export const extensionAsked: NoticeWording = {
  kind: 'extension-asked',
  place: 250,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: đề nghị gia hạn`,
    blocks: [
      text(`${f.unit} đề nghị gia hạn ${whatInFull(f).vi}.`),
      list([`Hạn hiện nay: ${dueWords(f).vi}.`, ...proposedLine(f).vi, ...whyLine(f).vi]),
      text('Trân trọng đề nghị xem xét, trả lời đơn vị.'),
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: extension requested`,
    blocks: [
      text(`${f.unit} requests an extension for ${whatInFull(f).en}.`),
      list([`Current due date: ${dueWords(f).en}.`, ...proposedLine(f).en, ...whyLine(f).en]),
      text('Please consider it and answer the unit.'),
    ],
  }),
};

export const extensionGranted: NoticeWording = {
  kind: 'extension-granted',
  place: 360,
  keepsDate: true,
  vi: (f) => ({
    subject: `${title(f).vi}: gia hạn đến ${printDate(f.dueDate)}`,
    blocks: [
      text(`${capital(whatInFull(f).vi)} của ${f.unit} được gia hạn.`),
      list([
        `Hạn mới: ${dueWords(f).vi}.`,
        ...(f.extendedFrom ? [`Hạn trước đây: hết ngày ${printDate(f.extendedFrom)}.`] : []),
        ...grounds(f).vi,
      ]),
      ...(f.breached ? [text('Việc đã qua hạn trước khi gia hạn vẫn được ghi nhận như cũ.')] : []),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: extended to ${printDateEn(f.dueDate)}`,
    blocks: [
      text(`${f.unit} has been granted an extension for ${whatInFull(f).en}.`),
      list([
        `New due date: ${dueWords(f).en}.`,
        ...(f.extendedFrom ? [`Previous due date: the end of ${printDateEn(f.extendedFrom)}.`] : []),
        ...grounds(f).en,
      ]),
      ...(f.breached ? [text('The record still shows that the earlier date was missed.')] : []),
    ],
  }),
};

export const extensionRefused: NoticeWording = {
  kind: 'extension-refused',
  place: 220,
  vi: (f) => ({
    subject: `${title(f).vi}: giữ nguyên hạn ${printDate(f.dueDate)}`,
    blocks: [
      text(`Đề nghị gia hạn ${whatName(f).vi} của ${f.unit} chưa được chấp thuận.`),
      list([`Hạn: ${dueWords(f).vi}.`, ...whyLine(f).vi]),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: still due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(`The extension that ${f.unit} requested for the ${whatName(f).en} was not granted.`),
      list([`Due: ${dueWords(f).en}.`, ...whyLine(f).en]),
    ],
  }),
};
