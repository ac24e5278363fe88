/** Reads targets: in the sections that set them, and candidates with a figure elsewhere. */

import type { AgencyContext } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import type { DraftHeading, DraftTarget, LineRange } from '../plan-draft.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { BARE } from '../outline/levels.ts';
import { isTitle, type Outline, type Section } from '../outline/sections.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { clausesOf, piecesOf } from './clauses.ts';
import { hasVerb, readDenominator } from './denominator.ts';
import { readAmounts, readThings } from './amounts.ts';
import { readCounts, readPercents, type Figure } from './figures.ts';
import { readTargetTables } from './target-tables.ts';
import { readTiming, type Timing } from './timing.ts';

/** Where a target was read: a section of targets, or running text. */
type Place = 'targets' | 'text';

const GOAL =
  /(phan dau|bao dam|dam bao|it nhat|toi thieu|tro len|dat|100\s*%|hoan thanh|khong qua|duoi|tren|giam|tang)/;

/** The innermost section around a paragraph whose title says what it is about. */
function sectionOf(outline: Outline, index: number): Section | null {
  const around = outline.sections.filter(
    (section) => section.from <= index && index < section.to && section.kind !== 'other',
  );
  return around.sort((a, b) => b.from - a.from)[0] ?? null;
}

/** Reads all targets of a plan, numbered `T1`, `T2`… in the order of the text. */
export function readTargets(
  paragraphs: readonly Paragraph[],
  outline: Outline,
  bodyFrom: number,
  context: AgencyContext,
  planYear: number | null,
  headings: readonly DraftHeading[],
): DraftTarget[] {
  const tables = readTargetTables(paragraphs, bodyFrom, context);
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
      const read = readParagraph(paragraph, place, context, year ?? planYear);
      if (read.length > 0) found.push(...read);
      else if (!titled && section && isPlainTarget(section, paragraph))
        found.push(plain(paragraph, year ?? planYear));
    } else {
      const owner = owners.get(paragraph.lines[0]);
      for (const target of readParagraph(paragraph, place, context, planYear)) {
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

/** "Phấn đấu hoàn thành các chỉ tiêu sau:" calls the items below it targets, wherever they stand. */
const LEADS_IN = /(?:chi tieu|muc tieu)[^.;:]{0,60}:\s*$/;

function underLeadIns(paragraphs: readonly Paragraph[], outline: Outline): Set<number> {
  const listed = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    if (!LEADS_IN.test(fold(paragraph.text))) return;
    const level = outline.levels[i] ?? BARE;
    for (let k = i + 1; k < outline.end; k += 1) {
      const depth = outline.levels[k] ?? BARE;
      // A lead-in without a mark has the items with marks below it.
      if (level >= BARE ? depth <= 6 || depth >= BARE : depth <= level) break;
      listed.add(k);
    }
  });
  return listed;
}

/** "ĐẾN NĂM 2025" in a title above speaks for every target below it. */
function titleYear(paragraphs: readonly Paragraph[], outline: Outline, index: number): number | null {
  const years = outline.sections
    .filter((section) => section.from < index && index < section.to)
    .map(
      (section) =>
        /(?:đến|năm)\s+(?:hết\s+)?(?:năm\s+)?(20\d{2})/iu.exec(paragraphs[section.from]?.text ?? '')?.[1],
    )
    .filter((year) => year !== undefined);
  return years.length > 0 ? Number(years.at(-1)) : null;
}

function readParagraph(
  paragraph: Paragraph,
  place: Place,
  context: AgencyContext,
  year: number | null,
): Omit<DraftTarget, 'id'>[] {
  const targets: Omit<DraftTarget, 'id'>[] = [];
  let inherited: Timing = { by: null, frequency: null };
  for (const clause of clausesOf(paragraph.text)) {
    const timing = readTiming(clause.text);
    const opens = readTiming(/^[^,]{0,40},/u.exec(clause.text)?.[0] ?? '');
    if (opens.by !== null || opens.frequency !== null) inherited = opens;
    let shared: string | null = null;
    for (const { text, figure, start } of readFigures(clause.text, place)) {
      const own = readTiming(text);
      const when = pick(figure, own, timing, inherited);
      const stated =
        figure.unit === '%'
          ? readDenominator(text, figure.start - start, figure.end - start)
          : countedOver(clause.text, figure);
      // "Tỷ lệ …: năm 2025 đạt 60%, năm 2026 đạt 80%": said once for all steps.
      const denominator: string | null = stated ?? (figure.unit === '%' ? shared : null);
      if (figure.unit === '%') shared = denominator;
      targets.push({
        statement: text.length > 25 && hasVerb(text) ? text : clause.text,
        operator: figure.operator,
        value: figure.value,
        unit: figure.unit,
        denominator,
        by: when.by ?? (when.frequency === null && year !== null ? String(year) : null),
        frequency: when.frequency,
        reportedBy: place === 'targets' && denominator !== null ? tierIn(denominator, context) : [],
        lines: [paragraph.lines[0], paragraph.lines[1]] as LineRange,
        confidence: place === 'targets' ? (denominator === null ? 0.7 : 0.9) : 0.5,
        reason:
          place === 'targets'
            ? 'Nằm trong phần chỉ tiêu, mục tiêu'
            : 'Con số nằm ngoài phần chỉ tiêu: cần xác nhận có phải chỉ tiêu không',
      });
    }
  }
  return targets;
}

