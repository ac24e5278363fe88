/** No text that comes with an act is longer than people write; forms keep what was typed and say so beside it. */
import { LONGEST_TEXT, TOO_LONG } from '../../domain/text-limits.ts';
import { UserError } from '../../domain/user-error.ts';

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
  const both = ({ vi, en }: { vi: string; en: string }): string => `${vi} / ${en}`;
  const [message, remedy] = [both(TOO_LONG.message), both(TOO_LONG.remedy)];
  throw new UserError('invalid', message, [{ path, line: null, message, remedy }]);
}
