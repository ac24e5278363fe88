/**
 * Text that no spreadsheet takes for a formula, not even after being saved as CSV and opened again: where it begins
 * like one it gets an apostrophe. A list dash with a space behind it stays as it is.
 */
export function safeText(text: string): string {
  return /^\s*(?:[=+@]|-(?!\s|$))/.test(text) ? `'${text}` : text;
}
