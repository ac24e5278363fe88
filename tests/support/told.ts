/** What a reader of one language is told: words that are there in both, as that reader sees them. */
import { isBilingual, type Bilingual, type Lang } from '../../domain/bilingual.ts';
import type { UserError } from '../../domain/user-error.ts';

export type Told<T> = T extends Bilingual
  ? string
  : T extends (infer One)[]
    ? Told<One>[]
    : T extends object
      ? { [Key in keyof T]: Told<T[Key]> }
      : T;

/** Plain values with every text in one language. */
export function toldIn<T>(value: T, lang: Lang): Told<T> {
  if (isBilingual(value)) return value[lang] as Told<T>;
  if (Array.isArray(value)) return value.map((one: unknown) => toldIn(one, lang)) as Told<T>;
  if (typeof value !== 'object' || value === null) return value as Told<T>;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, toldIn(one as unknown, lang)]),
  ) as Told<T>;
}

/** An error of ours as one reader sees it. */
export function toldOf({ code, words, details }: UserError, lang: Lang) {
  return { code, message: words[lang], details: toldIn(details, lang) };
}
