import type { CalendarResult } from '../../client/engine.ts';
import { basisInWords, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import type { Plan } from '../../domain/plan.ts';
import { sayDate } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { daysOff } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { effectByPlan, effectMark, toldByPlan } from './effect.ts';
import { sayDay } from './list-page.ts';

function dayLine({ date, kind, basis }: EnteredDay, say: Say): string {
  const what = kind === 'off' ? say('nghỉ', 'off') : say('làm việc', 'worked');
  const why = basis
    ? say(`văn bản ${basisInWords(basis)}`, `${basis.number} of ${sayDate(basis.date, say)}`)
    : say('dự kiến', 'forecast');
  return `${sayDay(date, say)}: ${what} (${why})`;
}

function lines({ days, removed }: CalendarResult, say: Say): string[] {
  return [
    ...days.map((day) => dayLine(day, say)),
    ...removed.map((date) =>
      say(`${sayDay(date, say)}: bỏ ngày đã nhập`, `${sayDay(date, say)}: entry ended`),
    ),
  ];
}

/**
 * What a change would move, before it is saved.
 * @param sent what was typed, by field, sent along so that it can be saved or changed
 * @param isAnother whether the effect is another than the one last shown
 */
export function effectPage(
  result: CalendarResult,
  { plans, sent, isAnother }: { plans: readonly Plan[]; sent: Record<string, string>; isAnother: boolean },
  say: Say,
): PageModel {
  const changed = lines(result, say);
  return {
    title: say('Những hạn phải dời', 'Dates that would move'),
    back: { href: daysOff(result.year), text: say('Lịch nghỉ', 'Days off') },
    isAnother,
    lines: changed,
    effect: effectByPlan(result.changes, plans, say),
    moves: result.changes.length,
    reminders: result.reminders,
    hidden: Object.entries(sent).map(([name, value]) => ({ name, value })),
    mark: effectMark(result),
    settled: changed.length === 0,
  };
}

/** What was saved, and who was told of it. */
export function savedPage(result: CalendarResult, plans: readonly Plan[], say: Say): PageModel {
  return {
    title: say('Đã lưu lịch nghỉ', 'The days off are saved'),
    back: { href: daysOff(result.year), text: say('Lịch nghỉ', 'Days off') },
    lines: lines(result, say),
    moves: result.changes.length,
    reminders: result.reminders,
    told: toldByPlan(result.told, plans, say),
    next: daysOff(result.year),
  };
}
