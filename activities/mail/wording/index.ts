/** The languages mails are written in. */
import { translator, type Lang } from '../../../domain/bilingual.ts';
import type { NoticeKind } from '../../../domain/projections.ts';
import { envelopeIn, type Envelope } from './envelope.ts';
import type { NoticeFacts } from './facts.ts';
import { inLanguage, type Words } from './notice-wording.ts';
import { NOTICES } from './notices/index.ts';

/** All that mails say in one language. */
export interface Language {
  code: Lang;
  words: Record<NoticeKind, (facts: NoticeFacts) => Words>;
  envelope: Envelope;
}

function languageIn(code: Lang): Language {
  const t = translator(code);
  const words = Object.entries(NOTICES).map(([notice, wording]) => [
    notice,
    (facts: NoticeFacts) => inLanguage(wording.words(facts), t),
  ]);
  return { code, words: Object.fromEntries(words) as Language['words'], envelope: envelopeIn(code) };
}

const LANGUAGES: Record<Lang, Language> = { vi: languageIn('vi'), en: languageIn('en') };

/** The language of an official's directory row; Vietnamese unless it asks for English. */
export function languageOf(code: string): Language {
  return LANGUAGES[code === 'en' ? 'en' : 'vi'];
}
