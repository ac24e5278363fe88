/** What differs between two versions of a plan, as people read it. */

/** A value as the plan file has it: a word, a number, or a list of them. */
export type FieldValue = string | number | boolean | null | string[];

export interface FieldChange {
  /** Its place within the item, with dots: `due.date`. */
  field: string;
  /** Null where it was, or is, not there. */
  from: FieldValue;
  to: FieldValue;
}

export const CHANGE_KINDS = [
  'unit',
  'duty',
  'target',
  'regime',
  'coordinator',
  'letterhead',
  'addressee',
  'heading',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One item of a plan that an amendment adds, removes or changes. */
export interface PlanChange {
  kind: ChangeKind;
  /** A unit's id, a duty's or target's code, a heading's number; of the regime the part of the plan. */
  id: string;
  change: 'added' | 'removed' | 'changed';
  /** Field by field; of an item added or removed those that it has. */
  fields: FieldChange[];
}
