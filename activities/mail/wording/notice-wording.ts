/** What a notice says, each sentence in both languages, and as a mail shows it in text and in HTML. */
import { both, type Bilingual, type Translate } from '../../../domain/bilingual.ts';
import type { NoticeKind } from '../../../domain/projections.ts';
import type { NoticeFacts } from './facts.ts';

/** A piece of a mail; its texts are in the reader's language, or still in both. */
export type Block<Text = string> =
  | { kind: 'text'; text: Text }
  | { kind: 'list'; items: Text[] }
  /** A proposed document, set off from the mail's own words. */
  | { kind: 'letter'; title: Text; lines: Text[] };

export interface Words<Text = string> {
  /** Short enough for a subject line. */
  subject: Text;
  blocks: Block<Text>[];
}

/** What is said of facts: one structure, and both languages side by side in every sentence. */
export type NoticeWords = (facts: NoticeFacts) => Words<Bilingual>;

/** A notice as mails have it. */
export interface NoticeWording {
  kind: NoticeKind;
  /**
   * Where it stands in a digest, which takes its subject from the first: what presses most has the smallest number. They
   * go by tens, so that another finds a place between two.
   */
  place: number;
  /** Its date goes into the calendar of whoever is notified. */
  keepsDate?: true;
  words: NoticeWords;
}

/** A paragraph. */
export function text(words: Bilingual): Block<Bilingual>;
export function text(vi: string, en: string): Block<Bilingual>;
export function text(vi: string | Bilingual, en = ''): Block<Bilingual> {
  return { kind: 'text', text: typeof vi === 'string' ? both(vi, en) : vi };
}

/** A list of facts; an empty one is left out of the mail. */
export const list = (...items: Bilingual[]): Block<Bilingual> => ({ kind: 'list', items });

/** The words in the reader's language. */
export function inLanguage({ subject, blocks }: Words<Bilingual>, t: Translate): Words {
  return { subject: t(subject), blocks: blocks.map((block) => blockIn(block, t)) };
}

function blockIn(block: Block<Bilingual>, t: Translate): Block {
  const all = (texts: Bilingual[]): string[] => texts.map((one) => t(one));
  switch (block.kind) {
    case 'text':
      return { kind: 'text', text: t(block.text) };
    case 'list':
      return { kind: 'list', items: all(block.items) };
    case 'letter':
      return { kind: 'letter', title: t(block.title), lines: all(block.lines) };
  }
}
