/** What one notice says, as a mail can show it in text and in HTML. */
import type { Lang } from '../../../domain/bilingual.ts';
import type { NoticeFacts } from './facts.ts';

/** A piece of a mail. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  /** A proposed document, set off from the mail's own words. */
  | { kind: 'letter'; title: string; lines: string[] };

export interface Words {
  /** Short enough for a subject line. */
  subject: string;
  blocks: Block[];
}

/** A notice in each language: grammar differs, so each is a function of its own, next to the other. */
export type NoticeWording = Record<Lang, (facts: NoticeFacts) => Words>;

/** A paragraph. */
export const text = (value: string): Block => ({ kind: 'text', text: value });

/** A list of facts; an empty one is left out of the mail. */
export const list = (items: string[]): Block => ({ kind: 'list', items });
