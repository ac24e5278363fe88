/** What a workflow is called, and how it stands, in words. */
import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import type { WorkflowKind } from '../../client/engine.ts';
import { readWorkflowId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatInstant, unitName, ZONE } from '../layout/names.ts';
import { periodName } from '../unit/what-name.ts';
import { coloured, tagOf, type TagModel, type TagWords } from '../layout/sentence.ts';

/** What each kind of workflow looks after. */
const KINDS: Record<WorkflowKind, Bilingual> = {
  planCycle: both('Cả kế hoạch', 'A whole plan'),
  agencyAssignment: both('Phần việc của một đơn vị', 'A unit’s part'),
  reportingPeriod: both('Tổng hợp một kỳ báo cáo', 'A period’s aggregate'),
  mailRoom: both('Một đợt gửi thư', 'A delivery of mails'),
};
export const kindWords = (kind: WorkflowKind, t: Translate): string => t(KINDS[kind]);

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

/** The statuses of Temporal; `UNKNOWN` where Temporal did not answer. */
const STATUSES: TagWords = {
  RUNNING: [both('Đang chạy', 'Running'), 'blue'],
  COMPLETED: [both('Đã xong', 'Completed'), 'grey'],
  FAILED: [both('Thất bại', 'Failed'), 'red'],
  TIMED_OUT: [both('Quá thời gian', 'Timed out'), 'red'],
  TERMINATED: [both('Bị dừng bằng tay', 'Terminated'), 'red'],
  CANCELLED: [both('Bị hủy', 'Cancelled'), 'red'],
  UNKNOWN: [both('Chưa rõ', 'Not known'), 'grey'],
};

/** A status as a word and a colour; one that is not known here as Temporal calls it. */
export function statusTag(status: string, t: Translate): TagModel {
  return Object.hasOwn(STATUSES, status) ? tagOf(STATUSES, status, t) : coloured(status, 'grey');
}
