/** What a unit's report is made of: figures, duties, parts told in words; each may be asked about. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import { dutiesReportedOn } from '../domain/figures/gaps.ts';
import { periodKind } from '../domain/ids.ts';
import type { Plan, UnitId } from '../domain/plan.ts';
import { SECTIONS, type Section } from '../domain/sections.ts';

export interface ReportItem {
  /** Code of a target or a duty, number of a part of the outline, or name of a section. */
  item: string;
  title: Bilingual;
}

const TITLES: Record<Section, Bilingual> = {
  situation: both('Tình hình chung', 'Situation'),
  direction: both('Công tác lãnh đạo, chỉ đạo, phối hợp', 'Direction and coordination'),
  results: both('Kết quả thực hiện nhiệm vụ', 'Results'),
  assessment: both(
    'Đánh giá chung: ưu điểm, hạn chế, nguyên nhân',
    'Assessment: strengths, shortcomings, causes',
  ),
  obstacles: both('Khó khăn, vướng mắc và kiến nghị', 'Obstacles and proposals'),
  next: both('Phương hướng, nhiệm vụ kỳ tới', 'Next period'),
};

/** The parts told in words: those the plan lays down, else those every periodic report has. */
export function reportParts({ reporting }: Pick<Plan, 'reporting'>, period: string): ReportItem[] {
  const outline = reporting.contents?.[periodKind(period)];
  if (!outline) return SECTIONS.map((item) => ({ item, title: TITLES[item] }));
  return outline.map(({ number, title, titleEn }) => ({
    item: number,
    title: both(`${number}. ${title}`, `${number}. ${titleEn}`),
  }));
}

/** All items of a unit's report, figures first. */
export function reportItems(plan: Plan, unit: UnitId, period: string): ReportItem[] {
  const coded = (code: string, vi: string, en: string): ReportItem => ({
    item: code,
    title: both(`${code}. ${vi}`, `${code}. ${en}`),
  });
  return [
    ...plan.targets
      .filter(({ reportedBy }) => reportedBy.includes(unit))
      .map(({ code, statement, statementEn }) => coded(code, statement, statementEn)),
    ...dutiesReportedOn(plan, unit).map(({ code, text, textEn }) => coded(code, text, textEn)),
    ...reportParts(plan, period),
  ];
}
