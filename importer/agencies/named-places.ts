/** Committees of several places, the kind of place said once: "UBND các xã: Nà Sơn, Đèo Gió và phường Bến Chợ". */

import { isCentralCity } from '../registry/provinces.ts';
import { isAllCaps, slug, startsUpper, wordsOf, type Word } from '../text/fold.ts';
import { endsHere } from './fields.ts';
import { committeeAt, COMMITTEES, headNounAt, opensDuty } from './lexicon.ts';
import { longestName } from './lookup.ts';
import type { Mention } from './mention.ts';
import { NEXT_ONE } from './numbered-names.ts';
import { areaAt, readQualifier } from './qualifier.ts';

const MOST_WORDS = 6;
const FEWEST_PLACES = 2;
const LINK = /^\s*[,;]\s*$/;
/** "Ủy ban nhân dân các …", "Các …": as many words as a committee's longest name has may stand before it. */
const MANY = /^\P{L}{0,9}(?:\p{L}+[\s(]+){0,4}[Cc]\p{L}[Cc](?!\p{L})/u;

interface Place {
  /** The kind that stands before it; empty where none does. */
  kind: string;
  name: string;
  to: number;
}

/** A place at a word: "Gò Mới", "phường Bến Chợ 2"; null where a body, an order or small letters stand there. */
function placeAt(text: string, words: readonly Word[], at: number): Place | null {
  const area = areaAt(text, words, at);
  const from = at + (area?.size ?? 0);
  // "TU" is a body by its short name, "Từ Sơn" a place.
  const size = (longestName(words, from)?.to ?? from) - from;
  const isShort = size === 1 && !isAllCaps(text.slice(words[from]?.start, words[from]?.end));
  const isBody = (size > 0 && !isShort) || headNounAt(text, words, from) > 0;
  if (isBody) return null;
  let to = from;
  for (let word = words[to]; word && to - from < MOST_WORDS; word = words[to]) {
    // "Cư M'gar", "Ea H'leo", "Văn Miếu – Quốc Tử Giám"
    const isJoined = to === from || /^(?:\s+|['’]|\s[-–]\s)$/u.test(word.gap);
    const isProper = startsUpper(text.slice(word.start, word.end)) || /^['’]$/u.test(word.gap);
    const isNumber = (to > from || area !== null) && /^\d{1,2}$/.test(word.fold);
    if (!isJoined || !(isProper || isNumber)) break;
    to += 1;
  }
  const isOrder = opensDuty(words[from]?.fold ?? '', words[from + 1]?.fold ?? '');
  // Behind its kind a name ends with its capitals, whatever the place is told to do.
  const isWhole = area !== null || words[to]?.fold === 'va' || endsHere(words, to);
  if (to === from || isOrder || !isWhole) return null;
  return { kind: area?.word ?? '', name: text.slice(words[from]?.start, words[to - 1]?.end), to };
}

function placesFrom(text: string, words: readonly Word[], from: number): Place[] {
  const places: Place[] = [];
  for (let at = from; at < words.length;) {
    const place = placeAt(text, words, at);
    if (!place) break;
    places.push(place);
    const next = words[place.to];
    if (next?.fold === 'va' && /^[\s,]*$/.test(next.gap)) at = place.to + 1;
    else if (next && LINK.test(next.gap)) at = place.to;
    else break;
    if (words[at]?.fold === 'cac') at += 1;
  }
  return places;
}

function mentionOf(stem: { name: string; id: string }, kind: string, place: Place): Mention {
  const name = [stem.name, kind, place.name].filter((part) => part !== '').join(' ');
  return {
    id: slug([stem.id, kind, place.name].join(' ')),
    name,
    written: name,
    kind: 'unit',
    body: null,
    confidence: kind === '' ? 0.6 : 0.95,
    reason: kind === '' ? 'Văn bản không nói rõ loại đơn vị hành chính' : 'Ủy ban nhân dân nêu đích danh',
    end: 0,
  };
}

/** "Thành phố Huế, tỉnh Cao Bằng": territories alone, each with its kind, are told as their committees. */
const TERRITORY = /^(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu)\s\p{Lu}\p{Ll}/u;

function readTerritories(text: string): { mentions: Mention[]; end: number } | null {
  const words = wordsOf(text);
  const places = placesFrom(text, words, 0);
  const last = places.at(-1);
  const isWhole = last && (last.to === words.length || /^\s*:/.test(words[last.to]?.gap ?? ''));
  const isTold = places.length >= FEWEST_PLACES || isCentralCity(places[0]?.name ?? '');
  if (!isWhole || !isTold || places.some(({ kind }) => kind === '')) return null;
  const mentions = places.map((place) => ({
    ...mentionOf({ name: 'UBND', id: 'ubnd' }, place.kind, place),
    end: words[place.to - 1]?.end ?? 0,
  }));
  return { mentions, end: mentions.at(-1)?.end ?? 0 };
}

/**
 * Reads such a list at the beginning of a text.
 *
 * @returns null where no kind of place stands there, or fewer than two places follow it
 */
export function readNamedPlaces(text: string): { mentions: Mention[]; end: number } | null {
  // Most texts name no places: their words are not looked at.
  if (TERRITORY.test(text)) return readTerritories(text);
  if (!MANY.test(text)) return null;
  const words = wordsOf(text);
  const stem = committeeAt(words, 0);
  const at = stem?.words.length ?? 0;
  if (words[at]?.fold !== 'cac') return null;
  const qualifier = readQualifier(text, words, at);
  const first = words[qualifier?.to ?? words.length];
  if (!qualifier || !first || qualifier.areas.length === 0 || qualifier.place !== null) return null;
  const isAnnounced = /^\s*:\s*$/.test(first.gap);
  const kinds = qualifier.areas.map((area) => area.word);
  // "UBND các xã, phường Nà Sơn": which of the two it is, and whether the others are all of them, nobody can say.
  if (!isAnnounced && (kinds.length > 1 || !/^\s+$/.test(first.gap))) return null;
  const places = placesFrom(text, words, qualifier.to);
  if (places.length < FEWEST_PLACES) return null;
  const isProvincial = kinds.includes('tỉnh');
  let kind = kinds.length === 1 ? (kinds[0] ?? '') : '';
  const mentions = places.map((place) => {
    if (place.kind !== '') kind = place.kind;
    const own = isProvincial ? (isCentralCity(place.name) ? 'thành phố' : 'tỉnh') : kind;
    return {
      ...mentionOf(stem ?? { name: 'UBND', id: 'ubnd' }, own, place),
      end: words[place.to - 1]?.end ?? 0,
    };
  });
  return { mentions, end: mentions.at(-1)?.end ?? 0 };
}

/**
 * The next of such places behind one that is named with its committee: "UBND thành phố Hà Nội, thành phố Huế".
 *
 * @param last the committee before, as it was read
 * @param text what follows it
 * @returns null where no kind of place with its name follows
 */
export function readNextPlace(last: Mention, text: string): Mention | null {
  const stem = COMMITTEES.find(({ id }) => last.kind === 'unit' && last.id.startsWith(`${id}-`));
  const link = NEXT_ONE.exec(text)?.[0].length ?? 0;
  if (!stem || link === 0) return null;
  const words = wordsOf(text.slice(link));
  const place = placeAt(text.slice(link), words, 0);
  if (!place || place.kind === '') return null;
  return { ...mentionOf(stem, place.kind, place), end: last.end + link + (words[place.to - 1]?.end ?? 0) };
}
