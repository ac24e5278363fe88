/** A unit takes its report back, to the coordinator. */
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, titleOfUnit, whatName } from '../phrases/names.ts';

export const withdrawn: NoticeWording = {
  kind: 'withdrawn',
  place: 270,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: đơn vị thu hồi bản đã gửi`,
    blocks: [
      text(`${f.unit} đã thu hồi ${whatName(f).vi} đã gửi; bản này không được tính nữa.`),
      list([...whyLine(f).vi, `Hạn gửi: ${dueWords(f).vi}.`]),
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: withdrawn by the unit`,
    blocks: [
      text(`${f.unit} has withdrawn the ${whatName(f).en} it had sent; that version no longer counts.`),
      list([...whyLine(f).en, `Due: ${dueWords(f).en}.`]),
    ],
  }),
};
