/** Reasons of moved dates in English: every one that the plans and the calendar bring about. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { dayInWords } from '../../domain/calendar/counted-days.ts';
import { layDays } from '../../domain/calendar/entered-days.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import { reasonInEnglish, reasonIn } from '../../domain/calendar/reason-words.ts';
import { shiftDate } from '../../domain/calendar/shift.ts';
import { listDatedPeriods } from '../../domain/periods.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Plan } from '../../domain/plan.ts';

const calendar = createWorkCalendar();
/** A letter that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

function plans(): Plan[] {
  return readdirSync('plans')
    .filter((name) => name.endsWith('.yaml') && !name.includes('officials'))
    .map((name) => readPlan(readFileSync(`plans/${name}`, 'utf8')))
    .flatMap((reading) => (reading.ok ? [reading.plan] : []));
}

describe('a reason in English', () => {
  it.each([
    [
      '30/4/2026 là ngày nghỉ lễ, chuyển sang thứ Hai 04/5 — Điều 148.5 BLDS',
      '30 April 2026 is a public holiday, moved on to Monday 4 May — Civil Code, art. 148.5',
    ],
    [
      'Bộ Y tế nhận báo cáo chậm nhất ngày 20/12/2025; 20/12/2025 là thứ Bảy, chuyển về thứ Sáu 19/12 — theo chế độ báo cáo',
      'Bộ Y tế receives the report by 20 December 2025; 20 December 2025 is a Saturday, brought forward to Friday 19 December — by the reporting regime',
    ],
    [
      'Tính theo ngày làm việc: 17/6/2026 là ngày nghỉ theo văn bản số 12/2025/TB-BNV ngày 10/01/2026',
      'Counted in working days: 17 June 2026 is a day off by document 12/2025/TB-BNV of 10 January 2026',
    ],
  ])('of "%s"', (vi, en) => {
    expect(reasonInEnglish(vi)).toBe(en);
  });

  it('leaves no Vietnamese but the names of agencies, for every date of every plan', () => {
    const found = plans().flatMap((plan) => {
      const names = [...plan.addressees, ...plan.units].map(({ name }) => name);
      const reasons = [
        ...project(plan, calendar).map(({ dueReason }) => dueReason),
        ...listDatedPeriods(plan, calendar).flatMap(({ period, unitDueReason }) => [
          period.sendDueReason,
          unitDueReason,
        ]),
      ].filter((reason) => reason !== null);
      return reasons.map((reason) =>
        names.reduce((text, name) => text.replaceAll(name, ''), reasonInEnglish(reason)),
      );
    });
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((reason) => VIETNAMESE.test(reason) || /\d\/\d/.test(reason))).toEqual([]);
  });

  it('leaves none for any day of twelve years, with days that were entered among them', () => {
    const basis = { number: '5015/TB-BNV', date: '2025-10-17' };
    const entered = createWorkCalendar(
      layDays([
        { date: '2026-06-17', kind: 'off', name: null, basis },
        { date: '2026-06-18', kind: 'off', name: null, basis: null },
        { date: '2026-06-20', kind: 'worked', name: null, basis },
      ]),
    );
    for (let date = '2016-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
      const moved = (['next', 'previous'] as const).map((shift) => shiftDate(entered, date, shift).reason);
      for (const reason of [dayInWords(entered, date), ...moved]) {
        expect(reasonIn(reason, (_vi, en) => en) ?? '').not.toMatch(VIETNAMESE);
      }
    }
  });
});
