import { refusal } from '../../domain/decide/refusal-words.ts';
import type { ObligationRow, PeriodRow } from '../../domain/projections.ts';
import { isSealedIn } from '../../domain/sealed-in.ts';
import { refused } from '../../domain/user-error.ts';

/**
 * What is in a sealed report stays as it is.
 * @throws UserError `refused`, code `sealed`
 */
export function refuseSealedReport(
  period: Pick<PeriodRow, 'approvedAt'>,
  report: Pick<ObligationRow, 'acceptedAt'>,
): void {
  if (isSealedIn(period, report)) throw refused(null, refusal('sealed').words, null, { code: 'sealed' });
}
