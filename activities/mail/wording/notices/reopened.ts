/** A unit goes on with a task that was done, to the coordinator. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, titleOfUnit, whatInFull } from '../phrases/names.ts';

export const reopened: NoticeWording = {
  kind: 'reopened',
  place: 280,
  words: (f) => {
    const [name, full, due] = [titleOfUnit(f), whatInFull(f), dueWords(f)];
    return {
      subject: both(`${name.vi}: mở lại`, `${name.en}: reopened`),
      blocks: [
        text(
          `${f.unit} báo ${full.vi} chưa hoàn thành và mở lại để tiếp tục thực hiện.`,
          `${f.unit} reports that ${full.en} is not finished and has reopened it.`,
        ),
        list(...whyLine(f), both(`Hạn hoàn thành: ${due.vi}.`, `Due: ${due.en}.`)),
      ],
    };
  },
};
