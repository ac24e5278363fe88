/** Groups in a label or a cell that are told apart by what they do: "các đơn vị quản lý hệ thống". */

import { slug } from '../text/fold.ts';
import type { AgencyContext } from './context.ts';
import type { Mention } from './mention.ts';
import { parseAgencies } from './parse-list.ts';

/** What a group does for a living; behind a name in a sentence it would be the work. */
const DOES =
  /^(?:quản lý|giải quyết|vận hành|sử dụng|khai thác|cung cấp|theo quy định)(?:$|\s[^.,;:()]{3,60}$)/u;
const NEXT = /\s{0,9};\s{1,9}|\s{0,9},\s{1,9}(?=[Cc]ác\s)/u;

function readPiece(
  piece: string,
  context: AgencyContext,
): { mentions: Mention[]; isDescribed: boolean } | null {
  const { mentions, rest } = parseAgencies(piece, context);
  const last = mentions.at(-1);
  if (!last || rest === '') return last ? { mentions, isDescribed: false } : null;
  if (last.kind !== 'class' || !DOES.test(rest)) return null;
  const written = `${last.written} ${rest}`;
  const named = { id: `${last.id}-${slug(rest)}`, name: `${last.name} ${rest}`, written, end: piece.length };
  return { mentions: [...mentions.slice(0, -1), { ...last, ...named }], isDescribed: true };
}

/**
 * Reads the names of a label or a cell of which at least one is such a group.
 *
 * @returns null where none is, or where something else stands between them
 */
export function readDescribedGroups(text: string, context: AgencyContext): Mention[] | null {
  const pieces = text.split(NEXT).map((piece) => readPiece(piece, context));
  if (!pieces.some((piece) => piece?.isDescribed)) return null;
  const read = pieces.flatMap((piece) => (piece ? [piece] : []));
  return read.length < pieces.length ? null : read.flatMap(({ mentions }) => mentions);
}
