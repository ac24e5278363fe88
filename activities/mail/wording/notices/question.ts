/** A question about one item of a report, and the reply to it. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type NoticeWording } from '../notice-wording.ts';
import { whyLine } from '../phrases/grounds.ts';
import { title, titleOfUnit, whatName } from '../phrases/names.ts';

const QUESTION = both('Câu hỏi', 'Question');
const REPLY = both('Trả lời', 'Reply');

const itemLine = ({ item }: NoticeFacts): Bilingual[] =>
  item ? [both(`Mục: ${item.title.vi}`, `Item: ${item.title.en}`)] : [];
const codeOf = ({ item }: NoticeFacts): string => (item ? ` ${item.code}` : '');

export const questionAsked: NoticeWording = {
  kind: 'question-asked',
  place: 85,
  words: (f) => {
    const [subject, what, code] = [title(f), whatName(f), codeOf(f)];
    return {
      subject: both(`${subject.vi}: câu hỏi về mục${code}`, `${subject.en}: question about item${code}`),
      blocks: [
        text(
          `${f.plan.coordinator} hỏi về một mục trong ${what.vi} của ${f.unit}.`,
          `${f.plan.coordinator} has a question about an item of the ${what.en} of ${f.unit}.`,
        ),
        list(...itemLine(f), ...whyLine(f, QUESTION)),
        text(
          'Báo cáo không bị trả lại. Trân trọng đề nghị mở liên kết dưới đây, chọn báo cáo này rồi bấm “Trả lời câu hỏi”.',
          'The report is not returned. Please open the link below, choose this report and press “Reply to the question”.',
        ),
      ],
    };
  },
};

export const questionAnswered: NoticeWording = {
  kind: 'question-answered',
  place: 265,
  words: (f) => {
    const [subject, what, code] = [titleOfUnit(f), whatName(f), codeOf(f)];
    return {
      subject: both(`${subject.vi}: trả lời về mục${code}`, `${subject.en}: reply about item${code}`),
      blocks: [
        text(
          `${f.unit} trả lời câu hỏi về một mục trong ${what.vi}.`,
          `${f.unit} has replied to the question about an item of its ${what.en}.`,
        ),
        list(...itemLine(f), ...whyLine(f, REPLY)),
      ],
    };
  },
};
