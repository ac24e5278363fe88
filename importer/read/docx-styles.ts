/** The styles of a Word document, as far as they make a paragraph part of a list. */
import type { Budget } from '../refuse/budget.ts';
import type { Numbering } from './docx-numbering.ts';
import { readXml } from './xml.ts';

/** A list and a level in it. */
export interface ListPlace {
  list: string;
  depth: number;
}

interface Style {
  basedOn: string | null;
  list: string | null;
  depth: number | null;
}

/** Longer chains of styles are a loop. */
const LONGEST_CHAIN = 20;

function parse(xml: string, budget: Budget): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  const open = (name: string, attribute: (name: string) => string | undefined): void => {
    if (name === 'style') {
      style = { basedOn: null, list: null, depth: null };
      styles.set(attribute('styleId') ?? '', style);
    }
    if (!style) return;
    if (name === 'basedOn') style.basedOn = attribute('val') ?? null;
    if (name === 'numId') style.list = attribute('val') ?? null;
    if (name === 'ilvl') style.depth = Number(attribute('val'));
  };
  const close = (name: string): void => {
    if (name === 'style') style = null;
  };
  readXml(xml, { open, close }, budget);
  return styles;
}

/**
 * Tells which list a paragraph belongs to by its style.
 * @param xml word/styles.xml, or null
 * @param numbering the document's lists
 * @param budget what the document may still use
 * @returns the place for a style's id, null where the style has no list
 */
export function readListStyles(
  xml: string | null,
  numbering: Numbering,
  budget: Budget,
): (style: string) => ListPlace | null {
  const styles = xml === null ? new Map<string, Style>() : parse(xml, budget);
  return (id) => {
    let name: string | null = id;
    for (let i = 0; i < LONGEST_CHAIN && name !== null; i += 1) {
      const tied = numbering.byStyle.get(name);
      const style: Style | undefined = styles.get(name);
      if (style?.list === '0') return null;
      if (style?.list) return { list: style.list, depth: style.depth ?? tied?.depth ?? 0 };
      if (tied) return tied;
      name = style?.basedOn ?? null;
    }
    return null;
  };
}
