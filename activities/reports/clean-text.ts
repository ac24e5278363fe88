import { cleanText as spell } from '../../domain/clean-text.ts';

/** Free text as it stands in a document, where a tab is a space. */
export function cleanText(text: string): string {
  return spell(text).replace(/\t/g, ' ');
}
