/** A unit goes on with a task that was done, to the coordinator. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, titleOfUnit, whatInFull } from '../phrases/names.ts';

export const reopened: NoticeWording = {
  kind: 'reopened',
  place: 280,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: mở lại`,
    blocks: [
      text(`${f.unit} báo ${whatInFull(f).vi} chưa hoàn thành và mở lại để tiếp tục thực hiện.`),
      list([...whyLine(f).vi, `Hạn hoàn thành: ${dueWords(f).vi}.`]),
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: reopened`,
    blocks: [
      text(`${f.unit} reports that ${whatInFull(f).en} is not finished and has reopened it.`),
      list([...whyLine(f).en, `Due: ${dueWords(f).en}.`]),
    ],
  }),
};
