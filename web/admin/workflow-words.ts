/** What a workflow is called, and how it stands, in words. */
import type { Translate } from '../../domain/bilingual.ts';
import type { WorkflowKind } from '../../client/engine.ts';
import { readWorkflowId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatInstant, unitName } from '../layout/names.ts';
import { periodName } from '../unit/what-name.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

/** What each kind of workflow looks after. */
export function kindWords(kind: WorkflowKind, t: Translate): string {
  const words: Record<WorkflowKind, string> = {
    planCycle: t('Cả kế hoạch', 'A whole plan'),
    agencyAssignment: t('Phần việc của một đơn vị', 'A unit’s part'),
    reportingPeriod: t('Tổng hợp một kỳ báo cáo', 'A period’s aggregate'),
    mailRoom: t('Một đợt gửi thư', 'A delivery of mails'),
  };
  return words[kind];
}

/**
 * A workflow by what it looks after.
 * @param plans by id
 */
export function workflowName(id: string, plans: ReadonlyMap<string, Plan>, t: Translate): string {
  const subject = readWorkflowId(id);
  switch (subject?.of) {
    case 'slot': {
      const at = formatInstant(subject.slot, ZONE, t);
      return t(`Đợt thư ${at}`, `Mails of ${at}`);
    }
    case 'unit': {
      const plan = plans.get(subject.plan);
      return plan ? unitName(plan, subject.unit, t) : subject.unit;
    }
    case 'period': {
      const period = periodName(subject.period, t);
      return t(`Tổng hợp ${period}`, `Aggregate, ${period}`);
    }
    default:
      return kindWords('planCycle', t);
  }
}

/** A status as Temporal says it, as a word and a colour; `UNKNOWN` where Temporal was not heard. */
export function statusTag(status: string, t: Translate): { text: string; classes: string } {
  switch (status) {
    case 'RUNNING':
      return { text: t('Đang chạy', 'Running'), classes: 'govuk-tag--blue' };
    case 'COMPLETED':
      return { text: t('Đã xong', 'Completed'), classes: 'govuk-tag--grey' };
    case 'FAILED':
      return { text: t('Thất bại', 'Failed'), classes: 'govuk-tag--red' };
    case 'TIMED_OUT':
      return { text: t('Quá thời gian', 'Timed out'), classes: 'govuk-tag--red' };
    case 'TERMINATED':
      return { text: t('Bị dừng bằng tay', 'Terminated'), classes: 'govuk-tag--red' };
    case 'CANCELLED':
      return { text: t('Bị hủy', 'Cancelled'), classes: 'govuk-tag--red' };
    case 'UNKNOWN':
      return { text: t('Chưa rõ', 'Not known'), classes: 'govuk-tag--grey' };
    default:
      return { text: status, classes: 'govuk-tag--grey' };
  }
}
