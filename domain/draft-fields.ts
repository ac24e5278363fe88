/** Names of the fields of a report that is being filled in, as its draft keeps the answers. */
import type { Part } from './figures/parts.ts';

export const figureField = (code: string, part: Part | 'choice' | 'number' | 'date'): string =>
  `f.${code}.${part}`;
export const dutyField = (code: string): string => `d.${code}`;
export const wordsField = (section: string): string => `n.${section}`;

/** Whether a field is about one duty or target. */
export const isFieldOf = (field: string, code: string): boolean =>
  field === dutyField(code) || field.startsWith(`f.${code}.`);
