/** Tables as text for programs and spreadsheets. */
import { couldBeFormula } from './formula-text.ts';

/** Without it a spreadsheet reads Vietnamese as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

function cell(value: string): string {
  const text = couldBeFormula(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Writes rows as RFC 4180 has them, every field in quotes. What a spreadsheet could compute gets an apostrophe before
 * it, as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection); its advice to put one before every
 * `+` and `-` would mark most lines of a Vietnamese report, so all other text stays as it was written.
 */
export function toCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
