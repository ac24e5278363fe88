/** Reads targets: in the sections that set them, and candidates with a figure elsewhere. */

import type { AgencyContext } from '../agencies/context.ts';
import type { Outline } from '../outline/sections.ts';
import type { DraftHeading, DraftTarget } from '../plan-draft.ts';
import { wordsOf } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Place } from './figures-of-clause.ts';
import { isPlainTarget, sectionOf, titleYear, underLeadIns } from './target-places.ts';
import { readTargetTables } from './target-tables.ts';
import { readParagraph } from './targets-of-paragraph.ts';
import { readTiming } from './timing.ts';

/** Reads all targets of a plan, numbered `T1`, `T2`… in the order of the text. */
export function readTargets(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  bodyFrom: number,
  context: AgencyContext,
  years: { from: number | null; to: number | null },
  headings: readonly DraftHeading[],
): DraftTarget[] {
  const tables = readTargetTables(paragraphs, bodyFrom, context, years.from);
  const found: Omit<DraftTarget, 'id'>[] = [...tables.targets];
  const candidates: Omit<DraftTarget, 'id'>[] = [];
  const listed = underLeadIns(paragraphs, outline);
  const owners = new Map(
    headings.flatMap((heading) => heading.blocks.map((block) => [block.lines[0], heading] as const)),
  );
  for (let i = bodyFrom; i < outline.end; i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph || tables.used.has(i)) continue;
    const section = sectionOf(outline, i);
    // "2. Chỉ tiêu: 90% trẻ em biết bơi." is title and target in one.
    const kind =
      listed.has(i) || /^(?:các )?(?:chỉ tiêu|mục tiêu)[^:.]{0,40}:/iu.test(paragraph.text)
        ? 'targets'
        : (section?.kind ?? 'other');
    // Where a title does not say that work is set out, a figure describes rather than orders.
    if (
      kind === 'other' ||
      kind === 'situation' ||
      kind === 'money' ||
      kind === 'appendix' ||
      kind === 'reporting'
    )
      continue;
    const place: Place = kind === 'targets' ? 'targets' : 'text';
    if (place === 'targets' && (section || listed.has(i))) {
      const titled = outline.sections.some((each) => each.from === i);
      const year = titleYear(paragraphs, outline, i);
      const read = readParagraph(paragraph, place, context, year ?? years.to);
      if (read.length > 0) found.push(...read);
      else if (!titled && section && isPlainTarget(section, paragraph))
        found.push(plain(paragraph, year ?? years.to));
    } else {
      const owner = owners.get(paragraph.lines[0]);
      for (const target of readParagraph(paragraph, place, context, years.to)) {
        candidates.push({
          ...target,
          reportedBy: owner ? owner.units.map((unit) => unit.id) : target.reportedBy,
        });
      }
    }
  }
  const all = [
    ...found,
    ...candidates.filter((candidate) => !found.some((target) => isSame(target, candidate))),
  ];
  all.sort((a, b) => a.lines[0] - b.lines[0]);
  return all.map((target, i) => ({ id: `T${i + 1}`, ...target }));
}

function plain(paragraph: Paragraph, year: number | null): Omit<DraftTarget, 'id'> {
  const timing = readTiming(paragraph.text);
  return {
    statement: paragraph.text,
    operator: 'count',
    value: null,
    unit: null,
    denominator: null,
    by: timing.by ?? (timing.frequency === null && year !== null ? String(year) : null),
    frequency: timing.frequency,
    reportedBy: [],
    lines: [paragraph.lines[0], paragraph.lines[1]],
    confidence: 0.5,
    reason: 'Nằm trong phần chỉ tiêu nhưng không nêu con số',
  };
}

/** The same goal said twice: same figure, and most words in common. */
function isSame(a: Omit<DraftTarget, 'id'>, b: Omit<DraftTarget, 'id'>): boolean {
  if (a.value !== b.value || a.unit !== b.unit) return false;
  const left = new Set(wordsOf(a.statement).map((word) => word.fold));
  const right = wordsOf(b.statement).map((word) => word.fold);
  return right.filter((word) => left.has(word)).length >= right.length * 0.8;
}
