/** One tag of an XML text, taken apart by walking through it once: no expression that could look twice. */
import { refuse } from '../refuse/refusal.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(whole: string, name: string): string {
  const known = ENTITIES[name];
  if (known !== undefined) return known;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // An entity of another name could only come from a DTD.
  if (!name.startsWith('#')) refuse('unsafe', { vi: `thực thể ${whole}`, en: `entity ${whole}` });
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * A text with its entities put in.
 * @throws SourceRefused `unsafe` for any but the five of XML
 */
export function decodeEntities(text: string): string {
  // A name longer than forty letters is none; the bound keeps the search short.
  return text.includes('&') ? text.replace(/&([#\w.-]{1,40});/g, decodeEntity) : text;
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Where a tag ends: at the first `>` that stands in no quotes.
 * @param from behind its `<`
 * @returns -1 where it does not end
 */
export function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at]!;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return -1;
}

const BLANK = /\s/;

/**
 * What reads a tag's attributes by their names without prefix.
 * @param source between `<` and `>`
 */
export function attributeReader(source: string): (name: string) => string | undefined {
  return (wanted) => {
    let at = source.indexOf('=');
    let from = 0;
    while (at >= 0) {
      let begin = at + 1;
      while (begin < source.length && BLANK.test(source[begin]!)) begin += 1;
      const quote = source[begin];
      if (quote !== '"' && quote !== "'") return undefined;
      const end = source.indexOf(quote, begin + 1);
      if (end < 0) return undefined;
      const before = source.slice(from, at).trimEnd();
      const name = before.slice(
        Math.max(...[' ', '\n', '\t', '\r'].map((one) => before.lastIndexOf(one))) + 1,
      );
      if (localName(name) === wanted) return decodeEntities(source.slice(begin + 1, end));
      from = end + 1;
      at = source.indexOf('=', from);
    }
    return undefined;
  };
}
