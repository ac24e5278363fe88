/** Names of kept mails that a person can read, and find again: date, recipient's unit, subject, and a mark of the Message-ID. */
import { createHash, randomUUID } from 'node:crypto';
import type { Email } from 'postal-mime';
import { UNIT_HEADER } from '../activities/mail/build-mime.ts';

const LONGEST_UNIT = 40;
const LONGEST_SUBJECT = 80;
/** Vietnam's, in which everything is dated here. */
const ZONE_MS = 7 * 3_600_000;

/** Words as a file name holds them everywhere: lower-case letters without diacritics, digits, hyphens. */
function slug(text: string, longest: number): string {
  const plain = text.replaceAll(/[đĐ]/g, 'd').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  // Whole words, but for one that is too long by itself.
  while (words.length > 1 && words.join('-').length > longest) words.pop();
  return words.join('-').slice(0, longest);
}

/** By which a mail's file is found, whatever else its name says. */
export function markOf(messageId: string): string {
  return createHash('sha256')
    .update(messageId.replaceAll(/[<>\s]/g, ''))
    .digest('hex')
    .slice(0, 12);
}

/** `2024-06-12_08-00`, or nothing where the mail has no date that can be read. */
function dateOf(date: string | undefined): string | undefined {
  const at = Date.parse(date ?? '');
  if (Number.isNaN(at)) return undefined;
  return new Date(at + ZONE_MS).toISOString().slice(0, 16).replace('T', '_').replace(':', '-');
}

/**
 * The name of a mail's file, without `.eml`: the same for the same mail, another for any other. Of people it says no more
 * than their unit.
 */
export function mailFileName({ messageId, date, subject, headers }: Email): string {
  const unit = headers.find(({ key }) => key === UNIT_HEADER.toLowerCase())?.value ?? '';
  // The plan's number in front of each subject says nothing among the mails of one plan.
  const matter = (subject ?? '').replace(/^\[[^\]]*\]/, '');
  const parts = [dateOf(date), slug(unit, LONGEST_UNIT), slug(matter, LONGEST_SUBJECT)];
  return [...parts, markOf(messageId || randomUUID())].filter(Boolean).join('_');
}
