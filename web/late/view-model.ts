/** The answer to a form sent when it could no longer be taken: why, what was typed, and what can be done instead. */
import type { Translate } from '../../domain/bilingual.ts';
import type { PageModel } from '../layout/page.ts';

/** One thing typed, for a summary list. */
export interface TypedRow {
  key: { text: string };
  value: { text?: string; html?: string };
}

/** What a page that comes too late says. */
export interface Late {
  context: string[];
  caption: string;
  /** Why it was not recorded. */
  why: string;
  typed: TypedRow[];
  /** Name of the file that came with it. */
  file: string | undefined;
  back: { href: string; text: string };
  /** Where a document may still be added. */
  document: string | null;
}

/** The page; what was typed is shown to be copied, and nothing of it is kept. */
export function latePage({ why, typed, file, document, ...frame }: Late, t: Translate): PageModel {
  return {
    ...frame,
    title: t('Lần gửi này chưa được ghi nhận', 'What you sent was not recorded'),
    why,
    typed: typed.length > 0 ? { rows: typed } : null,
    file: file ?? null,
    document,
  };
}
