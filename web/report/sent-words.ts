import type { Translate } from '../../domain/bilingual.ts';
import { formatInstant } from '../layout/names.ts';
import type { UnitReport } from './unit-report.ts';

/** When a report was received, which version it is, and whether it was on time; nothing where none was sent. */
export function sentWords(
  { submission, plan, row }: Pick<UnitReport, 'submission' | 'plan' | 'row'>,
  t: Translate,
): string {
  if (!submission) return '';
  const at = formatInstant(submission.receivedAt, plan.timeZone, t);
  const onTime = row.onTime === true ? t(', đúng hạn', ', on time') : '';
  return t(
    `nhận lúc ${at}, lần ${submission.version}${onTime}`,
    `received at ${at}, version ${submission.version}${onTime}`,
  );
}
