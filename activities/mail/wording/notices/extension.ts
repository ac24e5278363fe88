/** An extension asked for, and its answer. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { capital } from '../../../../words/capital.ts';
import { grounds, proposedLine, whyLine } from '../phrases/grounds.ts';
import { dueWords, title, titleOfUnit, whatInFull, whatName } from '../phrases/names.ts';

/** To the coordinator. */
export const extensionAsked: NoticeWording = {
  kind: 'extension-asked',
  place: 250,
  words: (f) => {
    const [name, full, due] = [titleOfUnit(f), whatInFull(f), dueWords(f)];
    return {
      subject: both(`${name.vi}: đề nghị gia hạn`, `${name.en}: extension requested`),
      blocks: [
        text(`${f.unit} đề nghị gia hạn ${full.vi}.`, `${f.unit} requests an extension for ${full.en}.`),
        list(
          both(`Hạn hiện nay: ${due.vi}.`, `Current due date: ${due.en}.`),
          ...proposedLine(f),
          ...whyLine(f),
        ),
        text('Trân trọng đề nghị xem xét, trả lời đơn vị.', 'Please consider it and answer the unit.'),
      ],
    };
  },
};

export const extensionGranted: NoticeWording = {
  kind: 'extension-granted',
  place: 360,
  keepsDate: true,
  words: (f) => {
    const [name, full, due] = [title(f), whatInFull(f), dueWords(f)];
    return {
      subject: both(
        `${name.vi}: gia hạn đến ${printDate(f.dueDate)}`,
        `${name.en}: extended to ${printDateEn(f.dueDate)}`,
      ),
      blocks: [
        text(
          `${capital(full.vi)} của ${f.unit} được gia hạn.`,
          `${f.unit} has been granted an extension for ${full.en}.`,
        ),
        list(
          both(`Hạn mới: ${due.vi}.`, `New due date: ${due.en}.`),
          ...(f.extendedFrom
            ? [
                both(
                  `Hạn trước đây: hết ngày ${printDate(f.extendedFrom)}.`,
                  `Previous due date: the end of ${printDateEn(f.extendedFrom)}.`,
                ),
              ]
            : []),
          ...grounds(f),
        ),
        ...(f.breached
          ? [
              text(
                'Việc đã qua hạn trước khi gia hạn vẫn được ghi nhận như cũ.',
                'The record still shows that the earlier date was missed.',
              ),
            ]
          : []),
      ],
    };
  },
};

export const extensionRefused: NoticeWording = {
  kind: 'extension-refused',
  place: 220,
  words: (f) => {
    const [name, what, due] = [title(f), whatName(f), dueWords(f)];
    return {
      subject: both(
        `${name.vi}: giữ nguyên hạn ${printDate(f.dueDate)}`,
        `${name.en}: still due ${printDateEn(f.dueDate)}`,
      ),
      blocks: [
        text(
          `Đề nghị gia hạn ${what.vi} của ${f.unit} chưa được chấp thuận.`,
          `The extension that ${f.unit} requested for the ${what.en} was not granted.`,
        ),
        list(both(`Hạn: ${due.vi}.`, `Due: ${due.en}.`), ...whyLine(f)),
      ],
    };
  },
};
