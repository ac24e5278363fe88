import type { Lang } from '../../domain/bilingual.ts';

/** The design system's own words for screen readers, as they stand in its pages. */
const HIDDEN: [english: string, vietnamese: string][] = [
  ['<span class="govuk-visually-hidden">Error:</span>', '<span class="govuk-visually-hidden">Lỗi:</span>'],
  ['<span class="govuk-visually-hidden">Warning</span>', '<span class="govuk-visually-hidden">Lưu ý</span>'],
];

/** A page with the design system's own words in its language (WCAG 3.1.2). */
export function withHiddenWords(html: string, lang: Lang): string {
  if (lang === 'en') return html;
  return HIDDEN.reduce((page, [english, vietnamese]) => page.replaceAll(english, vietnamese), html);
}
