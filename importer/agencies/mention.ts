/** One agency as a text names it. */

import type { Body } from '../registry/body.ts';

export interface Mention {
  id: string;
  name: string;
  kind: 'unit' | 'class';
  confidence: number;
  reason: string;
  /** The words of the source. */
  written: string;
  /** Null for classes and for names the registry does not know. */
  body: Body | null;
  /** Where it ends in the text that was read. */
  end: number;
}

/** Names read behind some words of a text, as they stand in the whole of it. */
export function movedBy(mentions: readonly Mention[], words: number): Mention[] {
  return mentions.map((mention) => ({ ...mention, end: mention.end + words }));
}

/** Whether the register holds a body, or it is the committee of a territory. */
export function isRegistered({ body, id }: Pick<Mention, 'body' | 'id'>): boolean {
  return body !== null || /^ubnd-/.test(id);
}

/** A name that the register holds, a group, a People's Committee. */
export function isSure(mention: Pick<Mention, 'body' | 'id' | 'kind'>): boolean {
  return mention.kind === 'class' || isRegistered(mention);
}
