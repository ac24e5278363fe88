/** What an obligation is called. */
import type { Translate } from '../../domain/bilingual.ts';
import { capital } from '../../words/capital.ts';
import { periodName as nameOf } from '../../words/periods.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Duty, Plan } from '../../domain/plan.ts';

/** `6 tháng đầu năm 2024`. */
export function periodName(period: string, t: Translate): string {
  return t(nameOf(period));
}

/** The duty behind a task. */
export function dutyOf(row: Pick<ObligationRow, 'duty'>, plan: Plan): Duty | undefined {
  return plan.duties.find(({ code }) => code === row.duty);
}

/** `Báo cáo 6 tháng đầu năm 2024`, `Nhiệm vụ HG-2.4 quý 1/2024`. */
export function whatName(row: Pick<ObligationRow, 'kind' | 'duty' | 'period'>, t: Translate): string {
  const period = row.period ? ` ${periodName(row.period, t)}` : '';
  if (row.kind === 'task')
    return t(`Nhiệm vụ ${row.duty}${period}`, `Task ${row.duty}${period && `,${period}`}`);
  if (row.kind === 'send')
    return t(`Gửi báo cáo tổng hợp${period}`, `Sending the aggregate report${period && `,${period}`}`);
  return capital(t(`báo cáo${period}`, `report${period && `,${period}`}`));
}
