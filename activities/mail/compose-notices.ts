/** What each notice of a digest says to its reader. One that cannot be worded is put in general terms: it keeps nobody waiting. */
import type { Instant } from '../../domain/plan.ts';
import type { MailMaterial } from '../../records/mail/mail-material.ts';
import type { Digest, DigestItem } from '../../records/mail/outbox.ts';
import { noticeFacts } from './notice-facts.ts';
import type { NoticeFacts } from './wording/facts.ts';
import { languageOf, type Language } from './wording/index.ts';
import type { Words } from './wording/notice-wording.ts';
import { NOTICES } from './wording/notices/index.ts';

/** One notice with the row it came from and its words. */
export interface ComposedNotice {
  item: DigestItem;
  facts: NoticeFacts;
  words: Words;
  /** Line of "why did I get this?". */
  why: string;
  /** What kept it from being worded, where it is put in general terms only. */
  fault: string | null;
}

function composeNotice(
  item: DigestItem,
  material: MailMaterial,
  { code, words, envelope }: Language,
  at: Instant,
): ComposedNotice {
  try {
    const facts = noticeFacts(item, material, code, at);
    return { item, facts, words: words[facts.notice](facts), why: envelope.why(facts), fault: null };
  } catch (error) {
    const { notice } = item;
    // As if about the plan as a whole, of which nothing has to be looked up.
    const bare = { ...item, notice: { ...notice, obligation: notice.plan, detail: {} } };
    const facts = noticeFacts(bare, material, code, at);
    const fault = error instanceof Error ? error.message : String(error);
    return { item, facts, words: envelope.general(facts), why: envelope.why(facts), fault };
  }
}

/** The digest's notices with their words, most pressing first, in the reader's language. */
export function composeNotices(
  digest: Digest,
  material: MailMaterial,
  at: Instant,
): { language: Language; notices: ComposedNotice[] } {
  const language = languageOf(digest.settings.language ?? digest.items[0]?.official.language ?? 'vi');
  const notices = digest.items.map((item) => composeNotice(item, material, language, at));
  const place = ({ facts }: ComposedNotice): number => NOTICES[facts.notice].place;
  return {
    language,
    notices: notices.sort((a, b) => place(a) - place(b) || a.facts.dueDate.localeCompare(b.facts.dueDate)),
  };
}
