import { isIsoDate } from '../../domain/schemas/instant.ts';
import { UserError, type ErrorDetail } from '../../domain/user-error.ts';

/** What a registry writes: letters, digits, signs; no control characters. */
const NUMBER = /^[^\p{Cc}]{1,50}$/u;

/**
 * Checks the number and date a report got from the registry, before anything is written.
 * @throws UserError `invalid`
 */
export function requireRegistryEntry({ number, date }: { number: string; date: string }): void {
  const details: ErrorDetail[] = [];
  if (!NUMBER.test(number) || number.trim() === '') {
    details.push({ path: 'number', line: null, message: JSON.stringify(number), remedy: '--number 05' });
  }
  if (!isIsoDate(date))
    details.push({ path: 'date', line: null, message: date, remedy: '--date 2024-06-25' });
  if (details.length === 0) return;
  throw new UserError(
    'invalid',
    'Số hoặc ngày của văn thư chưa đúng. / The registry number or date is not valid.',
    details,
  );
}
