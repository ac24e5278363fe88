import type { Say } from './say.ts';

/** One language of a sentence that carries both, "Tiếng Việt. / English." */
export function inLanguage(message: string, say: Say): string {
  const [vi = message, en = vi] = message.split(/(?<=[.!?]”?) [/·] (?=\S)| [/·] (?=\p{Lu})/u);
  return say(vi, en);
}
