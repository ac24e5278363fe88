import { describe, expect, it } from '@jest/globals';
import { buildRungs, type LadderKind, type Owed } from '../../domain/ladder.ts';
import type { Plan } from '../../domain/plan.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { samplePlan } from '../support/sample-plan.ts';

const calendar = createWorkCalendar();
const DOLISA = 'so-lao-dong-thuong-binh-va-xa-hoi';

/** Rungs as `name MM-DD role role`, for a due date of Wednesday 19 June 2024. */
function climb(ladder: LadderKind, more: Partial<Owed> = {}, plan: Plan = samplePlan()): string[] {
  const owed: Owed = {
    unit: 'cong-an-tinh',
    requested: false,
    ladder,
    dueDate: '2024-06-19',
    windowStart: '2023-12-15T00:00:00+07:00',
    ...more,
  };
  return buildRungs(owed, plan, calendar).map(({ rung, at, to }) => {
    expect(at).toMatch(/T08:00:00\+07:00$/);
    return [rung, at.slice(5, 10), ...to.map(({ role }) => role)].join(' ');
  });
}

describe('the ladder', () => {
  it('of a report', () => {
    expect(climb('report')).toEqual([
      'opened 05-29 focal-point',
      'due-5 06-12 focal-point',
      'due-2 06-17 focal-point',
      'due 06-19 focal-point',
      'due+1 06-20 focal-point head',
      'due+2 06-21 coordinator',
      'due+4 06-25 leadership',
      'due+10 07-03 leadership',
    ]);
  });

  it.each(['yearly-task', 'dated-task'] as const)('of a %s has due-10 and no due+10', (ladder) => {
    expect(climb(ladder)).toEqual([
      'opened 05-29 focal-point',
      'due-10 06-05 focal-point',
      'due-5 06-12 focal-point',
      'due-2 06-17 focal-point',
      'due 06-19 focal-point',
      'due+1 06-20 focal-point head',
      'due+2 06-21 coordinator',
      'due+4 06-25 leadership',
    ]);
  });

  it('of a monthly or quarterly task leaves out the head and the leadership', () => {
    expect(climb('frequent-task')).toEqual([
      'due-10 06-05 focal-point',
      'due-2 06-17 focal-point',
      'due 06-19 focal-point',
      'due+2 06-21 coordinator',
    ]);
  });

  it('of sending upward', () => {
    expect(climb('send', { unit: DOLISA, dueDate: '2024-06-25' })).toEqual([
      'send-3 06-20 coordinator',
      'send-1 06-24 approver',
      'send+1 06-26 leadership',
    ]);
  });

  it('of a requested unit ends as information to the coordinator', () => {
    const asked = { unit: 'hoi-nong-dan', requested: true };
    expect(climb('report', asked)).toEqual([
      'opened 05-29 focal-point',
      'due-2 06-17 focal-point',
      'due 06-19 focal-point',
      'due+2 06-21 coordinator',
    ]);
    expect(climb('yearly-task', asked)).toEqual(climb('report', asked));
    expect(climb('frequent-task', asked)).toEqual(climb('report', asked).slice(1));
  });

  it('of the coordinator’s own part goes to its leadership at due+2 and no further', () => {
    expect(climb('report', { unit: DOLISA }).slice(-2)).toEqual([
      'due+1 06-20 focal-point head',
      'due+2 06-21 leadership',
    ]);
    expect(climb('yearly-task', { unit: DOLISA }).at(-1)).toBe('due+2 06-21 leadership');
    expect(climb('frequent-task', { unit: DOLISA }).at(-1)).toBe('due+2 06-21 leadership');
  });

  it('tells an addressee only where the plan says so, and only of reports', () => {
    const reporting = { ...samplePlan().reporting, escalateToAddressee: true };
    const plan = samplePlan({ reporting });
    expect(climb('report', {}, plan).at(-1)).toBe('due+10 07-03 leadership addressee addressee');
    expect(climb('yearly-task', {}, plan).at(-1)).toBe('due+4 06-25 leadership');
    expect(climb('report', { unit: DOLISA }, plan).at(-1)).toBe('due+2 06-21 leadership');
    expect(climb('report', { unit: 'hoi-nong-dan', requested: true }, plan)).toHaveLength(4);
  });

  it('names the units: the owing one’s own officials, the coordinating one’s above', () => {
    const owed: Owed = {
      unit: 'cong-an-tinh',
      requested: false,
      ladder: 'report',
      dueDate: '2024-06-19',
      windowStart: '2023-12-15T00:00:00+07:00',
    };
    const units = buildRungs(owed, samplePlan(), calendar).map(({ to }) => to.map(({ unit }) => unit));
    expect(units).toEqual([
      ...Array.from({ length: 4 }, () => ['cong-an-tinh']),
      ['cong-an-tinh', 'cong-an-tinh'],
      ...Array.from({ length: 3 }, () => [DOLISA]),
    ]);
  });

  it('drops a rung before the window opens, but none on its first day', () => {
    expect(climb('report', { windowStart: '2024-06-12T00:00:00+07:00' })[0]).toBe('due-5 06-12 focal-point');
    expect(climb('report', { windowStart: '2024-06-13T00:00:00+07:00' })[0]).toBe('due-2 06-17 focal-point');
  });

  it('says `due` on the working day before a due date left on a day off', () => {
    expect(climb('frequent-task', { dueDate: '2024-06-15' })).toEqual([
      'due-10 06-03 focal-point',
      'due-2 06-13 focal-point',
      'due 06-14 focal-point',
      'due+2 06-18 coordinator',
    ]);
  });

  it('counts a worked Saturday', () => {
    // 18/4 and 29/4 to 1/5/2024 are off, Saturday 4/5 is worked.
    expect(climb('frequent-task', { dueDate: '2024-05-03' })).toEqual([
      'due-10 04-15 focal-point',
      'due-2 04-26 focal-point',
      'due 05-03 focal-point',
      'due+2 05-06 coordinator',
    ]);
  });
});
