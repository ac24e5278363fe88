/** The languages mails are written in. */
import { en } from './en/index.ts';
import type { Language } from './facts.ts';
import { vi } from './vi/index.ts';

/** The language of an official's directory row; Vietnamese unless it asks for English. */
export function languageOf(code: string): Language {
  return code === 'en' ? en : vi;
}
