/** A unit without a focal point is asked, once per launch, to name one. */
import { createDispatcher } from '../../activities/dispatcher.ts';
import { createRecordActivities } from '../../activities/record.ts';
import { toMs } from '../../domain/clock.ts';
import { auditEffect, noticeEffect } from '../../domain/decide/project-effects.ts';
import { planCycleId } from '../../domain/ids.ts';
import { causedId } from '../../domain/notice-ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { hasAuditLine } from '../../records/obligations/audit.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import type { EngineContext } from '../engine/context.ts';
import { listSilentUnits } from '../launch/launch-directory.ts';
import { createMessenger } from '../operate/messenger.ts';

/**
 * Writes one notice for each of these units, about the next thing it owes; the mail room finds the unit's mailbox.
 * Units that owe nothing are not asked. Said again for the same plan it changes nothing.
 */
export async function askForFocalPoints(context: EngineContext, plan: Plan): Promise<void> {
  const { records, client, clockOffsetMs } = context;
  const id = causedId(plan.id, 'focal-points-asked');
  const silent = await listSilentUnits(context, plan);
  if (silent.length === 0 || (await hasAuditLine(records.db, id))) return;
  const at = context.now();
  const owed = await listObligations(records.db, plan.id);
  const next = silent.flatMap(({ id: unit }) => {
    const first = owed.find((o) => o.unit === unit && o.kind !== 'send' && toMs(o.dueAt) >= toMs(at));
    return first ? [first] : [];
  });
  const notices = next.map((o) =>
    noticeEffect({
      plan: plan.id,
      obligation: o.id,
      unit: o.unit,
      notice: 'focal-point-wanted',
      role: 'focal-point',
      recipient: o.unit,
      at,
      slot: at,
    }),
  );
  const line = auditEffect({
    id,
    plan: plan.id,
    at,
    kind: 'workflow',
    unit: null,
    obligation: null,
    who: 'system',
    what: 'focal-points-asked',
    why: null,
    detail: { units: silent.map((unit) => unit.id) },
  });
  const { record } = createRecordActivities(
    records,
    createDispatcher(records, createMessenger(client, clockOffsetMs)).dispatch,
  );
  await record({ workflowId: planCycleId(plan.id), plan: plan.id, at, effects: [...notices, line] });
}
