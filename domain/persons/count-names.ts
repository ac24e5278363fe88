/** Names of a line with what makes persons of them. */
import { besideName, type Beside } from './beside-name.ts';
import {
  capitalNameAt,
  isPlaceBefore,
  isSurelyPerson,
  mayBePerson,
  smallNameAt,
  type Name,
} from './names.ts';
import type { Token } from './tokens.ts';

/** Until then any name beside a year or a day of birth counts; later ones are as well the dates of documents. */
const LAST_GROWN_UP = 2009;

function isPerson(name: Name, { kind, year, separator }: Beside, isPlace: boolean): boolean {
  if (isPlace) return false;
  if (kind === 'born' || kind === 'age' || kind === 'lives') return true;
  if (isSurelyPerson(name.words)) return kind !== 'year' || separator !== ' ';
  return kind === 'day' && year <= LAST_GROWN_UP && name.words.length <= 6;
}

/** How many persons are named in a piece of a line. */
export function countNamedPersons(tokens: Token[]): number {
  let count = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const name = capitalNameAt(tokens, at) ?? smallNameAt(tokens, at);
    if (!name) continue;
    const beside = besideName(tokens, name.last + 1);
    if (beside && isPerson(name, beside, isPlaceBefore(tokens, name))) count += 1;
    at = name.last;
  }
  return count;
}

/** What may stand before a name that stands alone: its number in the list, a dash, a word of address. */
const ADDRESS = new Set(['ông', 'bà', 'anh', 'chị', 'em', 'cháu', 'cô', 'chú', 'bé', 'stt']);

/** Whether a line is nothing but a name of three words or more: surely a person's, or perhaps a place's. */
export function onlyNameOf(tokens: Token[]): 'sure' | 'perhaps' | null {
  let first = 0;
  while (first < tokens.length && isBeforeName(tokens[first]!)) first += 1;
  const name = capitalNameAt(tokens, first);
  if (name?.first !== first || name.words.length < 3) return null;
  const isSure = isSurelyPerson(name.words);
  if (!isSure && !mayBePerson(name.words)) return null;
  const ends = tokens
    .slice(name.last + 1)
    .every(({ kind, text }) => kind === 'between' && /^[\s.,;|]*$/.test(text));
  if (!ends) return null;
  return isSure ? 'sure' : 'perhaps';
}

function isBeforeName({ kind, text, lower }: Token): boolean {
  if (kind === 'number') return text.length <= 4;
  return kind === 'between' ? /^[\s.)|(\-–+*•:]*$/.test(text) : ADDRESS.has(lower);
}
