/**
 * Free text as it may stand in a document: composed Unicode (Vietnamese letters arrive decomposed from some
 * keyboards), no lone surrogates and no control characters, which XML cannot hold; line breaks are kept.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\n\P{Cc}]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
}
