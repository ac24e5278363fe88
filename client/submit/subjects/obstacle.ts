/** Acts on what a unit cannot settle by itself. */
import { spellAddress } from '../../../domain/mail-address.ts';
import { listContacts } from '../../../records/obligations/contacts.ts';
import { findObstacle, listObstacles } from '../../../records/obligations/obstacles.ts';
import { assignmentId, isAbout, obligationId, obstacleId } from '../../../domain/ids.ts';
import type { EngineContext } from '../../engine/context.ts';
import type { ObstacleEntry } from '../../shapes/obligations.ts';
import { toObstacleEntry, unknownObstacle } from '../../read/list-obstacles.ts';
import { requireUnit } from '../actors.ts';
import { aboutOf } from '../obstacle-rules.ts';
import type { SubjectHandler } from './target.ts';

async function show({ records }: EngineContext, plan: string, id: string): Promise<ObstacleEntry> {
  const [found] = await listObstacles(records.db, { plan, ids: [id] });
  if (!found) throw unknownObstacle(plan, id);
  return toObstacleEntry(found);
}

/** What the speaker was handed of the subject: a duty that recurs is handed over once for each time. */
async function handedOf(
  { records }: EngineContext,
  plan: string,
  { unit, as = '' }: { unit: string; as?: string },
  about: string,
): Promise<string> {
  const contacts = await listContacts(records.db, plan, unit);
  const mine = [...contacts].find(([id, email]) => isAbout(id, unit, about) && email === spellAddress(as));
  return mine?.[0] ?? obligationId(unit, about);
}

/** One that is there: answered, or escalated. */
export const ofObstacle: SubjectHandler<'obstacle'> = {
  async find({ records }, plan, _act, { obstacle }) {
    const found = await findObstacle(records.db, plan.id, obstacle);
    if (!found) throw unknownObstacle(plan.id, obstacle);
    return {
      workflowId: assignmentId(plan.id, found.unit),
      obligation: obstacleId(found.unit, found.id),
      unit: found.unit,
    };
  },
  answer: (context, plan, { named }) => show(context, plan.id, named.obstacle),
};

/** One that a unit raises. */
export const ofNewObstacle: SubjectHandler<'new-obstacle'> = {
  async find(context, plan, _act, named) {
    await requireUnit(context, plan, named.unit);
    const about = aboutOf(plan, named);
    return {
      workflowId: assignmentId(plan.id, named.unit),
      obligation: obstacleId(named.unit),
      unit: named.unit,
      ...(about === undefined ? {} : { about, handed: await handedOf(context, plan.id, named, about) }),
    };
  },
  answer: (context, plan, { accepted }) => show(context, plan.id, String(accepted.obstacle)),
};
