/** The plan was amended: what moves, ends or is new for one unit, and by which document. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { citeBasis } from '../../../../words/basis.ts';
import { printDate, printDateEn } from '../../../../words/dates.ts';
import { itemName } from '../../../../words/item-name.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type Block as AnyBlock, type NoticeWording } from '../notice-wording.ts';

type Block = AnyBlock<Bilingual>;
type Amended = NonNullable<NoticeFacts['amended']>;

const NOTHING: Amended = { moved: [], superseded: [], added: [], coordinator: null };

const until = (date: string): Bilingual => both(printDate(date), printDateEn(date));

function movedLine({ item, from, to }: Amended['moved'][number]): Bilingual {
  const [name, was, is] = [itemName(item), until(from), until(to)];
  return both(
    `${name.vi}: hạn mới hết ngày ${is.vi}, thay cho ${was.vi}.`,
    `${name.en}: now due by the end of ${is.en}, instead of ${was.en}.`,
  );
}

function addedLine({ item, due }: Amended['added'][number]): Bilingual {
  const [name, date] = [itemName(item), until(due)];
  return both(`${name.vi}: hạn hết ngày ${date.vi}.`, `${name.en}: due by the end of ${date.en}.`);
}

/** A heading and its lines; nothing where there are none. */
const part = (head: Bilingual, lines: Bilingual[]): Block[] =>
  lines.length === 0 ? [] : [text(head.vi, head.en), list(...lines)];

function blocks(f: NoticeFacts): Block[] {
  const { moved, superseded, added, coordinator } = f.amended ?? NOTHING;
  const cited = f.basis ? citeBasis(f.basis) : both('văn bản điều chỉnh', 'the amending document');
  const nothing = moved.length + superseded.length + added.length === 0;
  return [
    text(
      `Kế hoạch được điều chỉnh theo ${cited.vi}. Phần của ${f.unit} thay đổi như sau.`,
      `The plan has been amended by ${cited.en}. This is what changes for ${f.unit}.`,
    ),
    ...part(both('Dời hạn:', 'Dates that move:'), moved.map(movedLine)),
    ...part(both('Thôi thực hiện:', 'No longer to be done:'), superseded.map(itemName)),
    ...part(both('Việc mới:', 'New:'), added.map(addedLine)),
    ...(nothing
      ? [
          text(
            'Các hạn giữ nguyên; nội dung được giao hoặc nơi nhận báo cáo thay đổi, xin xem kế hoạch.',
            'Due dates stay; what is asked, or who receives it, has changed: please see the plan.',
          ),
        ]
      : []),
    ...(coordinator === null
      ? []
      : [
          text(
            `Cơ quan đầu mối của kế hoạch là ${coordinator}.`,
            `The plan is coordinated by ${coordinator}.`,
          ),
        ]),
    text(
      'Những gì đơn vị đã gửi vẫn giữ nguyên giá trị, không phải gửi lại.',
      'What has been sent stays valid and need not be sent again.',
    ),
  ];
}

export const planAmended: NoticeWording = {
  kind: 'plan-amended',
  place: 105,
  words: (f) => ({
    subject: both(
      `Kế hoạch được điều chỉnh: phần của ${f.unit}`,
      `The plan was amended: the part of ${f.unit}`,
    ),
    blocks: blocks(f),
  }),
};
