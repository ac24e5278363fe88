/** Deadlines for people, as the preview of a plan and of its launch show them. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import { reasonIn } from '../domain/calendar/reason-words.ts';
import type { ObligationKind } from '../domain/obligation.ts';
import type { Session } from './session.ts';

/** The same thing owed on one date by all these units. */
export interface Deadline {
  dueDate: string;
  dueReason: string | null;
  kind: ObligationKind;
  period?: string | null;
  duty?: string | null;
  units: string[];
}

const KINDS: Record<ObligationKind, Bilingual> = {
  report: both('báo cáo', 'report'),
  task: both('nhiệm vụ', 'task'),
  send: both('gửi lên', 'send'),
};

/** One line a deadline: nobody reads the same date 26 times. */
export function drawDeadlines(deadlines: Deadline[], { t, table }: Session): string {
  const who = (units: string[]): string =>
    units.length === 1 ? (units[0] ?? '') : t(`${units.length} đơn vị`, `${units.length} units`);
  return table(deadlines, [
    [t('Hạn', 'Due'), (one) => one.dueDate],
    [t('Loại', 'Kind'), (one) => t(KINDS[one.kind])],
    [t('Việc', 'What'), ({ duty, period }) => [duty, period].filter(Boolean).join(' ')],
    [t('Ai', 'Who'), (one) => who(one.units)],
    [t('Ghi chú', 'Note'), (one) => reasonIn(one.dueReason, t) ?? ''],
  ]);
}

/** Days off that are not announced yet may move dates; nothing where there are none. */
export function warnOfForecast(years: number[], { t }: Session): string[] {
  if (years.length === 0) return [];
  const named = years.join(', ');
  return [
    t(
      `Lịch nghỉ ${named} mới là dự kiến: hạn có thể thay đổi.`,
      `Days off of ${named} are a forecast: dates may move.`,
    ),
  ];
}
