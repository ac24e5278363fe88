/** What closing a plan brings, for the person who has to say yes to it. */
import { PASSED_STATES } from '../domain/states.ts';
import type { PlanStatus } from '../client/engine.ts';
import type { Session } from './session.ts';

/** States in which nothing is waited for. */
const SETTLED = new Set(['accepted', 'done', 'waived', 'closed', ...PASSED_STATES]);

/** What is still owed ends with the plan. */
export function describeClosing(
  { plan, obligations }: PlanStatus,
  { t }: Session,
): { lines: string[]; question: string } {
  const open = obligations.filter(({ state }) => !SETTLED.has(state));
  const units = new Set(open.map(({ unit }) => unit)).size;
  return {
    lines: [
      t(
        `Kế hoạch ${plan} kết thúc: ${open.length} việc còn phải chờ của ${units} đơn vị dừng lại; chỉ hoàn tác được trong 30 ngày; không có gì bị xóa.`,
        `Plan ${plan} ends: ${open.length} open obligations of ${units} units stop; it can be undone for 30 days only; nothing is deleted.`,
      ),
    ],
    question: t('Kết thúc kế hoạch này?', 'End this plan?'),
  };
}
