/** The words of a report as its document will have them. The report itself is Vietnamese, whoever reads the page. */
import { assess, formatAmount, formatAssigned, formatRate, rateOf } from '../../words/figures.ts';
import { closingLine, openingLine, subjectLine } from '../../words/letter.ts';
import {
  bullets,
  heading,
  paragraph,
  section,
  smallHeading,
  table,
  type Block,
  type Parts,
} from '../layout/blocks.ts';
import type { Contribution, Snapshot } from '../../domain/aggregation/snapshot.ts';
import type { Section } from '../../domain/submission.ts';
import { BREAK, typed } from '../layout/sentence.ts';

const SECTION_TITLES: [Section, string][] = [
  ['situation', 'I. Tình hình chung'],
  ['direction', 'II. Công tác lãnh đạo, chỉ đạo'],
  ['results', 'III. Kết quả thực hiện nhiệm vụ'],
  ['assessment', 'V. Đánh giá chung'],
  ['obstacles', 'VI. Khó khăn, vướng mắc và kiến nghị'],
  ['next', 'VII. Phương hướng, nhiệm vụ kỳ tới'],
];

/** What was contributed to a part of it. */
interface Part {
  title: string;
  contributions: readonly Contribution[];
}

function partsOf({ outline, narrative }: Snapshot): Part[] {
  const parts = (outline ?? []).map(({ number, title, told: contributions }) => ({
    ...{ title: `${number}. ${title}`, contributions },
  }));
  const usual = SECTION_TITLES.map(([key, title]) => ({ title, contributions: narrative[key] }));
  return outline ? [...parts, ...usual.filter(({ contributions }) => contributions.length > 0)] : usual;
}

function partBlocks({ title, contributions }: Part, { coordinator }: Snapshot): Parts {
  return [
    smallHeading(title),
    contributions.length > 0
      ? contributions.map(({ unit, name, text }) =>
          paragraph(unit === coordinator.unit ? text : `${name}: ${text}`, { isTyped: true }),
        )
      : paragraph('Trong kỳ, các đơn vị không có nội dung báo cáo riêng về phần này.'),
  ];
}

/** How the units reported. */
function coverage({ aggregate, units }: Snapshot): Parts {
  const { completeness, timeliness, late, missing, exempt } = aggregate;
  const named = (words: string, ids: readonly string[]): Parts => {
    const names = ids.map((id) => units.find((one) => one.id === id)?.name ?? id);
    return names.length > 0 && paragraph(`${words}: ${names.join('; ')}.`);
  };
  return [
    smallHeading('Tình hình gửi báo cáo'),
    paragraph(
      `${completeness.received}/${completeness.expected} đơn vị được giao đã gửi, ${timeliness.onTime} đúng hạn.`,
    ),
    named('Sau hạn', late),
    named('Chưa gửi', missing),
    named('Không thuộc diện báo cáo kỳ này', exempt),
  ];
}

function figures({ aggregate, targets, period }: Snapshot): Parts {
  const incomplete = aggregate.figures.filter(({ missing }) => missing > 0).length;
  return [
    smallHeading('Kết quả thực hiện chỉ tiêu', 3, 'chi-tieu'),
    table({
      labelledBy: 'chi-tieu',
      columns: [
        'Mã',
        'Chỉ tiêu',
        'Giao',
        ...['Kỳ này', 'Lũy kế', 'Tỷ lệ (%)', 'Cùng kỳ (%)'].map((text) => ({ text, isNumber: true })),
        'Đánh giá',
      ],
      rows: targets.map((target, index) => {
        const figure = aggregate.figures[index]!;
        return [
          target.code,
          target.statement,
          formatAssigned(target),
          formatAmount(figure),
          formatAmount(target.cumulative),
          formatRate(rateOf(target, figure)),
          target.lastYear ? formatRate(rateOf(target, target.lastYear)) : '–',
          assess(target, figure, period),
        ];
      }),
    }),
    incomplete > 0 && paragraph(`Có ${incomplete} chỉ tiêu chưa đủ số liệu của các đơn vị được giao.`),
  ];
}

/** A report on a page. */
export function reportView(snapshot: Snapshot): Block {
  const { duties, targets } = snapshot;
  return section(
    [
      heading(['BÁO CÁO', BREAK, subjectLine(snapshot)]),
      paragraph(openingLine(snapshot)),
      coverage(snapshot),
      partsOf(snapshot).map((part) => partBlocks(part, snapshot)),
      duties.length > 0 && [
        smallHeading('Tiến độ nhiệm vụ thường xuyên'),
        bullets(duties.map(({ name, dutyText, text }) => [`${name} – ${dutyText}: `, typed(text)])),
      ],
      targets.length > 0 && figures(snapshot),
      paragraph(closingLine(snapshot)),
    ],
    { lang: 'vi', isReport: true },
  );
}
