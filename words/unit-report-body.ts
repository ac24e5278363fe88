/** What stands in a unit's own report between its first sentence and its last: the same on paper and in Word. */
import { SECTIONS } from '../domain/sections.ts';
import { withoutRequest } from './duty-text.ts';
import { SECTION_TITLES, TARGETS_TITLE, type BodyPart } from './report-body.ts';

/** Room to write in by hand. */
const DOTS = '…………………………………………………………………………………………';
const NOTHING = 'Đơn vị không có nội dung báo cáo riêng về phần này.';

/** A part of a unit's own report; how others reported is none of it. */
export type UnitBodyPart = Exclude<BodyPart, { kind: 'coverage' }>;

export interface UnitReportTold {
  /** The parts the plan lays down, each with its title; null where it is the seven sections of a periodic report. */
  outline: { key: string; title: string }[] | null;
  /** What was written, by section or number of a part. */
  told: Readonly<Partial<Record<string, string>>>;
  /** Standing duties with the progress on them. */
  duties: { text: string; progress: string }[];
  hasFigures: boolean;
  /** Nothing is filled in yet: it is the form to be written on. */
  isBlank: boolean;
}

const heading = (text: string, level: 1 | 2 = 1): UnitBodyPart => ({ kind: 'heading', text, level });

/** Part by part, in the order in which the coordinating agency's report has them. */
export function unitReportBody({
  outline,
  told,
  duties,
  hasFigures,
  isBlank,
}: UnitReportTold): UnitBodyPart[] {
  const words = (text = ''): UnitBodyPart => ({
    kind: 'words',
    paragraphs: [text || (isBlank ? DOTS : NOTHING)],
  });
  const progress = duties
    .filter(({ progress: text }) => text !== '' || isBlank)
    .flatMap(({ text, progress: written }, index) => [
      heading(`${index + 1}. ${withoutRequest(text)}`, 2),
      words(written),
    ]);
  const targets: UnitBodyPart[] = hasFigures ? [{ kind: 'targets' }] : [words()];
  if (outline) {
    return [
      ...outline.flatMap(({ key, title }) => [heading(title), words(told[key])]),
      ...(progress.length > 0 ? [heading('KẾT QUẢ THỰC HIỆN NHIỆM VỤ'), ...progress] : []),
      ...(hasFigures ? [heading('KẾT QUẢ THỰC HIỆN CHỈ TIÊU'), ...targets] : []),
    ];
  }
  return SECTIONS.flatMap((section) => {
    const title = heading(SECTION_TITLES[section]);
    if (section !== 'results') return [title, words(told[section])];
    const written = told.results || progress.length === 0 || isBlank ? [words(told.results)] : [];
    return [title, ...written, ...progress, heading(TARGETS_TITLE), ...targets];
  });
}
