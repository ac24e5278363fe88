/** Obstacles: raised by a unit, answered or put to leadership by the coordinator. */
import { assignmentId, isAbout, obligationId, obstacleId } from '../../domain/ids.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Plan } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { UserError } from '../../domain/user-error.ts';
import { listContacts } from '../../records/obligations/contacts.ts';
import {
  countAnsweredAlike,
  findObstacle,
  listObstacles,
  type ObstacleWithTexts,
} from '../../records/obligations/obstacles.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import { findPersonLists } from '../documents/person-rows.ts';
import type { ActOptions, Engine, ObstacleEntry } from '../engine.ts';
import { requireActor, requirePeriod, requireUnit } from './actors.ts';
import type { EngineContext } from '../engine/context.ts';
import { submitAct } from './submit-act.ts';

type Raised = Parameters<Engine['raiseObstacle']>[0];

/** What it is about: a duty of the unit, a period of the plan, or neither. */
function aboutOf(plan: Plan, { unit, duty, period }: Raised): string | undefined {
  if (period !== undefined) requirePeriod(plan, period);
  if (duty === undefined) return period;
  const own = plan.duties.filter((each) => each.units.includes(unit)).map(({ code }) => code);
  if (own.includes(duty) && period === undefined) return duty;
  const message = period === undefined ? duty : `${duty}, ${period}`;
  throw new UserError(
    'invalid',
    `Vướng mắc nêu về một nhiệm vụ của đơn vị hoặc về một kỳ. / An obstacle is about a duty of the unit or about a period.`,
    [
      {
        path: 'duty',
        line: null,
        message,
        remedy: [...own, ...reportPeriodIds(plan).slice(0, 3)].join(', '),
      },
    ],
  );
}

/** @throws UserError `invalid` for words that hold a list of persons */
function requireNoPersons(text: string): void {
  const refused = findPersonLists([{ path: ['text'], text }]).find(({ severity }) => severity === 'error');
  if (!refused) return;
  const { message, remedy } = refused;
  const inBoth = ({ vi, en }: typeof message): string => `${vi} / ${en}`;
  const details = [{ path: 'text', line: null, message: inBoth(message), remedy: inBoth(remedy) }];
  throw new UserError('invalid', inBoth(message), details);
}

const toEntry = (told: ObstacleWithTexts): ObstacleEntry => {
  const { id, unit, about, state, text, raisedAt, escalatedAt, why, answeredAt, answer } = told;
  return { id, unit, about, state, text, raisedAt, escalatedAt, why, answeredAt, answer };
};

/** The façade's methods of this kind. */
export function obstacleActs(
  context: EngineContext,
): Pick<Engine, 'raiseObstacle' | 'answerObstacle' | 'escalateObstacle' | 'listObstacles'> {
  const { db } = context.records;

  async function show(plan: string, id: string): Promise<ObstacleEntry> {
    const [told] = await listObstacles(db, { plan, ids: [id] });
    if (!told) throw unknownObstacle(plan, id);
    return toEntry(told);
  }

  /** What the speaker was handed of the subject: a duty that recurs is handed over once for each time. */
  async function handedOf(plan: string, { unit, as }: Raised, about: string): Promise<string> {
    const contacts = await listContacts(db, plan, unit);
    const mine = [...contacts].find(([id, email]) => isAbout(id, unit, about) && email === spellAddress(as));
    return mine?.[0] ?? obligationId(unit, about);
  }

  async function say(
    act: 'answer-obstacle' | 'escalate-obstacle',
    input: { plan: string; obstacle: string } & ActOptions,
    content: Record<string, string>,
  ): Promise<ObstacleEntry> {
    const { plan } = await loadCurrentPlan(db, input.plan);
    const found = await findObstacle(db, plan.id, input.obstacle);
    if (!found) throw unknownObstacle(plan.id, input.obstacle);
    for (const text of Object.values(content)) requireNoPersons(text);
    await submitAct(context, {
      plan: plan.id,
      workflowId: assignmentId(plan.id, found.unit),
      obligation: obstacleId(found.unit, found.id),
      act,
      actor: await requireActor(context, plan, act, found.unit, input.as),
      content,
      id: input.id,
    });
    return show(plan.id, found.id);
  }

  return {
    async raiseObstacle(input) {
      const { plan } = await loadCurrentPlan(db, input.plan);
      requireUnit(plan, input.unit);
      const about = aboutOf(plan, input);
      requireNoPersons(input.text);
      const obligation = about === undefined ? undefined : await handedOf(plan.id, input, about);
      const answer = await submitAct(context, {
        plan: plan.id,
        workflowId: assignmentId(plan.id, input.unit),
        obligation: obstacleId(input.unit),
        act: 'raise-obstacle',
        actor: await requireActor(context, plan, 'raise-obstacle', input.unit, input.as, obligation),
        content: { text: input.text },
        ...(about === undefined ? {} : { carried: { about } }),
        revisionOf: (sha256) => countAnsweredAlike(db, plan.id, input.unit, sha256),
        id: input.id,
      });
      return show(plan.id, String(answer.obstacle));
    },
    answerObstacle: (input) => say('answer-obstacle', input, { text: input.text }),
    escalateObstacle: (input) =>
      say('escalate-obstacle', input, input.why === undefined ? {} : { why: input.why }),
    async listObstacles(input) {
      const { plan } = await loadCurrentPlan(db, input.plan);
      if (input.unit !== undefined) requireUnit(plan, input.unit);
      const unit = input.unit === undefined ? {} : { unit: input.unit };
      const told = await listObstacles(db, { plan: plan.id, ...unit });
      return { obstacles: told.map(toEntry) };
    },
  };
}

function unknownObstacle(plan: string, id: string): UserError {
  return new UserError('invalid', `Không có vướng mắc "${id}". / There is no obstacle "${id}".`, [
    { path: 'obstacle', line: null, message: id, remedy: null, command: `lien-nganh obstacle list ${plan}` },
  ]);
}
