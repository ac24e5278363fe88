/** What can be done about what a unit cannot settle by itself: answering it, or escalating it to leadership. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { PlanScope } from '../layout/access.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { FormContext } from '../act-forms/act-form.ts';
import { declaredForm } from '../act-forms/declared-form.ts';
import { aboutWords } from '../unit-page/obstacle-entry.ts';

/** An obstacle, seen by somebody of the coordinating unit. */
export interface ObstacleSubject extends PlanScope {
  obstacle: ObstacleWithTexts;
}

const named = ({ plan, email, obstacle }: ObstacleSubject) => ({
  plan: plan.id,
  obstacle: obstacle.id,
  as: email,
});

/** Answering it. */
export const answerForm = declaredForm<ObstacleSubject, 'answerObstacle'>('answerObstacle', {
  named,
  about: ({ obstacle }) => [`“${obstacle.text}”`],
  isOffered: ({ obstacle }) => obstacle.state !== 'answered',
});

/** Escalating it to leadership. */
export const escalateForm = declaredForm<ObstacleSubject, 'escalateObstacle'>('escalateObstacle', {
  named,
  about: ({ obstacle }) => [`“${obstacle.text}”`],
  isOffered: ({ obstacle }) => obstacle.state === 'raised',
});

/** What every page about it shows, but for the way back. */
export function obstacleContext(
  { plan, obstacle }: ObstacleSubject,
  t: Translate,
): Omit<FormContext, 'back'> {
  return {
    context: [citePlan(plan, t)],
    caption: `${unitName(plan, obstacle.unit, t)} – ${aboutWords(plan, obstacle.about, t)}`,
    lines: [],
  };
}
