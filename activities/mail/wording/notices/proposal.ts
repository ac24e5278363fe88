/** To leadership: what the coordinator cannot decide by itself. */
import { both } from '../../../../domain/bilingual.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { proposedLine, whyLine } from '../phrases/grounds.ts';
import { dueWords, titleOfUnit, whatInFull } from '../phrases/names.ts';

export const proposal: NoticeWording = {
  kind: 'proposal',
  place: 260,
  words: (f) => {
    const act = f.proposal === 'waive' ? both('miễn', 'waive') : both('gia hạn', 'extend');
    const [name, full, due] = [titleOfUnit(f), whatInFull(f), dueWords(f)];
    return {
      subject: both(`${name.vi}: kiến nghị ${act.vi}`, `${name.en}: proposal to ${act.en}`),
      blocks: [
        text(
          `Kiến nghị ${act.vi} ${full.vi} của ${f.unit} đã được ghi lại. Việc này thuộc kế hoạch, cần văn bản của cơ quan ban hành; đến khi đó hạn giữ nguyên.`,
          `A proposal to ${act.en} ${full.en} of ${f.unit} has been recorded. The plan's own duties can be changed only by a document of the issuer; until then the due date is unchanged.`,
        ),
        list(
          both(`Hạn hiện nay: ${due.vi}.`, `Current due date: ${due.en}.`),
          ...proposedLine(f),
          ...whyLine(f),
        ),
      ],
    };
  },
};
