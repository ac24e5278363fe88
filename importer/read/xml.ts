/** A small reader for the XML inside documents: elements and text only, no DTD, no entities but the five of XML. */
import type { Budget } from '../refuse/budget.ts';
import { DEEPEST_NESTING } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';

export interface XmlVisitor {
  /**
   * @param name without its namespace prefix
   * @param attribute value of an attribute by its name without prefix
   */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text?(text: string): void;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(whole: string, name: string): string {
  const known = ENTITIES[name];
  if (known !== undefined) return known;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // An entity of another name could only come from a DTD.
  if (!name.startsWith('#')) refuse('unsafe', { vi: `thực thể ${whole}`, en: `entity ${whole}` });
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function decode(text: string): string {
  return text.includes('&') ? text.replace(/&([#\w.-]+);/g, decodeEntity) : text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeReader(source: string): (name: string) => string | undefined {
  return (wanted) => {
    for (const [, name = '', double, single] of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      if (localName(name) === wanted) return decode(double ?? single ?? '');
    }
    return undefined;
  };
}

/** Where a comment, an instruction or a CDATA section ends. */
const ENDS: [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * Reads an XML text from its first to its last element.
 * @param xml decoded
 * @param visitor told of every element and text, in order
 * @param budget what the document may still use; every tag counts
 * @throws SourceRefused `unsafe` for a DTD, entities or absurd nesting, `damaged` for what is not XML
 */
export function readXml(xml: string, visitor: XmlVisitor, budget: Budget): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at && open.length > 0) visitor.text?.(decode(xml.slice(at, until)));
    if (tag < 0) break;
    budget.spend('tags', 1);
    const special = ENDS.find(([start]) => xml.startsWith(start, tag));
    const end = xml.indexOf(special?.[1] ?? '>', tag);
    if (end < 0) refuse('damaged');
    at = end + (special?.[1].length ?? 1);
    if (special) {
      if (special[0] === '<![CDATA[') visitor.text?.(xml.slice(tag + 9, end));
    } else if (xml[tag + 1] === '!') {
      refuse('unsafe', { vi: 'có DTD', en: 'it has a DTD' });
    } else {
      readTag(xml.slice(tag + 1, end), visitor, open);
    }
  }
  if (open.length > 0) refuse('damaged');
}

function readTag(source: string, visitor: XmlVisitor, open: string[]): void {
  if (source.startsWith('/')) {
    const name = localName(source.slice(1).trim());
    if (open.pop() !== name) refuse('damaged');
    visitor.close(name);
    return;
  }
  const selfClosing = source.endsWith('/');
  const name = localName(/^[^\s/]+/.exec(source)?.[0] ?? '');
  visitor.open(name, attributeReader(source));
  if (selfClosing) {
    visitor.close(name);
    return;
  }
  open.push(name);
  if (open.length > DEEPEST_NESTING) refuse('unsafe', { vi: 'lồng quá sâu', en: 'nested too deeply' });
}
