/** To leadership: what the coordinator cannot decide by itself. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { proposedLine, whyLine } from '../phrases/grounds.ts';
import { dueWords, titleOfUnit, whatInFull } from '../phrases/names.ts';

const act = (f: NoticeFacts): Bilingual =>
  f.proposal === 'waive' ? both('miễn', 'waive') : both('gia hạn', 'extend');

export const proposal: NoticeWording = {
  kind: 'proposal',
  place: 260,
  vi: (f) => ({
    subject: `${titleOfUnit(f).vi}: kiến nghị ${act(f).vi}`,
    blocks: [
      text(
        `Kiến nghị ${act(f).vi} ${whatInFull(f).vi} của ${f.unit} đã được ghi lại. Việc này thuộc kế hoạch, cần văn bản của cơ quan ban hành; đến khi đó hạn giữ nguyên.`,
      ),
      list([`Hạn hiện nay: ${dueWords(f).vi}.`, ...proposedLine(f).vi, ...whyLine(f).vi]),
    ],
  }),
  en: (f) => ({
    subject: `${titleOfUnit(f).en}: proposal to ${act(f).en}`,
    blocks: [
      text(
        `A proposal to ${act(f).en} ${whatInFull(f).en} of ${f.unit} has been recorded. The plan's own duties can be changed only by a document of the issuer; until then the due date is unchanged.`,
      ),
      list([`Current due date: ${dueWords(f).en}.`, ...proposedLine(f).en, ...whyLine(f).en]),
    ],
  }),
};