function readFigures(clause: string, place: Place): { text: string; figure: Figure; start: number }[] {
  const outside = clause.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
  const percents = readPercents(outside);
  if (place === 'text') {
    return percents.length > 0 && GOAL.test(fold(clause)) ? piecesOf(clause, percents) : [];
  }
  const amounts = without(readAmounts(outside), percents);
  if (percents.length + amounts.length > 0) {
    const things = percents.length > 0 ? [] : without(readThings(outside), amounts);
    const all = [...percents, ...amounts, ...things].sort((x, y) => x.start - y.start);
    return piecesOf(clause, all);
  }
  // "12 cuộc, mỗi ấp ít nhất 02 cuộc": two goals in one sentence.
  const cut = /,\s+(?=mỗi\s+(?!năm|quý|tháng|tuần))/iu.exec(outside);
  if (cut && cut.index > 0 && readCounts(outside.slice(0, cut.index)).length > 0) {
    const at = cut.index + cut[0].length;
    return [clause.slice(0, cut.index), clause.slice(at)].flatMap((part) => readFigures(part, place));
  }
  const counts = readCounts(outside);
  // Of several counts the stated limit is the goal, a plain number its circumstance.
  const first =
    counts.find((figure) => figure.start === 0 && /^(?:cả|tất cả|toàn bộ)/iu.test(clause)) ??
    counts.find((figure) => figure.frequency !== null) ??
    counts[0];
  const things = readThings(outside);
  if (!first) return things.length > 0 ? piecesOf(clause, things) : [];
  // What is reached after the first goal is another: "125 trạm, nâng tổng số lên 188 trạm".
  const more = things.filter(
    ({ start }) => start >= first.end && FURTHER.test(fold(outside.slice(first.end, start))),
  );
  return more.length > 0 ? piecesOf(clause, [first, ...more]) : [{ text: clause, figure: first, start: 0 }];
}

/** A further goal stands after a comma or "và", with a verb of its own. */
const FURTHER =
  /(?:,| va )[^,]{0,40}(?:nang|tang|dua|len|dat|xay dung|thanh lap|dau tu|lap dat|trong|ho tro|dao tao|tao)[^,]{0,30}$|trong do,? [^,;]{0,60}$/;

/** Figures that stand apart from those known already. */
function without(figures: readonly Figure[], known: readonly Figure[]): Figure[] {
  return figures.filter(({ start, end }) => !known.some((one) => start < one.end && one.start < end));
}

function pick(figure: Figure, own: Timing, clause: Timing, inherited: Timing): Timing {
  if (figure.frequency !== null) return { by: null, frequency: figure.frequency };
  if (own.by !== null || own.frequency !== null) return own;
  if (inherited.by !== null || inherited.frequency !== null) return inherited;
  return clause;
}

/** "mỗi xã … ít nhất một mô hình", "các địa bàn … ít nhất một mô hình": what a count is per. */
function countedOver(clause: string, figure: Figure): string | null {
  if (figure.frequency !== null) return null;
  const before = clause
    .slice(0, figure.start)
    .replace(/^(?:phấn đấu|đến năm \d{4}|hàng năm|hằng năm|mỗi năm|[\s,])+/giu, '');
  const subject =
    /^((?:mỗi|các|từng|100%)\s{1,9}.{2,120}?)\s{1,9}(?:xây dựng|triển khai|có|tổ chức|thành lập|duy trì|đạt|phải)(?=[\s,]|$)/iu.exec(
      before,
    );
  return subject?.[1]?.replace(/^(?:mỗi|các|từng)\s+/iu, '') ?? null;
}

/** A denominator that is a tier of territories is reported by their committees. */
function tierIn(denominator: string, context: AgencyContext): string[] {
  if (!/^(?:xã|phường|thị trấn|huyện|thị xã|thành phố|đặc khu|quận)/iu.test(denominator)) return [];
  const list = parseAgencies(`UBND các ${denominator}`, context);
  return list.mentions
    .filter((mention) => mention.kind === 'class')
    .map((mention) => mention.id)
    .slice(0, 1);
}

/** Under "Chỉ tiêu" an item without a figure is still one, if a whole item. */
function isPlainTarget(section: Section, paragraph: Paragraph): boolean {
  return (
    /^(?:cac )?chi tieu/.test(fold(section.title)) &&
    paragraph.marker?.kind === 'dash' &&
    !isTitle(paragraph) &&
    !/:\s*$/.test(paragraph.text) &&
    paragraph.text.length > 30
  );
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
