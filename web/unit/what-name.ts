/** What an obligation is called. */
import { capital, periodName as periodVi } from '../../activities/mail/wording/vi/names.ts';
import { periodName as periodEn } from '../../activities/mail/wording/en/names.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import type { Duty, Plan } from '../../domain/plan.ts';
import type { Say } from '../frame/say.ts';

/** `6 tháng đầu năm 2024`. */
export function periodName(period: string, say: Say): string {
  return say(periodVi(period), periodEn(period));
}

/** The duty behind a task. */
export function dutyOf(row: Pick<ObligationRow, 'duty'>, plan: Plan): Duty | undefined {
  return plan.duties.find(({ code }) => code === row.duty);
}

/** `Báo cáo 6 tháng đầu năm 2024`, `Nhiệm vụ HG-2.4 quý 1/2024`. */
export function whatName(row: Pick<ObligationRow, 'kind' | 'duty' | 'period'>, say: Say): string {
  const period = row.period ? ` ${periodName(row.period, say)}` : '';
  if (row.kind === 'task')
    return say(`Nhiệm vụ ${row.duty}${period}`, `Task ${row.duty}${period && `,${period}`}`);
  if (row.kind === 'send')
    return say(`Gửi báo cáo tổng hợp${period}`, `Sending the aggregate report${period && `,${period}`}`);
  return capital(say(`báo cáo${period}`, `report${period && `,${period}`}`));
}
