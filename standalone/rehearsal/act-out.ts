import type { Behaviour } from '../../domain/behaviour.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { Engine } from '../../client/engine.ts';
import { UserError } from '../../domain/user-error.ts';
import { rehearsedContent } from './figures.ts';
import type { Cast } from './cast.ts';
import type { Step } from './script.ts';

/** Refusals that are part of the play: the report was sealed, or nothing had come, before the person got to it. */
const EXPECTED = new Set([
  'nothing-submitted',
  'no-draft',
  'not-proposed',
  'not-approved',
  'already-accepted',
]);

/** The plan as it is in force, how its units behave, and who holds which role. */
export interface Playing {
  plan: Plan;
  behaviour: Behaviour;
  cast: Cast;
}

/** Performs one step through the façade, as the person whose step it is. */
export async function actOut(engine: Engine, playing: Playing, step: Step): Promise<void> {
  try {
    await perform(engine, playing, step);
  } catch (error) {
    const code = error instanceof UserError && error.code === 'refused' ? error.details[0]?.code : undefined;
    if (code === undefined || !EXPECTED.has(code)) throw error;
  }
}

function perform(engine: Engine, { plan, behaviour, cast }: Playing, step: Step): Promise<unknown> {
  const own = (unit: UnitId): string => cast.addressOf(unit, 'focal-point');
  const coordinator = cast.addressOf(plan.coordinator, 'coordinator');
  const common = { plan: plan.id };
  switch (step.act) {
    case 'submit': {
      const { unit, period } = step;
      const content = rehearsedContent(plan, behaviour, unit, period);
      return engine.submitReport({ ...common, period, unit, as: own(unit), content });
    }
    case 'return':
      return engine.returnReport({
        ...common,
        ...target(step),
        as: coordinator,
        why: 'Đề nghị rà soát lại số liệu (diễn tập).',
      });
    case 'accept':
      return engine.acceptReport({ ...common, ...target(step), as: coordinator });
    case 'done':
      return engine.completeTask({
        ...common,
        unit: step.unit,
        duty: step.duty,
        ...(step.period ? { period: step.period } : {}),
        as: own(step.unit),
      });
    case 'propose':
      return engine.proposeReport({
        ...common,
        period: step.period,
        as: coordinator,
        missing: 'ok',
        beforeCutOff: 'ok',
      });
    case 'approve':
      return engine.approveReport({
        ...common,
        period: step.period,
        as: cast.addressOf(plan.coordinator, 'approver'),
      });
    case 'issue':
      return engine.issueReport({
        ...common,
        period: step.period,
        number: String(step.number),
        date: step.at.slice(0, 10),
        as: coordinator,
      });
    case 'send':
      return engine.sendReport({ ...common, period: step.period, as: coordinator });
  }
}

function target({ unit, period }: { unit: string; period: string }): { unit: string; period: string } {
  return { unit, period };
}
