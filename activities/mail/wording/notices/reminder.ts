/** The coordinator reminds a unit in its own words. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, title, whatInFull } from '../phrases/names.ts';

export const reminder: NoticeWording = {
  kind: 'reminder',
  place: 210,
  keepsDate: true,
  words: (f) => {
    const [name, full, due] = [title(f), whatInFull(f), dueWords(f)];
    return {
      subject: both(
        `${name.vi}: đề nghị quan tâm, hạn ${printDate(f.dueDate)}`,
        `${name.en}: reminder, due ${printDateEn(f.dueDate)}`,
      ),
      blocks: [
        f.requested
          ? text(
              `Trân trọng đề nghị Quý cơ quan phối hợp, quan tâm ${full.vi}.`,
              `We would be grateful for your cooperation on ${full.en}.`,
            )
          : text(
              `Trân trọng đề nghị ${f.unit} quan tâm ${full.vi}.`,
              `We kindly remind ${f.unit} of ${full.en}.`,
            ),
        list(both(`Hạn: ${due.vi}.`, `Due: ${due.en}.`), ...whyLine(f, both('Nội dung', 'Message'))),
      ],
    };
  },
};
