/** What is said of a source carries both languages in one text, "Tiếng Việt. · English.": files and answers keep it so. */
import type { Words } from '../../domain/schemas/finding.ts';

const BETWEEN = ' · ';

/** One text of both. */
export function joinLanguages({ vi, en }: Words): string {
  return vi + BETWEEN + en;
}

/** Each language of such a text; of one that has only one, that one twice. */
export function splitLanguages(text: string): Words {
  const [vi = '', en = vi] = text.split(BETWEEN);
  return { vi, en };
}

/** The language of such a text that the reader chose. */
export function pickLanguage(text: string, say: (vi: string, en: string) => string): string {
  const { vi, en } = splitLanguages(text);
  return say(vi, en);
}
