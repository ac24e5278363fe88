/** Somebody is away for some days: whoever stands in gets their mails and may do their work meanwhile. */
import { both } from '../../domain/bilingual.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import { toMs } from '../../domain/clock.ts';
import { atLocalTime, startOfDay } from '../../domain/instants.ts';
import { causedId } from '../../domain/notice-ids.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Instant } from '../../domain/plan.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import type { AbsencesTable, OfficialsTable } from '../../records/database/schema.ts';
import { endAbsences, saveAbsences } from '../../records/directory/absences.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { requireAddress } from '../submit/require-address.ts';
import type { AbsenceTyped } from '../engine.ts';
import type { DirectoryEdit } from './edit-directory.ts';
import { putInCharge } from './turnover-notices.ts';

/** Longest name of a person that is kept, in characters. */
const LONGEST_NAME = 120;
/** Longest absence, in days; who is away for longer is replaced. */
const LONGEST_DAYS = 366;
/** When mails go out on a day. */
const MORNING = '08:00';

/** What an absence covers: whole days, in a plan's zone. */
interface Days {
  awayFrom: Instant;
  backAt: Instant;
  /** When whoever stands in is told. */
  slot: Instant;
}

/** @throws UserError `invalid` for days that are none, the wrong way round, over already, or too many */
function readDays({ from, to }: AbsenceTyped, timeZone: string, at: Instant): Days {
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) throw noDate('from');
  if (!/^\d{4}-\d\d-\d\d$/.test(to)) throw noDate('to');
  const awayFrom = startOfDay(from, timeZone);
  const backAt = startOfDay(addDays(to, 1), timeZone);
  if (toMs(backAt) <= toMs(awayFrom)) {
    throw invalid(
      'to',
      both('Ngày cuối trước ngày đầu.', 'The last day is before the first.'),
      both('Ghi lại ngày cuối.', 'Correct the last day.'),
    );
  }
  if (toMs(backAt) <= toMs(at)) {
    throw invalid(
      'to',
      both('Ngày cuối đã qua.', 'The last day has passed.'),
      both('Ghi ngày cuối từ hôm nay trở đi.', 'Give a last day from today on.'),
    );
  }
  if (addDays(from, LONGEST_DAYS) < to) {
    throw invalid(
      'to',
      both(`Vắng mặt quá ${LONGEST_DAYS} ngày.`, `This is longer than ${LONGEST_DAYS} days.`),
      both('Nếu nghỉ lâu như vậy, xin dùng “Thay người”.', 'For so long, please replace the person.'),
    );
  }
  const morning = atLocalTime(from, MORNING, timeZone);
  return { awayFrom, backAt, slot: toMs(morning) > toMs(at) ? morning : at };
}

const noDate = (field: 'from' | 'to'): UserError =>
  invalid(
    field,
    both('Không phải ngày.', 'This is not a date.'),
    both('Ghi năm-tháng-ngày, ví dụ 2026-07-01.', 'Write year-month-day, e.g. 2026-07-01.'),
  );

/**
 * Notes that somebody is away. Whoever stands in and is not of the unit yet is entered there, without a role.
 * @param rows the directory's rows of who is away
 * @throws UserError `invalid` with the field
 */
export async function beginAbsence(
  { trx, plan, known, at, cause, notices }: DirectoryEdit,
  rows: readonly OfficialsTable[],
  typed: AbsenceTyped,
): Promise<AbsencesTable[]> {
  const days = readDays(typed, plan.timeZone, at);
  const standIn = requireAddress(typed.standIn.email, 'standIn');
  const name = typed.standIn.name?.trim().normalize('NFC').slice(0, LONGEST_NAME) || null;
  const absences = rows.map(({ email, unit, plan: held }) => {
    if (email === standIn) throw sameAsAway();
    return { email, unit, plan: held, standIn, awayFrom: days.awayFrom, backAt: days.backAt };
  });
  const strange = rows.filter(({ unit }) => !known.some((one) => one.unit === unit && one.email === standIn));
  if (strange.length > 0 && name === null) throw nameless();
  await importOfficials(
    trx,
    strange.map(({ unit, plan: held, language }) => ({
      ...{ email: standIn, name, unit, language },
      plan: held,
      roles: [],
    })),
  );
  await saveAbsences(trx, absences);
  for (const { unit, roles } of rows) {
    const told = { cause: causedId(cause, unit), at, slot: days.slot, until: typed.to };
    notices.push(...putInCharge(plan.id, { unit, email: standIn, roles }, told));
  }
  return absences;
}

/** @returns whether anybody was away, or was to be */
export async function endAbsence({ trx }: DirectoryEdit, rows: readonly OfficialsTable[]): Promise<boolean> {
  return (await endAbsences(trx, rows)) > 0;
}

/** The rows of an address that count in a plan, in one unit or in all. */
export function rowsOf({ known }: DirectoryEdit, address: string, unit?: string): OfficialsTable[] {
  const email = spellAddress(address);
  return known.filter((one) => one.email === email && (unit === undefined || one.unit === unit));
}

const sameAsAway = (): UserError =>
  invalid(
    'standIn',
    both('Người thay là chính người vắng mặt.', 'The stand-in is the person who is away.'),
    both('Ghi địa chỉ của người khác.', 'Give somebody else’s address.'),
  );

const nameless = (): UserError =>
  invalid(
    'name',
    both('Người thay chưa có trong danh bạ của đơn vị.', 'The stand-in is not in the unit’s directory yet.'),
    both('Ghi thêm họ và tên.', 'Give their name, too.'),
  );
