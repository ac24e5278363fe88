/** The heading that is being read, and its duty blocks. */

import type { DraftHeading, LineRange } from '../plan-draft.ts';
import { isBareLeadIn, isLeadIn, splitInline } from './lead-in.ts';
import { makeBlock } from './make-block.ts';
import { readRole, type RoleReading } from './role.ts';

export interface OpenHeading {
  heading: DraftHeading;
  level: number;
  /** Depth and role of the line that introduces the items now read. */
  leadIn: { level: number; role: RoleReading } | null;
}

/** Adds a paragraph to the open heading: one block, or several where a list was flattened into it. */
export function addBlocks(open: OpenHeading, text: string, lines: LineRange, level: number): void {
  const { heading } = open;
  for (const piece of splitInline(text)) {
    // What stands as deep as the introducing line, or higher, is no item of it.
    if (
      open.leadIn &&
      level <= open.leadIn.level &&
      (level !== open.level || open.leadIn.level !== open.level)
    ) {
      open.leadIn = null;
    }
    if (isBareLeadIn(piece)) {
      open.leadIn = { level, role: readRole(piece) };
      if (heading.blocks.length === 0)
        heading.lines = [heading.lines[0], Math.max(heading.lines[1], lines[1])];
      continue;
    }
    heading.blocks.push(makeBlock(piece, lines, open.leadIn?.role ?? null));
    if (isLeadIn(piece)) open.leadIn = { level, role: readRole(piece) };
  }
}
