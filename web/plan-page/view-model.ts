import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import type { Reached } from '../../domain/figures/trend.ts';
import { formatRate } from '../../words/figures.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { planHome, planUnit, planWork } from '../layout/paths.ts';
import { undoableBlocks, type readUndoable } from '../plan-acts/undo-form.ts';
import { planTag } from '../my-plans/plan-tag.ts';
import type { TargetsOfPeriod } from '../plan-charts/targets.ts';
import type { Timeliness } from '../plan-charts/timeliness.ts';
import { periodName, whatName } from '../unit/what-name.ts';
import { deadlinesOf, type Deadline } from './deadlines.ts';
import { matrixOf } from './matrix.ts';
import { needsOf } from './needs.ts';
import type { PlanAsItStands } from './read-plan.ts';
import { riskBlocks } from './risks.ts';

/** Deadlines, and units without a focal point, listed at once. */
const FEW = 8;

interface Shown {
  /** What the address asks for. */
  query: Record<string, string>;
  targets: TargetsOfPeriod | null;
  timeliness: Timeliness[];
  /** What sealed reports say was reached of each target. */
  reached: ReadonlyMap<string, Reached[]>;
  /** What was a mistake and may still be taken back. */
  undoable: Awaited<ReturnType<typeof readUndoable>>;
}

function deadline({ dueDate, dueReason, what, rows }: Deadline, { plan }: PlanAsItStands, t: Translate) {
  const [only] = rows;
  const who =
    rows.length === 1 && only
      ? unitName(plan, only.unit, t)
      : t(`${rows.length} đơn vị`, `${rows.length} units`);
  return { date: formatDate(dueDate, t), reason: reasonIn(dueReason, t), what, who };
}

function requestRows({ plan, requests, obligations }: PlanAsItStands, t: Translate) {
  return requests.map(({ unit, obligation, to, why, askedAt }) => {
    const row = obligations.find(({ id }) => id === obligation);
    return {
      unit: unitName(plan, unit, t),
      what: row ? whatName(row, t) : obligation,
      due: row ? formatDate(row.dueDate, t) : '',
      to: to ? formatDate(to, t) : '–',
      why,
      asked: formatDate(askedAt.slice(0, 10), t),
      href: planWork(plan.id, unit, obligation),
    };
  });
}

/** The plan's page. */
export function planPage(standing: PlanAsItStands, shown: Shown, t: Translate): PageModel {
  const { plan, state } = standing;
  const home = planHome(plan.id);
  const { targets } = shown;
  const deadlines = deadlinesOf(standing, t);
  return {
    title: t(plan.title, plan.titleEn),
    context: [citePlan(plan, t)],
    back: { href: '/ke-hoach', text: t('Kế hoạch của tôi', 'My plans') },
    tag: planTag(state, t),
    isWide: true,
    home,
    isRunning: state === 'running',
    isPaused: state === 'paused',
    needs: needsOf(standing, t),
    risks: state === 'closed' ? null : riskBlocks(plan, shown.reached, t),
    matrix: matrixOf(standing, shown.query, t),
    deadlines: deadlines.slice(0, FEW).map((each) => deadline(each, standing, t)),
    deadlinesMore: Math.max(0, deadlines.length - FEW),
    requests: requestRows(standing, t),
    obstacles: standing.obstacles.map(({ unit, text, raisedAt, state: how }) => ({
      unit: unitName(plan, unit, t),
      text,
      at: formatDate(raisedAt.slice(0, 10), t),
      isEscalated: how === 'escalated',
      href: `${planUnit(plan.id, unit)}#vuong-mac`,
    })),
    unreachable: standing.unreachable.slice(0, FEW).map((unit) => ({
      unit: unitName(plan, unit, t),
      href: planUnit(plan.id, unit),
    })),
    unreachableMore: Math.max(0, standing.unreachable.length - FEW),
    undoable: undoableBlocks(plan, home, shown.undoable, t),
    targets: targets && {
      period: periodName(targets.period, t),
      rows: targets.targets.map((each) => ({ ...each, rate: formatRate(each.rate) })),
    },
    timeliness: shown.timeliness.map((each) => ({ ...each, period: periodName(each.period, t) })),
  };
}
