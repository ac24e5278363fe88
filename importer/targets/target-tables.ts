/** Tables of targets: one row a target, one column of figures a year. */

import type { AgencyContext } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import type { DraftTarget } from '../plan-draft.ts';
import { fold, isAllCaps } from '../text/fold.ts';
import { numberInText, YEAR } from './number-in-text.ts';
import type { Paragraph } from '../text/paragraphs.ts';

interface Columns {
  name: number;
  /** Column of the unit of measure; -1 where it stands in the cells. */
  unit: number;
  values: { column: number; year: string | null }[];
  /** Column of who answers for the figure; -1 where there is none. */
  owner: number;
  width: number;
}

const FIGURE =
  /^(?<sign>[<>≤≥]|trên|dưới|từ|đạt|khoảng|ít nhất|tối thiểu|không quá)?\s{0,9}(?<n>\d{1,3}(?:\.\d{3})+|\d{1,20}(?:[.,]\d{1,20})?)\s{0,9}(?:(?:[-–]|đến)\s{0,9}\d[\d.,]{0,20}\s{0,9})?(?<percent>%)?(?:\s{0,9}trở lên)?$/iu;
/** "GDP bình quân đầu người (USD)": a table without a column for it says the unit behind the name. */
const UNIT_BEHIND = /\s{0,9}\((?<unit>%(?:\/\p{L}{1,10})?|[\p{Ll}\s/²³]{1,24}|USD|VNĐ)\)\s{0,9}$/u;

/** What was, beside what is to be. */
const PAST = /hien trang|thuc hien|ket qua|uoc|thuc trang|hien tai|da dat/;
const OWNER = /(?:co quan|don vi)[, ]*(?:theo doi|phu trach|chu tri|bao cao|thuc hien|quan ly|cung cap)/;

/**
 * Reads a head.
 * @param first year of the plan: a column of an earlier one says what was
 */
function readHeader(cells: readonly string[], first: number | null): Columns | null {
  const folded = cells.map((cell) => fold(cell));
  const unit = folded.findIndex((cell) => /^(don vi( tinh)?|dvt)$/.test(cell));
  const name = folded.findIndex(
    (cell, i) =>
      i !== unit && /chi tieu|muc tieu|noi dung|chi so|tieu chi/.test(cell) && !/20\d\d/.test(cell),
  );
  if (name < 0) return null;
  const years = cells.flatMap((cell, column) => {
    // "Mục tiêu 2026 - 2030" is to be reached by the last of its years.
    const year = /(20\d{2})(?!.*20\d{2})/.exec(cell)?.[1];
    const isPast = PAST.test(folded[column] ?? '') || Number(year) < (first ?? 0);
    return column > name && year && !isPast ? [{ column, year }] : [];
  });
  const undated = (pattern: RegExp): Columns['values'] =>
    folded.flatMap((cell, column) =>
      column > name && column !== unit && pattern.test(cell) ? [{ column, year: null }] : [],
    );
  const plain = undated(/^(chi tieu|muc tieu|ke hoach|muc|ty le)( giao| dat| phan dau)?( \(?%\)?)?$/);
  // "Chỉ tiêu | Đơn vị | Kết quả | Cơ quan theo dõi": what is to come of it.
  const isOfTargets = /chi tieu|chi so/.test(folded[name] ?? '');
  const results = isOfTargets ? undated(/^ket qua(?: can dat| phai dat)?$/) : [];
  const values = [years, plain, results].find((some) => some.length > 0) ?? [];
  return values.length > 0
    ? { name, unit, values, owner: folded.findIndex((cell) => OWNER.test(cell)), width: cells.length }
    : null;
}

/** "Triệu lượt" is written small; "USD" is not. */
function unitOf(measure: string): string {
  return isAllCaps(measure) ? measure : measure.toLowerCase();
}

export interface TableTargets {
  targets: Omit<DraftTarget, 'id'>[];
  /** Indexes of the paragraphs they were read from. */
  used: Set<number>;
}

/** Reads all tables of targets. */
export function readTargetTables(
  paragraphs: readonly Paragraph[],
  from: number,
  context: AgencyContext,
  firstYear: number | null,
): TableTargets {
  const read: TableTargets = { targets: [], used: new Set() };
  let columns: Columns | null = null;
  paragraphs.forEach((paragraph, i) => {
    if (i < from || !paragraph.cells) {
      columns = null;
      return;
    }
    const header = readHeader(paragraph.cells, firstYear);
    if (header) {
      columns = header;
      read.used.add(i);
      return;
    }
    if (columns && paragraph.cells.length === columns.width) {
      read.used.add(i);
      read.targets.push(...readRow(paragraph, paragraph.cells, columns, context));
    }
  });
  return read;
}

function readRow(
  paragraph: Paragraph,
  cells: readonly string[],
  columns: Columns,
  context: AgencyContext,
): Omit<DraftTarget, 'id'>[] {
  const statement = cells[columns.name] ?? '';
  const behind = UNIT_BEHIND.exec(statement)?.groups?.['unit'] ?? '';
  const measure = columns.unit < 0 ? behind : (cells[columns.unit] ?? '');
  const reportedBy = parseAgencies(cells[columns.owner] ?? '', context).mentions.map(({ id }) => id);
  return columns.values.flatMap(({ column, year }) => {
    const figure = FIGURE.exec(cells[column] ?? '');
    if (!figure?.groups || statement === '') return [];
    const written = figure.groups['n'] ?? '';
    // A table of work says in a column of years when it is done.
    if (YEAR.test(written) && measure === '') return [];
    const value = numberInText(written);
    const sign = figure.groups['sign'] ?? '';
    const denominator = /(?:tỷ lệ|tỉ lệ)\s+(.+)/iu.exec(statement.replace(UNIT_BEHIND, ''))?.[1] ?? null;
    return [
      {
        statement,
        operator: /^(?:<|≤|dưới|không quá)$/iu.test(sign)
          ? ('<=' as const)
          : /^(?:>|trên)$/iu.test(sign)
            ? ('>' as const)
            : ('>=' as const),
        value,
        unit: measure !== '' ? unitOf(measure) : figure.groups['percent'] || denominator ? '%' : null,
        denominator,
        by: year,
        frequency: null,
        reportedBy,
        lines: [paragraph.lines[0], paragraph.lines[1]] as [number, number],
        confidence: 0.85,
        reason: 'Dòng của bảng chỉ tiêu',
      },
    ];
  });
}
