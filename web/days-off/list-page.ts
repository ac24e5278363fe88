import type { Translate } from '../../domain/bilingual.ts';
import type { CalendarDayEntry, CalendarList } from '../../client/engine.ts';
import { weekdayOf } from '../../domain/calendar/dates.ts';
import { weekdayInWords } from '../../domain/calendar/date-words.ts';
import { formatDate } from '../layout/names.ts';
import { inLanguage } from '../../words/in-language.ts';
import type { PageModel } from '../layout/page.ts';
import { daysOff, MY_PLANS } from '../layout/paths.ts';

const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `thứ Sáu, 17/6/2024`. */
export function describeDay(date: string, t: Translate): string {
  return `${t(weekdayInWords(date), WEEKDAYS_EN[weekdayOf(date)] ?? '')}, ${formatDate(date, t)}`;
}

/** `official` or `forecast` as a tag. */
export function statusTag(
  status: CalendarDayEntry['status'],
  t: Translate,
): { text: string; classes: string } {
  return status === 'official'
    ? { text: t('Chính thức', 'Official'), classes: 'govuk-tag--green' }
    : { text: t('Dự kiến', 'Forecast'), classes: 'govuk-tag--yellow' };
}

function row(day: CalendarDayEntry, mayChange: boolean, t: Translate) {
  const entered = day.enteredAt?.slice(0, 10);
  return {
    date: describeDay(day.date, t),
    kind: day.kind === 'off' ? t('Nghỉ', 'Off') : t('Làm việc', 'Worked'),
    name: t(day.nameVi, day.nameEn),
    tag: statusTag(day.status, t),
    source: inLanguage(day.source, t),
    entered: entered
      ? t(`nhập ngày ${formatDate(entered, t)}`, `entered on ${formatDate(entered, t)}`)
      : null,
    end: mayChange && entered ? `/lich-nghi/sua?bo=${day.date}` : null,
  };
}

/** Days off and worked Saturdays of one year, with where each comes from. */
export function daysOffPage(
  shown: CalendarList,
  { years, mayChange }: { years: number[]; mayChange: boolean },
  t: Translate,
): PageModel {
  const [one] = shown.years;
  return {
    title: t(`Lịch nghỉ năm ${one?.year}`, `Days off in ${one?.year}`),
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    tag: statusTag(one?.status ?? 'forecast', t),
    isForecast: one?.status !== 'official',
    source: inLanguage(one?.source ?? '', t),
    rows: shown.days.map((day) => row(day, mayChange, t)),
    years: years.map((year) => ({ year, href: daysOff(year), isShown: year === one?.year })),
    mayChange,
  };
}
