import type { Effect } from '../../domain/effects.ts';
import type { Instant } from '../../domain/plan.ts';
import { createMessenger } from '../../client/operate/messenger.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { PERIOD, type TrialPlan } from './plan.ts';
import type { Stage } from './stage.ts';

/**
 * Writes one notice to each unit's focal point in one slot, now, as assignments would.
 * @param name tells apart the slots of a trial
 */
export async function openSlot({ client, context }: Stage, plan: TrialPlan, name: string): Promise<Instant> {
  const at = context.now();
  const effects = plan.units.map((unit): Effect => ({
    kind: 'notice',
    row: {
      id: `${plan.id}/${unit}/${PERIOD}/reminder/${name}`,
      plan: plan.id,
      obligation: `${unit}/${PERIOD}`,
      unit,
      notice: 'reminder',
      role: 'focal-point',
      recipient: unit,
      at,
      slot: at,
      detail: {},
    },
  }));
  const { records, clockOffsetMs } = context;
  const batch = { workflowId: `plan/${plan.id}`, plan: plan.id, at, effects };
  const messenger = createMessenger(client, clockOffsetMs);
  for (const { toWorkflow, body } of await applyBatch(records.db, batch))
    await messenger.deliver(toWorkflow, body);
  return at;
}
