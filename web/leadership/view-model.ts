import type { Translate } from '../../domain/bilingual.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { Plan } from '../../domain/plan.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { leadershipHome, MY_PLANS } from '../layout/paths.ts';
import { doneBanner } from '../coordinator-forms/done-words.ts';
import { obstacleRow } from '../unit-page/obstacle-row.ts';

/**
 * What was put to the leadership, what waits first.
 * @param put obstacles that were ever put to them, oldest first
 * @param done what was just done, by its key
 */
export function leadershipPage(
  plan: Plan,
  put: readonly ObstacleWithTexts[],
  done: string | undefined,
  t: Translate,
): PageModel {
  const row = (one: ObstacleWithTexts) => {
    const { about, tag, at, text, why, answer } = obstacleRow(one, plan, t);
    return {
      ...{ about, tag, at, text, why, answer, unit: unitName(plan, one.unit, t) },
      putAt: one.escalatedAt && formatInstant(one.escalatedAt, plan.timeZone, t),
      href: `${leadershipHome(plan.id)}/vuong-mac/${encodeURIComponent(one.id)}/tra-loi`,
    };
  };
  return {
    title: t('Vướng mắc trình lãnh đạo', 'Obstacles put to the leadership'),
    context: [citePlan(plan, t)],
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    done: doneBanner(done, t),
    waiting: put.filter(({ state }) => state === 'escalated').map(row),
    answered: put
      .filter(({ state }) => state === 'answered')
      .reverse()
      .map(row),
  };
}
