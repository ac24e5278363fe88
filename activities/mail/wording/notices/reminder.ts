/** The coordinator reminds a unit in its own words. */
import { both } from '../../../../domain/bilingual.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { dueWords, title, whatInFull } from '../phrases/names.ts';

const MESSAGE = both('Nội dung', 'Message');

export const reminder: NoticeWording = {
  kind: 'reminder',
  place: 210,
  keepsDate: true,
  vi: (f) => ({
    subject: `${title(f).vi}: đề nghị quan tâm, hạn ${printDate(f.dueDate)}`,
    blocks: [
      text(
        `Trân trọng đề nghị ${f.requested ? 'Quý cơ quan phối hợp, quan tâm' : `${f.unit} quan tâm`} ${whatInFull(f).vi}.`,
      ),
      list([`Hạn: ${dueWords(f).vi}.`, ...whyLine(f, MESSAGE).vi]),
    ],
  }),
  en: (f) => ({
    subject: `${title(f).en}: reminder, due ${printDateEn(f.dueDate)}`,
    blocks: [
      text(
        f.requested
          ? `We would be grateful for your cooperation on ${whatInFull(f).en}.`
          : `We kindly remind ${f.unit} of ${whatInFull(f).en}.`,
      ),
      list([`Due: ${dueWords(f).en}.`, ...whyLine(f, MESSAGE).en]),
    ],
  }),
};
