/** A small reader for the XML inside documents: elements and text only, no DTD, no entities but the five of XML. */
import type { Budget } from '../refuse/budget.ts';
import { DEEPEST_NESTING } from '../refuse/budget.ts';
import { refuse } from '../refuse/refusal.ts';
import { attributeReader, decodeEntities, endOfTag, localName } from './xml-tag.ts';

export interface XmlVisitor {
  /**
   * @param name without its namespace prefix
   * @param attribute value of an attribute by its name without prefix
   */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Reads an XML text that comes in pieces. */
export interface XmlReader {
  /** @throws SourceRefused `unsafe` for a DTD, entities or absurd nesting, `damaged`, `too-large` */
  push(piece: string): void;
  /** @throws SourceRefused `damaged` where something is still open */
  end(): void;
}

const MOST_ATTRIBUTES = 1000;

/** Where a comment, an instruction or a CDATA section ends. */
const ENDS: [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
const LONGEST_MARK = '<![CDATA['.length;
/** Word keeps drawings in attributes of some hundred thousand letters; of a longer tag or text no more is waited for. */
const LONGEST_PART = 4 * 1024 * 1024;
const SHORT_PART = 64 * 1024;

/**
 * Makes a reader that tells a visitor of every element and text, in order.
 * @param budget what the document may still use; every tag counts
 */
export function createXmlReader(visitor: XmlVisitor, budget: Budget): XmlReader {
  const open: string[] = [];
  /** What has come and could not be told yet. */
  let rest = '';
  /** How much must have come before another look is worth it: what is long and not whole is not looked at each time. */
  let worth = 0;

  /** @returns where the next thing begins, or -1 where what begins at `tag` has not wholly come */
  function readMarkup(xml: string, tag: number): number {
    const special = ENDS.find(([start]) => xml.startsWith(start, tag));
    if (!special && xml[tag + 1] === '!') refuse('unsafe', { vi: 'có DTD', en: 'it has a DTD' });
    const end = special ? xml.indexOf(special[1], tag + special[0].length) : endOfTag(xml, tag + 1);
    if (end < 0) return -1;
    budget.spend('tags', 1);
    if (!special) {
      readTag(xml.slice(tag + 1, end), visitor, open);
      return end + 1;
    }
    if (special[0] === '<![CDATA[') visitor.text?.(xml.slice(tag + 9, end));
    return end + special[1].length;
  }

  function advance(isLast: boolean): void {
    const xml = rest;
    let at = 0;
    while (at < xml.length) {
      const tag = xml.indexOf('<', at);
      if (tag < 0 && !isLast) break;
      const until = tag < 0 ? xml.length : tag;
      // A mark such as `<!--` may itself be cut in two.
      if (!isLast && xml.length - until < LONGEST_MARK) break;
      if (until > at && open.length > 0) visitor.text?.(decodeEntities(xml.slice(at, until)));
      at = until;
      const next = tag < 0 ? xml.length : readMarkup(xml, tag);
      if (next < 0) break;
      at = next;
    }
    rest = xml.slice(at);
    if (rest.length > LONGEST_PART) refuse('too-large');
    worth = rest.length > SHORT_PART ? rest.length * 2 : 0;
  }

  return {
    push(piece) {
      rest += piece;
      if (rest.length >= worth) advance(false);
    },
    end() {
      advance(true);
      if (rest !== '' || open.length > 0) refuse('damaged');
    },
  };
}

/**
 * Reads an XML text from its first to its last element.
 * @param xml decoded
 * @param visitor told of every element and text, in order
 * @param budget what the document may still use; every tag counts
 * @throws SourceRefused `unsafe` for a DTD, entities or absurd nesting, `damaged` for what is not XML
 */
export function readXml(xml: string, visitor: XmlVisitor, budget: Budget): void {
  const reader = createXmlReader(visitor, budget);
  reader.push(xml);
  reader.end();
}

/** About as many as a tag has: one for each sign of equality before a quote. */
function countAttributes(source: string): number {
  return source.split('="').length - 1;
}

function readTag(source: string, visitor: XmlVisitor, open: string[]): void {
  if (source.startsWith('/')) {
    const name = localName(source.slice(1).trim());
    if (open.pop() !== name) refuse('damaged');
    visitor.close(name);
    return;
  }
  if (source.length > SHORT_PART && countAttributes(source) > MOST_ATTRIBUTES) {
    refuse('unsafe', { vi: 'quá nhiều thuộc tính', en: 'too many attributes' });
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
