import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import type { Instant, Plan, PlanUnit } from '../../domain/plan.ts';
import { shownState } from '../../domain/shown-state.ts';
import type { Return } from '../../records/obligations/unit-returns.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { obstaclesOf, reportHome, taskHome, unitHome } from '../layout/paths.ts';
import { correctWords, dueWords } from '../unit/due-words.ts';
import { groupWorks } from '../unit/group-works.ts';
import { isAhead, stateTag } from '../unit/state-tag.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';

export interface MyUnitInput {
  plan: Plan;
  unit: PlanUnit;
  /** Set for a colleague to whom something was handed. */
  handed: ReadonlySet<string> | null;
  obligations: ObligationRow[];
  /** Periods of which a draft is kept. */
  drafted: string[];
  returns: Map<string, Return>;
  now: Instant;
}

/** How many of what is done, or far ahead, is listed at once. */
const FEW = 6;

/** One thing owed, as the list shows it. */
function entry(row: ObligationRow, input: MyUnitInput, t: Translate) {
  const { plan, unit, now } = input;
  const returned = row.state === 'returned' ? input.returns.get(row.id) : undefined;
  const duty = dutyOf(row, plan);
  const isDrafted = row.period !== null && input.drafted.includes(row.period);
  const finishedAt = row.acceptedAt ?? row.doneAt ?? row.firstSubmittedAt;
  return {
    title: whatName(row, t),
    href:
      row.kind === 'task'
        ? taskHome(plan.id, unit.id, row.id)
        : reportHome(plan.id, unit.id, row.period ?? ''),
    text: duty && row.kind === 'task' ? t(duty.text, duty.textEn) : null,
    tag: stateTag(row, now, t, isDrafted),
    due: dueWords(row, plan, now, t),
    dueReason: reasonIn(row.dueReason, t),
    opens: isAhead(row, now)
      ? t(
          `Mở từ ngày ${formatDate(row.opensAt.slice(0, 10), t)}`,
          `Opens on ${formatDate(row.opensAt.slice(0, 10), t)}`,
        )
      : null,
    returned: returned?.why ?? null,
    correctBy: row.state === 'returned' ? correctWords(row, plan, t) : null,
    finished: finishedAt ? formatInstant(finishedAt, plan.timeZone, t) : null,
  };
}

/** That nothing is asked for meanwhile, what has been paused, and what the unit may still do; null as a rule. */
function pausedWords(rows: ObligationRow[], now: Instant, t: Translate): string | null {
  const paused = rows.find((row) => shownState(row, now) === 'suspended');
  if (!paused) return null;
  const what =
    paused.quiet === 'paused'
      ? t('Kế hoạch đang tạm dừng', 'The plan is paused')
      : t('Đơn vị đang được tạm dừng trong kế hoạch này', 'Your unit is suspended in this plan');
  return t(
    `${what}: hệ thống chưa nhắc việc nào. Báo cáo và kết quả gửi lúc này vẫn được nhận; khi tiếp tục, hệ thống gửi thư báo hạn.`,
    `${what}: nothing is asked for now. What you send is still received; when it goes on, a mail says by when.`,
  );
}

/** What waits for the unit, what comes, what is done. */
export function myUnit(input: MyUnitInput, t: Translate): PageModel {
  const { plan, unit, now } = input;
  const rows = input.obligations.filter(({ kind }) => kind !== 'send');
  const { owed, suspended, coming, rest: done } = groupWorks(rows, now);
  const list = (some: ObligationRow[]) => some.map((row) => entry(row, input, t));
  return {
    title: input.handed
      ? t('Việc được chuyển cho quý vị', 'What was passed to you')
      : t('Việc của đơn vị', 'Your unit’s work'),
    isHanded: input.handed !== null,
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    unit: unitName(plan, unit.id, t),
    calendar: `${unitHome(plan.id, unit.id)}/lich.ics`,
    obstacles: obstaclesOf(plan.id, unit.id),
    history: `${unitHome(plan.id, unit.id)}/nhat-ky`,
    paused: pausedWords(rows, now, t),
    owed: list(owed),
    suspended: list(suspended),
    coming: list(coming.slice(0, FEW)),
    comingMore: Math.max(0, coming.length - FEW),
    done: list(done.slice(0, FEW)),
    doneMore: Math.max(0, done.length - FEW),
  };
}
