/**
 * What things owed, and the workflows that look after them, are called: built and read here alone. An id of something
 * owed begins with a unit, but whose it is says the field `unit`: no id is asked for it.
 */
import type { Obligation } from './obligation.ts';
import type { Instant, PeriodKind, UnitId } from './plan.ts';

const SEND = 'send';
/** How the part of an id begins that names an obstacle. */
const OBSTACLE = 'vm-';

/** One thing of a unit, by the name that it has there. */
export function obligationId(unit: UnitId, item: string): string {
  return `${unit}/${item}`;
}

/** `so-y-te/2024-h1`: a unit's report for a period. */
export function reportId(unit: UnitId, period: string): string {
  return obligationId(unit, period);
}

/** `so-y-te/2024-h1#HG-T1`: what was asked and replied about one item of a report. */
export function threadId(report: string, item: string): string {
  return `${report}#${item}`;
}

/** The kind of period behind an id such as `2024-h1`. */
export function periodKind(period: string): PeriodKind {
  if (period.endsWith('-review')) return 'review';
  if (period.includes('-m')) return 'month';
  if (period.includes('-q')) return 'quarter';
  return period.includes('-h') ? 'half-year' : 'year';
}

/** `so-y-te/HG-2.4`, `so-y-te/HG-2.4@2024-q2`: a duty done once, or for a period. */
export function taskId(unit: UnitId, duty: string, period: string | null): string {
  return obligationId(unit, period === null ? duty : `${duty}@${period}`);
}

/** `so-noi-vu/send@2024-h1`: the sending upward of a period's aggregate. */
export function sendId(coordinator: UnitId, period: string): string {
  return obligationId(coordinator, `${SEND}@${period}`);
}

/** The period whose sending upward this is; undefined for anything else. */
export function periodSent(id: string): string | undefined {
  return id.split(`/${SEND}@`)[1];
}

/** The unit under which something new is laid; once it is in the record, its row says whose it is. */
export function unitAtBirth(id: string): UnitId {
  return id.slice(0, id.indexOf('/'));
}

/** The name that something owed has within its unit: `2024-h1`, `HG-2.4@2024-q2`, `send@2024-h1`. */
export function itemOf({ unit, id }: { unit: UnitId; id: string }): string {
  return id.slice(unit.length + 1);
}

/** What such a name means. Codes of duties begin with a capital, ids of periods with a digit. */
export function readItem(item: string): Pick<Obligation, 'kind' | 'duty' | 'period'> {
  const [what = '', period = null] = item.split('@');
  if (what === SEND) return { kind: 'send', duty: null, period };
  return /^[A-Z]/.test(what)
    ? { kind: 'task', duty: what, period }
    : { kind: 'report', duty: null, period: what };
}

/** Whether an obligation is the unit's report for this period, or one of the times it does this duty. */
export function isAbout(id: string, unit: UnitId, periodOrDuty: string): boolean {
  return id.split('@')[0] === obligationId(unit, periodOrDuty);
}

/** The obligation that a person names in full, or within the unit by what follows the slash. */
export function obligationMeant(named: string, unit?: UnitId): string {
  return named.includes('/') || unit === undefined ? named : obligationId(unit, named);
}

/** The name of the obstacle that an act raises. */
export function newObstacle(act: string): string {
  return `${OBSTACLE}${act.replace(/^[a-z]+-/, '').slice(0, 8)}`;
}

/** The subject of an act on an obstacle: `<unit>/<obstacle>`, and `<unit>/obstacle` for one still to be raised. */
export function obstacleId(unit: UnitId, obstacle = 'obstacle'): string {
  return obligationId(unit, obstacle);
}

/** The obstacle that a subject names; undefined where it names something owed. */
export function obstacleNamed(id: string): string | undefined {
  const named = id.slice(id.lastIndexOf('/') + 1);
  return named.startsWith(OBSTACLE) && named !== id ? named : undefined;
}

/** The workflow of a whole plan. */
export function planCycleId(plan: string): string {
  return `plan/${plan}`;
}

/** The workflow of a unit's part in a plan. */
export function assignmentId(plan: string, unit: UnitId): string {
  return `plan/${plan}/unit/${unit}`;
}

/** The workflow that collects a period. */
export function collectionId(plan: string, period: string): string {
  return `plan/${plan}/period/${period}`;
}

/** The workflow that delivers the mails of a slot. */
export function mailRoomId(slot: Instant): string {
  return `mailRoom/${slot}`;
}

/** What a workflow looks after. */
export type WorkflowSubject =
  | { of: 'plan'; plan: string }
  | { of: 'unit'; plan: string; unit: UnitId }
  | { of: 'period'; plan: string; period: string }
  | { of: 'slot'; slot: Instant };

/** What the workflow of this id looks after; null for an id that none of ours has. */
export function readWorkflowId(id: string): WorkflowSubject | null {
  const [head, name = '', part, whose = ''] = id.split('/');
  if (head === 'mailRoom') return { of: 'slot', slot: name };
  if (head !== 'plan') return null;
  if (part === undefined) return { of: 'plan', plan: name };
  if (part === 'unit') return { of: 'unit', plan: name, unit: whose };
  return part === 'period' ? { of: 'period', plan: name, period: whose } : null;
}

/** The plan that a workflow belongs to; undefined for a mail room, which belongs to none. */
export function planOfWorkflow(id: string): string | undefined {
  const subject = readWorkflowId(id);
  return subject === null || subject.of === 'slot' ? undefined : subject.plan;
}

/** Key of a map over things that more than one name identifies: a plan and an obligation, say. */
export function keyOf(...names: (string | number | null)[]): string {
  return names.map(String).join('/');
}
