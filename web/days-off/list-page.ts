import type { CalendarDayEntry, CalendarList } from '../../client/engine.ts';
import { weekdayOf } from '../../domain/calendar/dates.ts';
import { weekdayInWords } from '../../domain/calendar/date-words.ts';
import { sayDate } from '../frame/names.ts';
import { inLanguage } from '../frame/in-language.ts';
import type { PageModel } from '../frame/page.ts';
import { daysOff, MY_PLANS } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';

const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `thứ Sáu, 17/6/2024`. */
export function sayDay(date: string, say: Say): string {
  return `${say(weekdayInWords(date), WEEKDAYS_EN[weekdayOf(date)] ?? '')}, ${sayDate(date, say)}`;
}

/** `official` or `forecast` as a tag. */
export function statusTag(status: CalendarDayEntry['status'], say: Say): { text: string; classes: string } {
  return status === 'official'
    ? { text: say('Chính thức', 'Official'), classes: 'govuk-tag--green' }
    : { text: say('Dự kiến', 'Forecast'), classes: 'govuk-tag--yellow' };
}

function row(day: CalendarDayEntry, mayChange: boolean, say: Say) {
  const entered = day.enteredAt?.slice(0, 10);
  return {
    date: sayDay(day.date, say),
    kind: day.kind === 'off' ? say('Nghỉ', 'Off') : say('Làm việc', 'Worked'),
    name: say(day.nameVi, day.nameEn),
    tag: statusTag(day.status, say),
    source: inLanguage(day.source, say),
    entered: entered
      ? say(`nhập ngày ${sayDate(entered, say)}`, `entered on ${sayDate(entered, say)}`)
      : null,
    end: mayChange && entered ? `/lich-nghi/sua?bo=${day.date}` : null,
  };
}

/** Days off and worked Saturdays of one year, with where each comes from. */
export function daysOffPage(
  shown: CalendarList,
  { years, mayChange }: { years: number[]; mayChange: boolean },
  say: Say,
): PageModel {
  const [one] = shown.years;
  return {
    title: say(`Lịch nghỉ năm ${one?.year}`, `Days off in ${one?.year}`),
    back: { href: MY_PLANS, text: say('Kế hoạch của tôi', 'My plans') },
    tag: statusTag(one?.status ?? 'forecast', say),
    isForecast: one?.status !== 'official',
    source: inLanguage(one?.source ?? '', say),
    rows: shown.days.map((day) => row(day, mayChange, say)),
    years: years.map((year) => ({ year, href: daysOff(year), isShown: year === one?.year })),
    mayChange,
  };
}
