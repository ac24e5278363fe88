/** The words of a report as its document will have them. The report itself is Vietnamese, whoever reads the page. */
import { assess, formatAmount, formatAssigned, formatRate, rateOf } from '../../words/figures.ts';
import { closingLine, openingLine, subjectLine } from '../../words/letter.ts';
import type { Contribution, Snapshot } from '../../domain/aggregation/snapshot.ts';
import type { Section } from '../../domain/submission.ts';

const SECTION_TITLES: [Section, string][] = [
  ['situation', 'I. Tình hình chung'],
  ['direction', 'II. Công tác lãnh đạo, chỉ đạo'],
  ['results', 'III. Kết quả thực hiện nhiệm vụ'],
  ['assessment', 'V. Đánh giá chung'],
  ['obstacles', 'VI. Khó khăn, vướng mắc và kiến nghị'],
  ['next', 'VII. Phương hướng, nhiệm vụ kỳ tới'],
];

interface ReportSection {
  title: string;
  told: { name: string | null; text: string }[];
}

export interface ReportView {
  subject: string;
  opening: string;
  closing: string;
  coverage: {
    expected: number;
    received: number;
    onTime: number;
    late: string[];
    missing: string[];
    exempt: string[];
  };
  sections: ReportSection[];
  targets: { code: string; cells: string[] }[];
  incomplete: number;
  duties: { name: string; duty: string; text: string }[];
}

function reportSections({ coordinator }: Snapshot, said: readonly Contribution[]): ReportSection['told'] {
  return said.map(({ unit, name, text }) => ({ name: unit === coordinator.unit ? null : name, text }));
}

function sectionsOf(snapshot: Snapshot): ReportSection[] {
  const { outline, narrative } = snapshot;
  const parts = (outline ?? []).map(({ number, title, told }) => ({
    title: `${number}. ${title}`,
    told: reportSections(snapshot, told),
  }));
  const usual = SECTION_TITLES.map(([key, title]) => ({
    title,
    told: reportSections(snapshot, narrative[key]),
  }));
  return outline ? [...parts, ...usual.filter(({ told }) => told.length > 0)] : usual;
}

/** What the page of a report prints. */
export function reportView(snapshot: Snapshot): ReportView {
  const { aggregate, targets, period, units } = snapshot;
  const names = (ids: readonly string[]): string[] =>
    ids.map((id) => units.find((one) => one.id === id)?.name ?? id);
  return {
    subject: subjectLine(snapshot),
    opening: openingLine(snapshot),
    closing: closingLine(snapshot),
    coverage: {
      expected: aggregate.completeness.expected,
      received: aggregate.completeness.received,
      onTime: aggregate.timeliness.onTime,
      late: names(aggregate.late),
      missing: names(aggregate.missing),
      exempt: names(aggregate.exempt),
    },
    sections: sectionsOf(snapshot),
    targets: targets.map((target, index) => {
      const figure = aggregate.figures[index]!;
      return {
        code: target.code,
        cells: [
          target.statement,
          formatAssigned(target),
          formatAmount(figure),
          formatAmount(target.cumulative),
          formatRate(rateOf(target, figure)),
          target.lastYear ? formatRate(rateOf(target, target.lastYear)) : '–',
          assess(target, figure, period),
        ],
      };
    }),
    incomplete: aggregate.figures.filter(({ missing }) => missing > 0).length,
    duties: snapshot.duties.map(({ name, dutyText, text }) => ({ name, duty: dutyText, text })),
  };
}
