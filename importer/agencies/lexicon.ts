/** The word lists of `importer/knowledge/words/` as the readers of agencies use them, all folded. */

import areas from '../knowledge/words/areas.json' with { type: 'json' };
import committees from '../knowledge/words/committees.json' with { type: 'json' };
import openers from '../knowledge/words/duty-openers.json' with { type: 'json' };
import groupNouns from '../knowledge/words/group-nouns.json' with { type: 'json' };
import headNouns from '../knowledge/words/head-nouns.json' with { type: 'json' };
import headsOfPlaces from '../knowledge/words/heads-of-places.json' with { type: 'json' };
import posts from '../knowledge/words/posts.json' with { type: 'json' };
import requests from '../knowledge/words/requests.json' with { type: 'json' };
import { anyOf } from '../knowledge/phrases.ts';
import { areaFile, committeeFile, phraseFile, requestFile, wordFile } from '../knowledge/schemas.ts';
import { fold, wordsOf, type Word } from '../text/fold.ts';

/** A name as the folded words of a text are compared with it. */
function split(name: string): string[] {
  return wordsOf(name).map((word) => word.fold);
}

/** Names as word lists, longest first. */
function splitAll(names: readonly string[]): string[][] {
  return names.map(split).sort((a, b) => b.length - a.length);
}

/** Kinds of territory, longest first, with the tier they belong to. */
export const AREAS = areaFile
  .parse(areas)
  .entries.flatMap(({ name, aliases = [], tier }) =>
    [name, ...aliases].map((each) => ({ words: split(each), word: name, tier })),
  )
  .sort((a, b) => b.words.length - a.words.length);

/** People's Committees and Councils by each of their names. */
export const COMMITTEES = committeeFile
  .parse(committees)
  .entries.flatMap(({ name, id, words }) => words.map((each) => ({ words: split(each), id, name })));

/** First two words of what orders something: where they stand, a name has ended. */
const DUTY_OPENERS = new Set(wordFile.parse(openers).entries.map(fold));

/** True where two folded words begin an order rather than continue a name. */
export function opensDuty(first: string, second: string): boolean {
  // "trao 800 suất", "mở 03 lớp": a number stands for itself.
  return DUTY_OPENERS.has(`${first} ${/^\d/.test(second) ? '#' : second}`);
}

/** True where an order begins at a word. */
export function ordersAt(words: readonly Word[], at: number): boolean {
  return opensDuty(words[at]?.fold ?? '', words[at + 1]?.fold ?? '');
}

/** True where a text begins with an order. */
export function beginsOrder(text: string): boolean {
  return ordersAt(wordsOf(text), 0);
}

/** The committee or council that a word begins to name, by any of its names. */
export function committeeAt(words: readonly Word[], at: number): (typeof COMMITTEES)[number] | undefined {
  return COMMITTEES.find((each) => each.words.every((word, i) => words[at + i]?.fold === word));
}

/** How many words at a place name a kind of territory ("thành phố" two); 0 where none does. */
export function areaSize(words: readonly Word[], at: number): number {
  const area = AREAS.find((each) => each.words.every((word, i) => words[at + i]?.fold === word));
  return area?.words.length ?? 0;
}

/** Nouns that make up groups of units ("các sở, ban, ngành, đoàn thể"), longest first. */
export const GROUP_NOUNS: readonly string[][] = splitAll(wordFile.parse(groupNouns).entries);

/** Words that may open the name of a body the registry does not know; one-syllable ones need a capital after them. */
const HEAD_NOUNS = wordFile
  .parse(headNouns)
  .entries.map((noun) => ({ noun, folded: split(noun) }))
  .sort((a, b) => b.folded.length - a.folded.length);

/**
 * How many words at a place open the name of a body; 0 where none does. A noun of one syllable counts as it is written:
 * folded, "Bảo vệ" would begin like "Báo", "Đổi mới" like "Đội".
 */
export function headNounAt(text: string, words: readonly Word[], at: number): number {
  const found = HEAD_NOUNS.find(({ noun, folded }) => {
    const isThere = folded.every((word, i) => words[at + i]?.fold === word);
    const first = words[at];
    if (!isThere || folded.length > 1 || !first) return isThere;
    return text.slice(first.start, first.end).toLowerCase() === noun;
  });
  return found?.folded.length ?? 0;
}

/** Each hamlet has one: a group even in the singular. */
export const HEADS_OF_PLACES: readonly string[][] = wordFile.parse(headsOfPlaces).entries.map(split);

const POST_WORDS = phraseFile.parse(posts);

/** Posts before the name of a body: the body is meant. */
export const POSTS = new RegExp(
  String.raw`^(?:(?:cac )?${anyOf(POST_WORDS['persons'] ?? [])} )?${anyOf(POST_WORDS.entries)}\s+`,
);

const REQUESTS = requestFile.parse(requests).entries;
const ORDERED = REQUESTS.filter((entry) => typeof entry === 'string');
const REQUESTED = REQUESTS.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.word]));

/** Words that hand a task over, before the name of who gets it; group `requested` where they only ask for it. */
export const ADDRESSED = new RegExp(
  String.raw`^(?:(?<requested>${anyOf(REQUESTED)})|${anyOf(ORDERED)})\s{0,9}:?\s{1,9}`,
);
