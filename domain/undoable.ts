/** What may be taken back for being said by mistake. */
import type { ActName } from './acts/names.ts';

/** The end of a plan, a waiver, a unit's suspension. */
export const UNDOABLE: readonly ActName[] = ['close', 'waive', 'suspend'];

/** For how many days after it. */
export const UNDO_DAYS = 30;
