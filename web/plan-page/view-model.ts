import { sayReason } from '../../domain/calendar/reason-words.ts';
import { formatRate } from '../../activities/reports/figure-words.ts';
import { citePlan, sayDate, unitName } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { planHome, planUnit, planWork } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { planTag } from '../my-plans/plan-tag.ts';
import type { TargetsOfPeriod } from '../plan-charts/targets.ts';
import type { Timeliness } from '../plan-charts/timeliness.ts';
import { doneBanner } from '../steer/done-words.ts';
import { periodName, whatName } from '../unit/what-name.ts';
import { deadlinesOf, type Deadline } from './deadlines.ts';
import { matrixOf } from './matrix.ts';
import { needsOf } from './needs.ts';
import type { PlanAsItStands } from './read-plan.ts';

/** Deadlines listed at once. */
const FEW = 8;

interface Shown {
  /** Whether every period of the plan is a column. */
  all: boolean;
  /** What was just done, by its key. */
  done: string | undefined;
  targets: TargetsOfPeriod | null;
  timeliness: Timeliness[];
}

function deadline({ dueDate, dueReason, what, rows }: Deadline, { plan }: PlanAsItStands, say: Say) {
  const [only] = rows;
  const who =
    rows.length === 1 && only
      ? unitName(plan, only.unit, say)
      : say(`${rows.length} đơn vị`, `${rows.length} units`);
  return { date: sayDate(dueDate, say), reason: sayReason(dueReason, say), what, who };
}

function requestRows({ plan, requests, obligations }: PlanAsItStands, say: Say) {
  return requests.map(({ unit, obligation, to, why, askedAt }) => {
    const row = obligations.find(({ id }) => id === obligation);
    return {
      unit: unitName(plan, unit, say),
      what: row ? whatName(row, say) : obligation,
      due: row ? sayDate(row.dueDate, say) : '',
      to: to ? sayDate(to, say) : '–',
      why,
      asked: sayDate(askedAt.slice(0, 10), say),
      href: planWork(plan.id, unit, obligation),
    };
  });
}

/** The plan's page. */
export function planPage(standing: PlanAsItStands, shown: Shown, say: Say): PageModel {
  const { plan, state } = standing;
  const home = planHome(plan.id);
  const { targets } = shown;
  const deadlines = deadlinesOf(standing, say);
  return {
    title: say(plan.title, plan.titleEn),
    context: [citePlan(plan, say)],
    back: { href: '/ke-hoach', text: say('Kế hoạch của tôi', 'My plans') },
    tag: planTag(state, say),
    done: doneBanner(shown.done, say),
    home,
    isRunning: state === 'running',
    isPaused: state === 'paused',
    needs: needsOf(standing, say),
    matrix: matrixOf(standing, shown.all, say),
    deadlines: deadlines.slice(0, FEW).map((each) => deadline(each, standing, say)),
    deadlinesMore: Math.max(0, deadlines.length - FEW),
    requests: requestRows(standing, say),
    obstacles: standing.obstacles.map(({ unit, text, raisedAt, state: how }) => ({
      unit: unitName(plan, unit, say),
      text,
      at: sayDate(raisedAt.slice(0, 10), say),
      isEscalated: how === 'escalated',
      href: `${planUnit(plan.id, unit)}#vuong-mac`,
    })),
    unreachable: standing.unreachable.map((unit) => ({
      unit: unitName(plan, unit, say),
      href: planUnit(plan.id, unit),
    })),
    targets: targets && {
      period: periodName(targets.period, say),
      rows: targets.targets.map((each) => ({ ...each, rate: formatRate(each.rate) })),
    },
    timeliness: shown.timeliness.map((each) => ({ ...each, period: periodName(each.period, say) })),
  };
}
