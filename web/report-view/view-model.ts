/** A report on a page, part by part as its document has it. The report itself is Vietnamese, whoever reads the page. */
import { assess, formatAmount, formatAssigned, formatRate, rateOf } from '../../words/figures.ts';
import { closingLine, openingLine, subjectLine } from '../../words/letter.ts';
import { reportBody, type BodyPart } from '../../words/report-body.ts';
import {
  heading,
  paragraph,
  section,
  smallHeading,
  table,
  type Block,
  type Parts,
} from '../layout/blocks.ts';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import { BREAK } from '../layout/sentence.ts';

/** How the units reported. */
function coverage({ aggregate, units }: Snapshot): Parts {
  const { completeness, timeliness, late, missing, exempt } = aggregate;
  const named = (words: string, ids: readonly string[]): Parts => {
    const names = ids.map((id) => units.find((one) => one.id === id)?.name ?? id);
    return names.length > 0 && paragraph(`${words}: ${names.join('; ')}.`);
  };
  return [
    paragraph(
      `${completeness.received}/${completeness.expected} đơn vị được giao đã gửi, ${timeliness.onTime} đúng hạn.`,
    ),
    named('Sau hạn', late),
    named('Chưa gửi', missing),
    named('Không thuộc diện báo cáo kỳ này', exempt),
  ];
}

const TARGETS = 'chi-tieu';

function figures({ aggregate, targets, period }: Snapshot): Parts {
  const incomplete = aggregate.figures.filter(({ missing }) => missing > 0).length;
  return [
    table({
      labelledBy: TARGETS,
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

function draw(part: BodyPart, next: BodyPart | undefined, snapshot: Snapshot): Parts {
  switch (part.kind) {
    case 'heading':
      return smallHeading(part.text, 3, next?.kind === 'targets' ? TARGETS : undefined);
    case 'words':
      return part.paragraphs.map((text) => paragraph(text, { isTyped: true }));
    case 'coverage':
      return coverage(snapshot);
    case 'targets':
      return snapshot.targets.length > 0 && figures(snapshot);
  }
}

/** A report on a page. */
export function reportView(snapshot: Snapshot): Block {
  const body = reportBody(snapshot);
  return section(
    [
      heading(['BÁO CÁO', BREAK, subjectLine(snapshot)]),
      paragraph(openingLine(snapshot)),
      body.map((part, index) => draw(part, body[index + 1], snapshot)),
      paragraph(closingLine(snapshot)),
    ],
    { lang: 'vi', isReport: true },
  );
}
