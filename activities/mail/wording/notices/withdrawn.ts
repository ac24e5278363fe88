/** A unit takes its report back, to the coordinator. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, titleOfUnit, whatName } from '../phrases/names.ts';

export const withdrawn: NoticeWording = {
  kind: 'withdrawn',
  place: 270,
  words: (f) => {
    const [name, what, due] = [titleOfUnit(f), whatName(f), dueWords(f)];
    return {
      subject: both(`${name.vi}: đơn vị thu hồi bản đã gửi`, `${name.en}: withdrawn by the unit`),
      blocks: [
        text(
          `${f.unit} đã thu hồi ${what.vi} đã gửi; bản này không được tính nữa.`,
          `${f.unit} has withdrawn the ${what.en} it had sent; that version no longer counts.`,
        ),
        list(...whyLine(f), both(`Hạn gửi: ${due.vi}.`, `Due: ${due.en}.`)),
      ],
    };
  },
};
