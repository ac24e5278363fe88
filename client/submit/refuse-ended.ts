/** Why an act comes too late for a workflow that has ended: what it was said of, as the record holds it, tells. */
import type { ActName } from '../../domain/acts/names.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import { refusal } from '../../domain/decide/refusal-words.ts';
import { periodSent } from '../../domain/ids.ts';
import type { ActState, ActSubject } from '../../domain/act-permission.ts';
import { refuseByTable } from '../../domain/permissions.ts';
import type { Act } from '../../records/obligations/acts.ts';
import type { Records } from '../../records/database/database.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { findPeriod } from '../../records/reports/periods.ts';

type Said = Pick<Act, 'plan' | 'act' | 'actorRole' | 'obligation'>;

/**
 * The refusal a running workflow would have given: a report accepted by its sealing is answered as accepted, whether
 * other obligations keep its workflow alive or not. What the table would still allow, or the plan's closing ended, is
 * refused as over.
 */
export async function refuseEnded({ db }: Records, row: Said): Promise<Refusal> {
  const subject = await findSubject(db, row);
  if (!subject) return refusal('over');
  return refusal(refuseByTable(row.act as ActName, row.actorRole, subject.kind, subject.state) ?? 'over');
}

async function findSubject(
  db: Records['db'],
  { plan, obligation }: Said,
): Promise<{ kind: ActSubject; state: ActState } | null> {
  const owed = await findObligation(db, plan, obligation);
  if (owed && owed.kind !== 'send') return { kind: owed.kind, state: owed.state };
  const sent = periodSent(obligation);
  const period = sent === undefined ? undefined : await findPeriod(db, plan, sent);
  return period ? { kind: 'send', state: period.state } : null;
}
