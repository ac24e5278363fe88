/** What programs are answered: texts in the caller's language, with both languages beside them where they may want them. */
import { isBilingual, type Translate } from '../domain/bilingual.ts';

/** Under these names a text has both languages beside it. */
const BESIDE: Record<string, string> = {
  message: 'messages',
  remedy: 'remedies',
  command: 'commands',
};

/**
 * An answer as a program reads it: wherever words are there in both languages, those of the caller's.
 * @param value plain values
 * @param t chooses the caller's language
 */
export function forPrograms(value: unknown, t: Translate): unknown {
  if (isBilingual(value)) return t(value);
  if (Array.isArray(value)) return value.map((one) => forPrograms(one, t));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    const beside = BESIDE[key];
    return beside !== undefined && isBilingual(one)
      ? [
          [key, t(one)],
          [beside, one],
        ]
      : [[key, forPrograms(one, t)]];
  });
  return Object.fromEntries(entries);
}
