import { both } from '../domain/bilingual.ts';
import { invalid } from '../domain/user-error.ts';

/**
 * Refuses a span that ends before it begins.
 * @param from first date, `YYYY-MM-DD`; undefined is open
 * @param to last date, likewise
 */
export function assertOrder(from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || from <= to) return;
  const message = both(`--from (${from}) đứng sau --to (${to})`, `--from (${from}) is after --to (${to})`);
  const remedy = both('Đổi chỗ hai ngày', 'Swap the two dates');
  throw invalid('--from', message, remedy);
}
