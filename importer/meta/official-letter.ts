/** Official letters that give out work: "V/v …" instead of a title, "Kính gửi:" and then what is asked of whom. */

import { fold } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';

const ABOUT = /^V\/v:?\s+(?<subject>\S[^]*)/iu;
const ADDRESSED = /^kinh gui(?: ?:|\s|$)/;
const ASKS = /(?:yeu cau|de nghi|giao|chi dao|phan cong)/;
/** A letter about these asks for an answer, and gives out no work to be followed. */
const ANSWERS =
  /^(?:moi |xin |bao cao|tra loi|phuc dap|dang ky|gop y|cho y kien|cung cap thong tin|giay moi)/;

export interface OfficialLetter {
  subject: string;
  /** Index of the paragraph with the subject. */
  at: number;
  /** Index of the first paragraph that says what is to be done. */
  bodyFrom: number;
}

/** Whether lines are those of such a letter. */
export function isWorkLetter(text: string): boolean {
  const about = /^V\/v:?\s+(\S.*)$/imu.exec(text)?.[1];
  const folded = fold(text);
  const addressed = /^kinh gui/m.exec(folded);
  if (about === undefined || !addressed || ANSWERS.test(fold(about))) return false;
  return ASKS.test(folded.slice(addressed.index));
}

/**
 * Reads the head of a letter.
 *
 * @returns null where a document is none
 */
export function readLetter(paragraphs: readonly Paragraph[]): OfficialLetter | null {
  const at = paragraphs.findIndex(({ text }) => ABOUT.test(text));
  const addressed = paragraphs.findIndex(({ text }) => ADDRESSED.test(fold(text)));
  const subject = ABOUT.exec(paragraphs[at]?.text ?? '')?.groups?.['subject']?.trim() ?? '';
  if (at < 0 || addressed < 0) return null;
  const after = paragraphs.slice(addressed + 1);
  const leadIn = after.findIndex(({ marker, text }) => marker === null && /:\s*$/.test(text));
  const first = after.findIndex(
    ({ marker }) => marker !== null && marker.kind !== 'dash' && marker.kind !== 'plus',
  );
  const begins = leadIn >= 0 && (first < 0 || leadIn < first) ? leadIn + 1 : Math.max(first, 0);
  return { subject, at, bodyFrom: addressed + 1 + begins };
}
