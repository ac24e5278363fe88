/** What is said of a source carries both languages in one text, "Tiếng Việt. · English.": files and answers keep it so. */

export interface Words {
  vi: string;
  en: string;
}

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
