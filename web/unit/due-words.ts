/** When something is due, and how far away that is, in words. */
import { type Translate, both, type Bilingual } from '../../domain/bilingual.ts';
import { daysBetween } from '../../words/dates.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { localDate } from '../../domain/instants.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { shownState } from '../../domain/shown-state.ts';
import { formatDate, formatInstant } from '../layout/names.ts';
import { isLate } from './state-tag.ts';

/** Where the date presses nobody any more, or not now: why. */
const AT_REST: Partial<Record<ReturnType<typeof shownState>, Bilingual>> = {
  suspended: both('tạm dừng', 'suspended'),
  waived: both('được miễn', 'waived'),
  superseded: both('thôi theo điều chỉnh', 'ended by an amendment'),
  succeeded: both('đã chuyển đơn vị kế thừa', 'passed to a successor'),
  closed: both('đã khép lại', 'closed'),
  accepted: both('đã tiếp nhận', 'accepted'),
  done: both('đã hoàn thành', 'finished'),
};

/** `Hạn: hết ngày 19/6/2024 (còn 3 ngày)`, or by how many days it is late, or that it is suspended, waived or over. */
export function dueWords(row: ObligationRow, { timeZone }: Plan, now: Instant, t: Translate): string {
  const date = formatDate(row.dueDate, t);
  const due = t(`Hạn: hết ngày ${date}`, `Due: end of ${date}`);
  const rest = AT_REST[shownState(row, now)];
  if (rest) return `${due} (${t(rest)})`;
  if (row.onTime !== null) return due;
  const days = daysBetween(localDate(now, timeZone), row.dueDate);
  if (isLate(row, now))
    return `${due} (${t(`đã quá ${-days} ngày`, days === -1 ? '1 day ago' : `${-days} days ago`)})`;
  if (days === 0) return `${due} (${t('hôm nay', 'today')})`;
  return `${due} (${t(`còn ${days} ngày`, `in ${days} days`)})`;
}

/** By when a returned report or task is to be corrected. */
export function correctWords(row: ObligationRow, { timeZone }: Plan, t: Translate): string | null {
  if (row.correctBy === null) return null;
  const at = formatInstant(row.correctBy, timeZone, t);
  return t(`Đề nghị bổ sung trước ${at}`, `Please correct it by ${at}`);
}
