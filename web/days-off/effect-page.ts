import type { Translate } from '../../domain/bilingual.ts';
import type { CalendarResult } from '../../client/engine.ts';
import { basisInWords, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatDate } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { daysOff } from '../layout/paths.ts';
import { effectByPlan, effectEtag, noticesByPlan } from './effect.ts';
import { describeDay } from './list-page.ts';

function dayLine({ date, kind, basis }: EnteredDay, t: Translate): string {
  const what = kind === 'off' ? t('nghỉ', 'off') : t('làm việc', 'worked');
  const why = basis
    ? t(`văn bản ${basisInWords(basis)}`, `${basis.number} of ${formatDate(basis.date, t)}`)
    : t('dự kiến', 'forecast');
  return `${describeDay(date, t)}: ${what} (${why})`;
}

function lines({ days, removed }: CalendarResult, t: Translate): string[] {
  return [
    ...days.map((day) => dayLine(day, t)),
    ...removed.map((date) =>
      t(`${describeDay(date, t)}: bỏ ngày đã nhập`, `${describeDay(date, t)}: entry ended`),
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
  t: Translate,
): PageModel {
  const changed = lines(result, t);
  return {
    title: t('Những hạn phải dời', 'Dates that would move'),
    back: { href: daysOff(result.year), text: t('Lịch nghỉ', 'Days off') },
    isAnother,
    lines: changed,
    effect: effectByPlan(result.changes, plans, t),
    moves: result.changes.length,
    reminders: result.reminders,
    hidden: Object.entries(sent).map(([name, value]) => ({ name, value })),
    mark: effectEtag(result),
    settled: changed.length === 0,
  };
}

/** What was saved, and who was told of it. */
export function savedPage(result: CalendarResult, plans: readonly Plan[], t: Translate): PageModel {
  return {
    title: t('Đã lưu lịch nghỉ', 'The days off are saved'),
    back: { href: daysOff(result.year), text: t('Lịch nghỉ', 'Days off') },
    lines: lines(result, t),
    moves: result.changes.length,
    reminders: result.reminders,
    told: noticesByPlan(result.told, plans, t),
    next: daysOff(result.year),
  };
}
