import type { Bilingual } from '../../../domain/bilingual.ts';
import type { ActName } from '../../../domain/acts/names.ts';
import type { Plan, UnitId } from '../../../domain/plan.ts';
import type { SubjectKind, Subjects } from '../../acts/declaration.ts';
import type { EngineContext } from '../../engine/context.ts';
import type { Accepted } from '../submit-act.ts';

/** To whom an act goes, and what it is about. */
export interface Target {
  workflowId: string;
  /** The record's id of its subject. */
  obligation: string;
  /** Whose official acts, where the act is a unit's. */
  unit: UnitId;
  /** What a colleague may have been handed, and then speaks of as its focal point. */
  handed?: string;
  /** Code that travels with it: what an obstacle is about, which item of a report. */
  about?: string;
}

/** What all acts on one kind of subject have in common. */
export interface SubjectHandler<Kind extends SubjectKind> {
  /** @throws UserError `invalid` where the input names nothing that there is */
  find(
    context: EngineContext,
    plan: Plan,
    act: ActName,
    input: Subjects[Kind]['named'] & { as: string; why?: string },
  ): Promise<Target>;
  /** What the façade answers. */
  answer(
    context: EngineContext,
    plan: Plan,
    given: { accepted: Accepted; act: ActName; named: Subjects[Kind]['named']; warnings: Bilingual[] },
  ): Promise<Subjects[Kind]['result']>;
}
