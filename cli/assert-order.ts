import { UserError } from '../domain/user-error.ts';

/**
 * Refuses a span that ends before it begins.
 * @param from first date, `YYYY-MM-DD`; undefined is open
 * @param to last date, likewise
 */
export function assertOrder(from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || from <= to) return;
  const message = `--from (${from}) đứng sau --to (${to}) · --from is after --to`;
  const remedy = 'Đổi chỗ hai ngày · Swap the two dates';
  throw new UserError('invalid', message, [{ path: '--from', line: null, message, remedy }]);
}
