/** What is said of a source carries both languages in one text, "Tiếng Việt. · English.": files and answers keep it so. */
import type { Bilingual } from '../../domain/bilingual.ts';

const BETWEEN = ' · ';

/** One text of both. */
export function joinLanguages({ vi, en }: Bilingual): string {
  return vi + BETWEEN + en;
}

/** Each language of such a text; of one that has only one, that one twice. */
export function splitLanguages(text: string): Bilingual {
  const [vi = '', en = vi] = text.split(BETWEEN);
  return { vi, en };
}

/** The language of such a text that the reader chose. */
export function pickLanguage(text: string, t: (vi: string, en: string) => string): string {
  const { vi, en } = splitLanguages(text);
  return t(vi, en);
}
