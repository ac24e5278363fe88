/** What the elements of a web page mean for its text. */
import { TokenizerMode } from 'parse5';

/** Each begins and ends a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Site furniture and what is not text. */
const LEFT_OUT = new Set(
  (
    'script style noscript template iframe object embed svg math canvas audio video map head title nav aside footer ' +
    'button select textarea input dialog menu'
  ).split(' '),
);

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** An opening tag ends what stands open of these, up to the element that holds both. */
const ENDS: Record<string, { ends: string[]; within: string[] }> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  dt: { ends: ['dt', 'dd'], within: ['dl'] },
  dd: { ends: ['dt', 'dd'], within: ['dl'] },
  tr: { ends: ['tr'], within: ['table'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
};

export interface Kind {
  isBlock: boolean;
  isLeftOut: boolean;
  isVoid: boolean;
}

/**
 * How an element counts for the text around it.
 * @param name lower-case
 */
export function kindOf(name: string): Kind {
  return { isBlock: BLOCKS.has(name), isLeftOut: LEFT_OUT.has(name), isVoid: VOID.has(name) };
}

/**
 * Which open element an opening tag ends without saying so, e.g. a list item the one before.
 * @param name of the opening tag
 * @param open names of open elements, outermost first
 * @returns how many elements stay open
 */
export function countStayingOpen(name: string, open: string[]): number {
  const rule = ENDS[name] ?? (BLOCKS.has(name) ? { ends: ['p'], within: ['td', 'th', 'li', 'div'] } : null);
  if (!rule) return open.length;
  for (let i = open.length - 1; i >= 0; i -= 1) {
    if (rule.ends.includes(open[i]!)) return i;
    if (rule.within.includes(open[i]!)) break;
  }
  return open.length;
}

/**
 * How the content of an element is to be tokenised.
 * @param name lower-case
 */
export function modeOf(name: string): (typeof TokenizerMode)[keyof typeof TokenizerMode] | null {
  if (name === 'script') return TokenizerMode.SCRIPT_DATA;
  if (['style', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp'].includes(name))
    return TokenizerMode.RAWTEXT;
  return name === 'textarea' || name === 'title' ? TokenizerMode.RCDATA : null;
}
