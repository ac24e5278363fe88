/** Dates of documents that cannot be: still to come, or before what they are the date of. */
import { dayOf } from '../../domain/clock.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { refusal } from '../../domain/decide/refusal-words.ts';
import type { PeriodRow } from '../../domain/projections.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import { dateInBoth } from '../../domain/words/dates.ts';
import type { UserError } from '../../domain/user-error.ts';
import { refused } from '../../domain/user-error.ts';
import type { ActRequest } from './act-request.ts';

/**
 * A document that exists bears no date to come: a unit's own, the one that something rests on, the report's own.
 *
 * @param now - instant at which it is named
 * @throws UserError `refused`, code `in-future`
 */
export function refuseDatesToCome(
  { content, carried }: Pick<ActRequest, 'content' | 'carried'>,
  now: Instant,
): void {
  const { document } = content as { document?: { date?: string } | null };
  for (const date of [document?.date, carried?.issuedOn]) {
    if (date !== undefined && date > dayOf(now)) throw refusedDate('in-future', date, dayOf(now));
  }
}

/**
 * A report is signed and numbered once it is sealed, not before.
 *
 * @param period - the report's period as the record holds it
 * @param date - the date that it got from the registry
 * @throws UserError `refused`, code `issued-too-early`
 */
export function refuseBeforeSealing({ approvedAt }: Pick<PeriodRow, 'approvedAt'>, date: IsoDate): void {
  if (approvedAt !== null && date < dayOf(approvedAt))
    throw refusedDate('issued-too-early', date, dayOf(approvedAt));
}

function refusedDate(code: 'in-future' | 'issued-too-early', date: IsoDate, limit: IsoDate): UserError {
  return refused('date', refusal(code, limitOf(code, date, limit)).words, null, { code });
}

function limitOf(code: 'in-future' | 'issued-too-early', date: IsoDate, limit: IsoDate): Bilingual {
  const [named, other] = [dateInBoth(date), dateInBoth(limit)];
  return code === 'in-future'
    ? { vi: `Đã ghi ${named.vi}, hôm nay là ${other.vi}.`, en: `It says ${named.en}; today is ${other.en}.` }
    : {
        vi: `Đã ghi ${named.vi}, báo cáo được chốt ngày ${other.vi}.`,
        en: `It says ${named.en}; the report was sealed on ${other.en}.`,
      };
}
