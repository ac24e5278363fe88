/** What one notice says, as a mail can show it in text and in HTML. */
import type { Lang } from '../../../domain/bilingual.ts';
import type { NoticeKind } from '../../../domain/effects.ts';
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

/** What is said in each language: grammar differs, so each is a function of its own, next to the other. */
export type NoticeWords = Record<Lang, (facts: NoticeFacts) => Words>;

/** A notice as mails tell it. */
export interface NoticeWording extends NoticeWords {
  kind: NoticeKind;
  /**
   * Where it stands in a digest, which takes its subject from the first: what presses most has the smallest number. They
   * go by tens, so that another finds a place between two.
   */
  place: number;
  /** The date it tells goes into the calendar of whoever is told. */
  keepsDate?: true;
}

/** A paragraph. */
export const text = (value: string): Block => ({ kind: 'text', text: value });

/** A list of facts; an empty one is left out of the mail. */
export const list = (items: string[]): Block => ({ kind: 'list', items });
