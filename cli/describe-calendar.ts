import { both, type Bilingual } from '../domain/bilingual.ts';
import { reasonIn } from '../domain/calendar/reason-words.ts';
import { basisInWords, type EnteredDay } from '../domain/calendar/entered-days.ts';
import type { CalendarDayEntry, CalendarList, CalendarResult } from '../client/engine.ts';
import { itemOf } from '../domain/ids.ts';
import { warnOfForecast } from './deadlines.ts';
import type { Session } from './session.ts';

const KINDS: Record<CalendarDayEntry['kind'], Bilingual> = {
  off: both('nghỉ', 'off'),
  worked: both('làm việc', 'worked'),
};
const STATUS: Record<CalendarDayEntry['status'], Bilingual> = {
  official: both('chính thức', 'official'),
  forecast: both('dự kiến', 'forecast'),
};

function sourceOf({ enteredBy, enteredAt, source }: CalendarDayEntry, { t }: Session): string {
  const text = t(source);
  return enteredBy && enteredAt ? `${text} (${enteredBy}, ${enteredAt.slice(0, 10)})` : text;
}

/** The days of one or several years, and a warning where a year is only forecast. */
export function describeCalendar({ years, days }: CalendarList, session: Session): string {
  const { t, table, colors } = session;
  const drawn = table(days, [
    [t('Ngày', 'Date'), (day) => day.date],
    [t('Loại', 'Kind'), (day) => t(KINDS[day.kind])],
    [t('Dịp', 'Occasion'), (day) => t(day.nameVi, day.nameEn)],
    [t('Mức', 'Status'), (day) => t(STATUS[day.status])],
    [t('Căn cứ', 'Source'), (day) => sourceOf(day, session)],
  ]);
  const forecast = years.filter(({ status }) => status === 'forecast').map(({ year }) => year);
  const warnings = warnOfForecast(forecast, session).map((words) => `\n\n${colors.yellow(`! ${words}`)}`);
  return drawn + warnings.join('');
}

function dayLine({ date, kind, name, basis }: EnteredDay, { t }: Session): string {
  const why = t(basis ? basisInWords(basis) : both('dự kiến', 'forecast'));
  return `${date} ${t(KINDS[kind])}${name ? ` · ${name}` : ''} · ${why}`;
}

/** Which days change and which dates of which plans that moves. */
export function describeChange(
  { days, removed, changes, reminders }: CalendarResult,
  session: Session,
): string {
  const { t, table } = session;
  const lines = [
    ...days.map((day) => dayLine(day, session)),
    ...removed.map((date) => `${date} ${t('thôi áp dụng ngày nhập tay', 'no longer entered by hand')}`),
  ];
  if (lines.length === 0) return t('Lịch đã đúng như vậy; không có gì thay đổi.', 'Nothing would change.');
  const drawn = table(changes, [
    [t('Kế hoạch', 'Plan'), (one) => one.plan],
    [t('Đơn vị', 'Unit'), (one) => one.unit],
    [t('Việc', 'Obligation'), ({ unit, obligation: id }) => itemOf({ unit, id })],
    [t('Hạn cũ → mới', 'From → to'), ({ from, to }) => `${from} → ${to}`],
    [t('Vì sao', 'Why'), (one) => reasonIn(one.reason, t)],
  ]);
  return [
    ...lines,
    '',
    ...(changes.length > 0 ? [drawn, ''] : []),
    countLine(changes, session),
    ...(reminders > 0
      ? [
          t(
            `${reminders} việc khác giữ hạn, chỉ dời thư nhắc.`,
            `${reminders} further obligations keep their date; only reminders move.`,
          ),
        ]
      : []),
  ].join('\n');
}

/** How many dates of which plan move. */
function countLine(changes: CalendarResult['changes'], { t }: Session): string {
  const counts = new Map<string, number>();
  for (const { plan } of changes) counts.set(plan, (counts.get(plan) ?? 0) + 1);
  if (counts.size === 0) return t('Không hạn nào phải dời.', 'No due date moves.');
  return [...counts]
    .map(([plan, n]) =>
      t(`${plan}: ${n} hạn phải dời`, `${plan}: ${n === 1 ? '1 due date moves' : `${n} due dates move`}`),
    )
    .join('\n');
}

/** What became of it. */
export function describeSaved({ saved, told }: CalendarResult, { t }: Session): string {
  return saved
    ? t(
        `Đã lưu; ${told.length} đơn vị, kỳ báo cáo có hạn hoặc thư nhắc phải dời được báo.`,
        `Saved; ${told.length} units and periods with something to move were told.`,
      )
    : t('Chưa lưu gì. Thêm --yes để lưu.', 'Nothing was saved. Add --yes to save it.');
}
