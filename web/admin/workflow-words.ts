/** What a workflow is called, and how it stands, in words. */
import type { WorkflowKind } from '../../client/engine.ts';
import type { Plan } from '../../domain/plan.ts';
import { sayInstant, unitName } from '../frame/names.ts';
import type { Say } from '../frame/say.ts';
import { periodName } from '../unit/what-name.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/** What each kind of workflow looks after. */
export function kindWords(kind: WorkflowKind, say: Say): string {
  const words: Record<WorkflowKind, string> = {
    planCycle: say('Cả kế hoạch', 'A whole plan'),
    agencyAssignment: say('Phần việc của một đơn vị', 'A unit’s part'),
    reportingPeriod: say('Tổng hợp một kỳ báo cáo', 'A period’s aggregate'),
    mailRoom: say('Một đợt gửi thư', 'A delivery of mails'),
  };
  return words[kind];
}

/**
 * A workflow by what it looks after.
 * @param plans by id
 */
export function workflowName(id: string, plans: ReadonlyMap<string, Plan>, say: Say): string {
  if (id.startsWith('mailRoom/')) {
    const at = sayInstant(id.slice('mailRoom/'.length), ZONE, say);
    return say(`Đợt thư ${at}`, `Mails of ${at}`);
  }
  const [, planId = '', part, name = ''] = id.split('/');
  const plan = plans.get(planId);
  if (part === 'unit') return plan ? unitName(plan, name, say) : name;
  if (part === 'period')
    return say(`Tổng hợp ${periodName(name, say)}`, `Aggregate, ${periodName(name, say)}`);
  return kindWords('planCycle', say);
}

/** A status as Temporal says it, as a word and a colour; `UNKNOWN` where Temporal was not heard. */
export function statusTag(status: string, say: Say): { text: string; classes: string } {
  switch (status) {
    case 'RUNNING':
      return { text: say('Đang chạy', 'Running'), classes: 'govuk-tag--blue' };
    case 'COMPLETED':
      return { text: say('Đã xong', 'Completed'), classes: 'govuk-tag--grey' };
    case 'FAILED':
      return { text: say('Thất bại', 'Failed'), classes: 'govuk-tag--red' };
    case 'TIMED_OUT':
      return { text: say('Quá thời gian', 'Timed out'), classes: 'govuk-tag--red' };
    case 'TERMINATED':
      return { text: say('Bị dừng bằng tay', 'Terminated'), classes: 'govuk-tag--red' };
    case 'CANCELLED':
      return { text: say('Bị hủy', 'Cancelled'), classes: 'govuk-tag--red' };
    case 'UNKNOWN':
      return { text: say('Chưa rõ', 'Not known'), classes: 'govuk-tag--grey' };
    default:
      return { text: status, classes: 'govuk-tag--grey' };
  }
}
