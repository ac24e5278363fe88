/** What a filled form says, cell by cell: which field of the draft each is, and what belongs nowhere. */
import type { Bilingual, Translate } from '../../../domain/bilingual.ts';
import { both, translator } from '../../../domain/bilingual.ts';
import { partLabel, partsOf } from '../../../domain/figures/parts.ts';
import { writeNumber } from '../../../domain/figures/print-number.ts';
import type { SheetCell } from '../../../client/documents/read-workbook.ts';
import { dutyField, figureField, wordsField } from '../../../domain/draft-fields.ts';
import { comparable } from '../../layout/sheet-rows.ts';
import { CHOICES, choiceWords } from '../figures/choice-words.ts';
import { dutiesToReport, targetsOf, type UnitReport } from '../unit-report.ts';
import { wordParts } from '../words/section.ts';

export interface PlacedCell {
  /** Where it stands, as people say it: `ô D7`, `dòng 3`. */
  where: Bilingual;
  /** The field of the draft. */
  field: string;
  /** What is to stand there; empty where the cell is. */
  text: string;
}

/** What stands where no field is. */
export interface StrayCell {
  where: Bilingual;
  text: string;
}

export interface PlacedCells {
  cells: PlacedCell[];
  strays: StrayCell[];
}

/** A number that somebody is asked for. */
export interface AskedNumber {
  code: string;
  /** What it counts, in the plan's own words. */
  label: string;
  field: string;
}

const vi: Translate = translator('vi');

/** Every number of the form, in its order. */
export function askedNumbers(report: UnitReport): AskedNumber[] {
  return targetsOf(report).flatMap((target) =>
    partsOf(target).map((part) => ({
      code: target.code,
      label: partLabel(target, part),
      field: figureField(target.code, part),
    })),
  );
}

/** Every text of the form, by its title in it. */
export function askedTexts(report: UnitReport): Map<string, string> {
  return new Map([
    ...wordParts(report, vi).map(({ key, title }) => [comparable(title), wordsField(key)] as const),
    ...dutiesToReport(report).map(
      ({ code, text }) => [comparable(`${code}. ${text}`), dutyField(code)] as const,
    ),
  ]);
}

/** A cell as it would be typed into the form: a number as it is written here. */
export function typedIn({ text, number }: Pick<SheetCell, 'text' | 'number'>): string {
  return number === null ? text.trim() : writeNumber(number);
}

/** Words that stand in a cell for "no figure", as the form itself writes them. */
const NO_FIGURE: readonly (readonly [string, string])[] = [
  ...CHOICES.filter((choice) => choice !== 'reported' && choice !== 'elsewhere').map(
    (choice) => [comparable(choiceWords(choice, vi)), choice] as const,
  ),
  [comparable('Không phát sinh'), 'zero'],
  [comparable('Không áp dụng'), 'not-applicable'],
];

/** The field that a typed text is for: a choice where it says that there is no figure. */
export function placeNumber({ code, field }: AskedNumber, where: Bilingual, text: string): PlacedCell {
  const chosen = NO_FIGURE.find(([words]) => words === comparable(text))?.[1];
  return chosen === undefined
    ? { where, field, text }
    : { where, field: figureField(code, 'choice'), text: chosen };
}

export const cellWords = (place: string): Bilingual => both(`ô ${place}`, `cell ${place}`);
