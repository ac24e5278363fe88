/** The heading that is being read, and its duty blocks. */

import { beginsOrder } from '../agencies/lexicon.ts';
import type { DraftHeading, LineRange } from '../plan-draft.ts';
import { BARE } from '../outline/levels.ts';
import { linesWithin, type Paragraph } from '../text/paragraphs.ts';
import { isBareLeadIn, isLeadIn, namesPart, splitInline, wantsObject } from './lead-in.ts';
import { makeBlock } from './make-block.ts';
import { readRole, type RoleReading } from './role.ts';

export interface OpenHeading {
  heading: DraftHeading;
  level: number;
  /** The heading that it stands below and that goes on behind it; null where it stands by itself. */
  within: OpenHeading | null;
  /** Depth and role of the line that introduces the items now read; whether they only complete its sentence; whether it has no mark. */
  leadIn: { level: number; role: RoleReading; wantsObject: boolean; isBare: boolean } | null;
}

/** "Trường hợp các cơ quan có ý kiến khác nhau, …": how the duty above is done where something stands in its way. */
const IN_CASE = /^(?:Trong t|T)rường hợp\s/u;

/**
 * Adds a paragraph to the open heading: one block, or several where a list was flattened into it.
 *
 * @param from where in the paragraph the duties begin
 */
export function addBlocks(open: OpenHeading, paragraph: Paragraph, level: number, from = 0): void {
  const { heading } = open;
  const last = heading.blocks.at(-1);
  if (last && level >= BARE && from === 0 && IN_CASE.test(paragraph.text)) {
    const lines: LineRange = [last.lines[0], paragraph.lines[1]];
    heading.blocks.splice(
      -1,
      1,
      makeBlock(`${last.text} ${paragraph.text}`, lines, open.leadIn?.role ?? null),
    );
    return;
  }
  let at = from;
  for (const piece of splitInline(paragraph.text.slice(from))) {
    at = Math.max(at, paragraph.text.indexOf(piece, at));
    const lines = linesWithin(paragraph, at, at + piece.length);
    // What stands as deep as the introducing line, or higher, is no item of it.
    const isItem = open.leadIn?.isBare === true && level < BARE && level > open.level;
    if (
      open.leadIn &&
      !isItem &&
      level <= open.leadIn.level &&
      (level !== open.level || open.leadIn.level !== open.level)
    ) {
      open.leadIn = null;
    }
    if (isBareLeadIn(piece)) {
      open.leadIn = { level, role: readRole(piece), wantsObject: false, isBare: level >= BARE };
      if (heading.blocks.length === 0)
        heading.lines = [heading.lines[0], Math.max(heading.lines[1], lines[1])];
      continue;
    }
    const before = heading.blocks.at(-1);
    const completes = open.leadIn !== null && (open.leadIn.wantsObject || namesPart(piece));
    if (completes && before && !beginsOrder(piece)) {
      const whole = makeBlock(`${before.text} ${piece}`, [before.lines[0], lines[1]], null);
      heading.blocks.splice(-1, 1, whole);
      continue;
    }
    heading.blocks.push(makeBlock(piece, lines, open.leadIn?.role ?? null));
    if (isLeadIn(piece))
      open.leadIn = { level, role: readRole(piece), wantsObject: wantsObject(piece), isBare: level >= BARE };
  }
}

/** Opens a title among the duties that only says in which role those below it are done. */
export function openRole(open: OpenHeading, { text, lines }: Paragraph, level: number): void {
  open.leadIn = { level, role: readRole(text), wantsObject: false, isBare: false };
  if (open.heading.blocks.length === 0) open.heading.lines = [open.heading.lines[0], lines[1]];
}
