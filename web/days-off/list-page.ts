import type { Translate } from '../../domain/bilingual.ts';
import type { CalendarDayEntry, CalendarList } from '../../client/engine.ts';
import { weekdayOf } from '../../domain/calendar/dates.ts';
import { weekdayInWords } from '../../domain/calendar/date-words.ts';
import { inset, nav, paragraph, table, type BlockPage } from '../layout/blocks.ts';
import { formatDate } from '../layout/names.ts';
import { daysOff, MY_PLANS } from '../layout/paths.ts';
import {
  BREAK,
  current,
  joined,
  link,
  tag,
  type TagModel,
  type Words,
  coloured,
} from '../layout/sentence.ts';

const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `thứ Sáu, 17/6/2024`. */
export function describeDay(date: string, t: Translate): string {
  return `${t(weekdayInWords(date), WEEKDAYS_EN[weekdayOf(date)] ?? '')}, ${formatDate(date, t)}`;
}

/** `official` or `forecast` as a tag. */
export function statusTag(status: CalendarDayEntry['status'], t: Translate): TagModel {
  return status === 'official'
    ? coloured(t('Chính thức', 'Official'), 'green')
    : coloured(t('Dự kiến', 'Forecast'), 'yellow');
}

function row(day: CalendarDayEntry, mayChange: boolean, t: Translate): Words[] {
  const entered = day.enteredAt?.slice(0, 10);
  const date = describeDay(day.date, t);
  return [
    date,
    day.kind === 'off' ? t('Nghỉ', 'Off') : t('Làm việc', 'Worked'),
    t(day.nameVi, day.nameEn),
    tag(statusTag(day.status, t)),
    [
      t(day.source),
      entered && ` (${t(`nhập ngày ${formatDate(entered, t)}`, `entered on ${formatDate(entered, t)}`)})`,
      mayChange &&
        entered && [
          BREAK,
          link(`/lich-nghi/sua?bo=${day.date}`, t('Bỏ ngày đã nhập', 'Remove this entry'), {
            hidden: `: ${date}`,
          }),
        ],
    ],
  ];
}

/** Days off and worked Saturdays of one year, with where each comes from. */
export function daysOffPage(
  shown: CalendarList,
  { years, mayChange }: { years: number[]; mayChange: boolean },
  t: Translate,
): BlockPage {
  const [one] = shown.years;
  const title = t(`Lịch nghỉ năm ${one?.year}`, `Days off in ${one?.year}`);
  return {
    title,
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    tag: statusTag(one?.status ?? 'forecast', t),
    isWide: true,
    blocks: [
      t(
        'Hạn của mọi kế hoạch tránh các ngày nghỉ này; nấc nhắc đếm theo ngày làm việc.',
        'No due date of any plan falls on these days off; reminders are counted in working days.',
      ),
      one?.status !== 'official' &&
        inset(
          t(
            'Lịch năm này mới là dự kiến: khi có văn bản công bố, một số hạn có thể dời. Người có việc dời hạn được báo bằng thư.',
            'This year is only a forecast: some due dates may move once it is announced. Everyone affected will get a mail.',
          ),
        ),
      paragraph(`${t('Căn cứ:', 'Based on:')} ${one ? t(one.source) : ''}`),
      nav(
        t('Chọn năm', 'Choose a year'),
        joined(
          years.map((year) =>
            year === one?.year ? current(String(year)) : link(daysOff(year), String(year)),
          ),
          ' · ',
        ),
      ),
      mayChange &&
        paragraph([
          link(
            '/lich-nghi/sua',
            t('Thêm, bỏ ngày nghỉ hoặc ngày làm bù', 'Add or remove days off and working Saturdays'),
          ),
          ' · ',
          link('/lich-nghi/ca-nam', t('Nhập lịch cả năm từ tệp', 'Import a whole year from a file')),
        ]),
      shown.days.length > 0
        ? table({
            label: title,
            columns: [
              t('Ngày', 'Day'),
              t('Loại', 'Kind'),
              t('Dịp', 'Occasion'),
              t('Mức', 'Status'),
              { text: t('Căn cứ', 'Source'), isLong: true },
            ],
            rows: shown.days.map((day) => row(day, mayChange, t)),
          })
        : t('Năm này chưa có ngày nghỉ nào.', 'No days off are known for this year.'),
    ],
  };
}
