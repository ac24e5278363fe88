/** The obstacles of a plan, as the façade lists them. */
import { alike, both } from '../../domain/bilingual.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import {
  listObstacles as readObstacles,
  type ObstacleWithTexts,
} from '../../records/obligations/obstacles.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { EngineContext } from '../engine/context.ts';
import type { ObstacleEntry } from '../shapes/obligations.ts';
import { requireUnit } from '../submit/actors.ts';

export function toObstacleEntry(found: ObstacleWithTexts): ObstacleEntry {
  const { id, unit, about, state, text, raisedAt, escalatedAt, why, answeredAt, answer } = found;
  return { id, unit, about, state, text, raisedAt, escalatedAt, why, answeredAt, answer };
}

/** Of a plan, or of one of its units. */
export async function listObstacles(
  { records, now }: EngineContext,
  input: { plan: string; unit?: string },
): Promise<{ obstacles: ObstacleEntry[] }> {
  const { plan } = await planAsOf(records.db, input.plan, now());
  if (input.unit !== undefined) await requireUnit({ records }, plan, input.unit);
  const unit = input.unit === undefined ? {} : { unit: input.unit };
  const found = await readObstacles(records.db, { plan: plan.id, ...unit });
  return { obstacles: found.map(toObstacleEntry) };
}

export function unknownObstacle(plan: string, id: string): UserError {
  const words = both(`Không có vướng mắc "${id}".`, `There is no obstacle "${id}".`);
  return invalid('obstacle', words, null, { command: alike(`lien-nganh obstacle list ${plan}`) });
}
