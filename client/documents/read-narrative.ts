/** Reading the coordinator's own words for a report: one text for each section. */
import { z } from 'zod';
import { both } from '../../domain/bilingual.ts';
import { unknownName } from '../../domain/schemas/check-names.ts';
import { documentError, readDocument, readValue, type Reading } from './read-document.ts';
import { findPersonLists } from './person-rows.ts';

/** Sections and their texts; an empty one ends the own words of its section. */
export const narrativeFile = z.record(z.string(), z.string().nullable());

export type Narrative = Record<string, string>;

/** What the words come as: a file as somebody wrote it, or values of a program. */
export type NarrativeGiven = { text: string; file: string } | { sections: Record<string, string> };

/**
 * @param known - the sections that the report has
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readNarrative(given: NarrativeGiven, known: readonly string[]): Narrative {
  const [reading, file] =
    'sections' in given
      ? [readValue(given.sections, narrativeFile), both('Lời văn', 'The text')]
      : [readDocument(given.text, narrativeFile), given.file];
  return soundOf(reading, file, known);
}

function soundOf(
  reading: Reading<z.infer<typeof narrativeFile>>,
  file: Parameters<typeof documentError>[0],
  known: readonly string[],
): Narrative {
  if (!reading.value) throw documentError(file, reading.details(reading.findings));
  const texts = Object.entries(reading.value).map(
    ([section, text]) => [section, (text ?? '').trim()] as const,
  );
  const strangers = texts
    .filter(([section]) => !known.includes(section))
    .map(([section]) =>
      unknownName([section], section, [...known], both('phần của báo cáo', 'section of the report')),
    );
  const persons = findPersonLists(texts.map(([section, text]) => ({ path: [section], text })));
  const errors = [...strangers, ...persons].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw documentError(file, reading.details(errors));
  return Object.fromEntries(texts);
}
