/** Finds registry names in a text: word by word, blind to diacritics, case and the kind of dash. */

import { fold, wordsOf, type Word } from '../text/fold.ts';
import type { Body } from '../registry/body.ts';
import { REGISTRY } from '../registry/registry.ts';

interface Node {
  next: Map<string, Node>;
  /** Bodies whose name or alias ends here. */
  bodies: Body[];
  /** True where one of the names that end here has a comma of its own. */
  comma: boolean;
}

const root: Node = { next: new Map(), bodies: [], comma: false };

/** "Lao động - Thương binh và Xã hội" as offices shorten it. */
const LABOUR = /Lao động - Thương binh và Xã hội/u;
const SHORT_LABOUR = [
  ...['Lao động - TBXH', 'Lao động - TB XH', 'Lao động - TB và XH', 'Lao động - Thương binh - Xã hội'],
  ...['Lao động, Thương binh và Xã hội', 'Lao động, TB XH', 'Lao động, TBXH', 'LĐ, TB XH'],
  ...['LĐTBXH', 'LĐTB XH', 'LĐTB và XH', 'LĐ TBXH', 'LĐ TB XH', 'LĐ TB và XH'],
];

/** A name as it may be written: "&" or nothing for "và", the usual short forms. */
function spellings(name: string): string[] {
  const short = LABOUR.test(name) ? SHORT_LABOUR.map((each) => name.replace(LABOUR, each)) : [];
  const written = [name, ...short];
  return [...new Set([...written, ...written.map((each) => each.replaceAll(' và ', ' '))])];
}

for (const body of REGISTRY) {
  for (const name of [body.name, ...body.aliases].flatMap(spellings)) {
    let node = root;
    for (const word of wordsOf(name)) {
      let next = node.next.get(word.fold);
      if (!next) {
        next = { next: new Map(), bodies: [], comma: false };
        node.next.set(word.fold, next);
      }
      node = next;
    }
    node.bodies.push(body);
    node.comma ||= name.includes(',');
  }
}

export interface Hit {
  bodies: Body[];
  /** Index after the last word used. */
  to: number;
}

/**
 * The longest registry name that starts at a word.
 *
 * @param prefix folded words put before the text's own: "Sở Y tế, Tư pháp" looks up "sở" + "tư pháp"
 */
export function longestName(
  words: readonly Word[],
  from: number,
  prefix: readonly string[] = [],
): Hit | null {
  let node: Node | undefined = root;
  for (const word of prefix) {
    node = node?.next.get(word);
  }
  let best: Hit | null = null;
  let commas = 0;
  for (let i = from; node && i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    if (i > from) {
      if (/[;:.()]/.test(word.gap)) break;
      if (word.gap.includes(',')) commas += 1;
    }
    node = node.next.get(word.fold);
    if (node && node.bodies.length > 0 && (commas === 0 || node.comma))
      best = { bodies: node.bodies, to: i + 1 };
  }
  return best;
}

/** All names and aliases, folded, for the fuzzy search; a short form is near to anything short. */
export function allNames(): { key: string; body: Body }[] {
  return REGISTRY.flatMap((body) =>
    [body.name, ...body.aliases.filter((alias) => alias.includes(' ') && !/\p{Lu}{2}/u.test(alias))].map(
      (name) => ({
        key: fold(name),
        body,
      }),
    ),
  );
}
