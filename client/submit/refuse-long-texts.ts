/** No text that comes with an act is longer than people write; forms keep what was typed and say so beside it. */
import { LONGEST_TEXT, TOO_LONG } from '../../domain/text-limits.ts';
import { invalid } from '../../domain/user-error.ts';

/** The path of the first text that is too long, e.g. `narrative.results`; null where there is none. */
function findLong(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, one] of Object.entries(value)) {
    const found = findLong(one, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** @throws UserError `invalid` with the path of the text in the act's content */
export function refuseLongTexts(content: Record<string, unknown>): void {
  const path = findLong(content, '');
  if (path === null) return;
  throw invalid(path, TOO_LONG.message, TOO_LONG.remedy);
}
