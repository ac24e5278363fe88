/** A plan set as other offices, programs and web sites would set it; nothing of what it says changes. */
import { holdsOnlyNames } from '../../importer/agencies/parse-list.ts';
import type { SourceText } from '../../importer/source-text.ts';
import type { MarkerKind } from '../../importer/text/markers.ts';
import type { Paragraph } from '../../importer/text/paragraphs.ts';
import { readParagraphs } from '../../importer/text/read-paragraphs.ts';
import { wrapAt } from './rewrite-plan.ts';

/** How the mark of a paragraph is written; `null` leaves it out. */
type Marks = (kind: MarkerKind, label: string) => string | null;
type Setting = (paragraphs: readonly Paragraph[]) => string[];

const asUsual: Marks = (kind, label) => {
  const written: Record<MarkerKind, string> = {
    part: `PHẦN ${label}.`,
    article: `Điều ${label}.`,
    appendix: `PHỤ LỤC ${label}`,
    roman: `${label}.`,
    upper: `${label}.`,
    arabic: `${label}.`,
    letter: `${label})`,
    paren: `(${label})`,
    dash: '-',
    plus: '+',
  };
  return written[kind].trim();
};

/** One line for each paragraph; the cells of a row between bars. */
function lineOf({ marker, text, cells }: Paragraph, marks: Marks, gap = ' '): string {
  if (cells) return `| ${cells.join(' | ')} |`;
  const mark = marker ? marks(marker.kind, marker.label) : null;
  return mark === null ? text : `${mark}${gap}${text}`;
}

function withMarks(marks: Marks, gap?: string): Setting {
  return (paragraphs) => paragraphs.map((paragraph) => lineOf(paragraph, marks, gap));
}

/** Without a mark of these kinds; the others as usual. */
function without(...kinds: MarkerKind[]): Marks {
  return (kind, label) => (kinds.includes(kind) ? null : asUsual(kind, label));
}

const bare = ({ text }: Paragraph): string => text.replace(/\s*:\s*$/, '');

/** Whether a paragraph is the heading of an agency and nothing else. */
function isAgency(paragraph: Paragraph): boolean {
  const { marker, cells } = paragraph;
  const isHeading = marker !== null && ['arabic', 'roman', 'letter'].includes(marker.kind);
  return !cells && isHeading && holdsOnlyNames(bare(paragraph));
}

/** Agencies' headings set otherwise, all else as usual. */
function withAgencies(set: (paragraph: Paragraph) => string): Setting {
  return (paragraphs) =>
    paragraphs.map((paragraph) => (isAgency(paragraph) ? set(paragraph) : lineOf(paragraph, asUsual)));
}

/** Broken into lines, as a program breaks them that knows no paragraphs. */
function brokenAt(width: number): Setting {
  const wrap = wrapAt(width, width);
  return (paragraphs) =>
    paragraphs.flatMap((paragraph) => {
      const line = lineOf(paragraph, asUsual);
      return paragraph.cells ? [line] : wrap([line]);
    });
}

const inCells: Setting = (paragraphs) =>
  paragraphs.flatMap((paragraph) =>
    paragraph.cells ? paragraph.cells.filter((cell) => cell !== '') : [lineOf(paragraph, asUsual)],
  );

/** Every way of setting a plan, by the name under which it is measured. */
export const SETTINGS: Record<string, Setting> = {
  'plain text, no markup': withMarks(asUsual),
  'lines of 72 letters, no gaps': brokenAt(72),
  'lines of 50 letters, no gaps': brokenAt(50),
  'agencies’ headings without numbers, with a colon': withAgencies((each) => `${bare(each)}:`),
  'agencies’ headings in capitals': withAgencies((each) =>
    lineOf({ ...each, text: bare(each).toUpperCase() }, asUsual),
  ),
  '“Trách nhiệm của …” before each agency': withAgencies((each) =>
    lineOf({ ...each, text: `Trách nhiệm của ${bare(each)}` }, asUsual),
  ),
  'parts (“PHẦN II.”) for Roman numbers': withMarks((kind, label) =>
    asUsual(kind === 'roman' ? 'part' : kind, label),
  ),
  '“1/” and “a.” for “1.” and “a)”': withMarks((kind, label) =>
    kind === 'arabic' ? `${label}/` : kind === 'letter' ? `${label}.` : asUsual(kind, label),
  ),
  'stars for dashes': withMarks((kind, label) => (kind === 'dash' ? '*' : asUsual(kind, label))),
  'no space behind marks': withMarks(asUsual, ''),
  'all numbers lost': withMarks(without('arabic', 'roman', 'upper')),
  'all numbers, letters and dashes lost': withMarks(
    without('arabic', 'roman', 'upper', 'letter', 'dash', 'plus', 'paren'),
  ),
  'tables with one cell to a line, empty ones lost': inCells,
};

/**
 * Sets a plan otherwise.
 * @param way a name of `SETTINGS`
 * @returns its lines as plain text
 * @throws Error where there is no such way
 */
export function setOtherwise(source: SourceText, way: string): SourceText {
  const setting = SETTINGS[way];
  if (!setting) throw new Error(`no way of setting a plan: ${way}`);
  return { format: 'txt', lines: setting(readParagraphs(source).paragraphs) };
}
