/** What a notice is about: an obligation of the record, an obstacle, or a unit's part or a plan as a whole. */
import { keyOf } from '../../domain/ids.ts';
import { localDate } from '../../domain/instants.ts';
import type { NoticeKind, NoticeRow, ObligationRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import type { MailMaterial } from '../../records/mail/mail-material.ts';
import type { NoticeFacts } from './wording/facts.ts';

type Subject = Pick<NoticeFacts, 'kind'> &
  Pick<
    ObligationRow,
    | 'requested'
    | 'period'
    | 'duty'
    | 'dueDate'
    | 'dueReason'
    | 'onTime'
    | 'version'
    | 'correctBy'
    | 'documented'
  >;

/** A refused mail is told by whom it was for, and a refused act by who said it, whatever they were about. */
const OF_ANYTHING: ReadonlySet<NoticeKind> = new Set(['mail-bounced', 'not-recorded']);

/**
 * The subject of a notice; an obstacle, a unit or plan as a whole has no due date, and is dated by its notice.
 *
 * @throws Error when the obligation is not in the record, which its own transaction rules out
 */
export function subjectOf(notice: NoticeRow, plan: Plan, material: MailMaterial): Subject {
  const obligation = material.obligations.get(keyOf(notice.plan, notice.obligation));
  if (obligation) return obligation;
  const unit = plan.units.find(({ id }) => id === notice.unit);
  const undated = {
    requested: unit?.reports === 'requested',
    dueDate: localDate(notice.at, plan.timeZone),
    period: null,
    duty: null,
    dueReason: null,
    onTime: null,
    version: 0,
    correctBy: null,
    documented: false,
  };
  const obstacle = material.obstacles.get(keyOf(notice.plan, notice.obligation));
  if (obstacle) {
    const isDuty = plan.duties.some((duty) => duty.code === obstacle.about);
    return { ...undated, kind: 'unit', [isDuty ? 'duty' : 'period']: obstacle.about };
  }
  const isWhole = notice.obligation === notice.plan || notice.obligation === notice.unit;
  if (!isWhole && !OF_ANYTHING.has(notice.notice))
    throw new Error(`notice ${notice.id} is about nothing the record knows`);
  return { ...undated, kind: notice.obligation === notice.plan ? 'plan' : 'unit' };
}
