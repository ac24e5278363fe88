import type { Translate } from '../domain/bilingual.ts';

/** One language of a sentence that carries both, "Tiếng Việt. / English." */
export function inLanguage(message: string, t: Translate): string {
  const [vi = message, en = vi] = message.split(/(?<=[.!?]”?) [/·] (?=\S)| [/·] (?=\p{Lu})/u);
  return t(vi, en);
}
