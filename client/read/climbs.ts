/** What became of the reports that a plan has sent to the plan above: lines of its timeline, worked out on reading. */
import { sentUpId } from '../../domain/notice-ids.ts';
import { reportId, sendId } from '../../domain/ids.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { Submission } from '../../domain/submission.ts';
import type { HistoryEntry } from '../../domain/timeline.ts';
import type { Records } from '../../records/database/database.ts';
import { readPlansAsOf } from '../../records/plans/plan-versions.ts';
import { listSentUp } from '../../records/reports/sent-up.ts';

/** One version of a period's report in the plan above. */
export interface SentUpVersion {
  period: string;
  version: number;
  /** Title of the plan above, and its id. */
  title: string;
  above: string;
  /** When it was received there; when its coordinator accepted it, or sent it back. */
  receivedAt: Instant;
  state: Submission['state'];
  stateAt: Instant;
}

/** Every version of this plan's reports that the plan above has received, the oldest first. */
export async function readSentUp(
  { db }: Pick<Records, 'db'>,
  { id, parent }: Plan,
  now: Instant,
): Promise<SentUpVersion[]> {
  if (!parent) return [];
  const title = (await readPlansAsOf(db, [parent.plan], now)).get(parent.plan)?.title;
  if (title === undefined) return [];
  const received = await listSentUp(db, parent, id);
  return received.map((one) => ({ ...one, title, above: parent.plan }));
}

/** The same as lines of the plan's own timeline: when it was received above, and when it was accepted. */
export function climbEntries(plan: Plan, versions: readonly SentUpVersion[]): HistoryEntry[] {
  return versions.flatMap(({ period, version, title, above, receivedAt, state, stateAt }) => {
    const obligation = sendId(plan.coordinator, period);
    const entry = (what: string, at: Instant): HistoryEntry => ({
      id: sentUpId({ plan: plan.id, period, version }, what),
      ...{ plan: plan.id, at, kind: 'report', unit: plan.coordinator, obligation, who: 'system', what },
      ...{ why: null, recipient: null, dueDate: null, notice: null, mail: null, act: null, reason: null },
      detail: {
        version,
        above,
        title,
        unit: plan.parent?.unit ?? null,
        report: reportId(plan.parent?.unit ?? '', period),
      },
    });
    return [
      entry('sent-up', receivedAt),
      ...(state === 'accepted' ? [entry('sent-up-accepted', stateAt)] : []),
    ];
  });
}
