/** What obligations and workflows are called, and that it can be read back. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assignmentId,
  collectionId,
  isAbout,
  itemOf,
  keyOf,
  mailRoomId,
  newObstacle,
  obligationMeant,
  obstacleId,
  obstacleNamed,
  periodSent,
  planCycleId,
  planOfWorkflow,
  readItem,
  readWorkflowId,
  reportId,
  sendId,
  taskId,
} from '../../domain/ids.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const period = fc.stringMatching(/^20[0-9]{2}(-h[12]|-q[1-4]|-m(0[1-9]|1[0-2])|-review)?$/);
const code = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,5}([-.][A-Za-z0-9]{1,3}){0,3}$/);
const slot = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace('Z', '+07:00'));

describe('ids of things owed', () => {
  it('stand in the record as they always have', () => {
    expect(reportId('so-y-te', '2024-h1')).toBe('so-y-te/2024-h1');
    expect(taskId('so-y-te', 'HG-2.4', null)).toBe('so-y-te/HG-2.4');
    expect(taskId('so-y-te', 'HG-2.4', '2024-q2')).toBe('so-y-te/HG-2.4@2024-q2');
    expect(sendId('so-noi-vu', '2024-h1')).toBe('so-noi-vu/send@2024-h1');
    expect(newObstacle('act-0123456789')).toBe('vm-01234567');
    expect(obstacleId('so-y-te', 'vm-01234567')).toBe('so-y-te/vm-01234567');
    expect(obstacleId('so-y-te')).toBe('so-y-te/obstacle');
  });

  it('can be read back when the unit is known', () => {
    fc.assert(
      fc.property(slug, period, code, fc.option(period), (unit, of, duty, at) => {
        const read = (id: string): ReturnType<typeof readItem> => readItem(itemOf({ unit, id }));
        expect(read(reportId(unit, of))).toEqual({ kind: 'report', duty: null, period: of });
        expect(read(sendId(unit, of))).toEqual({ kind: 'send', duty: null, period: of });
        expect(read(taskId(unit, duty, at))).toEqual({ kind: 'task', duty, period: at });
      }),
    );
  });

  it('tell the sending of a period from all else', () => {
    fc.assert(
      fc.property(slug, period, code, (unit, of, duty) => {
        expect(periodSent(sendId(unit, of))).toBe(of);
        expect(periodSent(reportId(unit, of))).toBeUndefined();
        expect(periodSent(taskId(unit, duty, of))).toBeUndefined();
      }),
    );
  });

  it('are about a duty whichever of its times they name, and about no other', () => {
    fc.assert(
      fc.property(slug, code, period, (unit, duty, of) => {
        expect(isAbout(taskId(unit, duty, of), unit, duty)).toBe(true);
        expect(isAbout(taskId(unit, duty, null), unit, duty)).toBe(true);
        expect(isAbout(reportId(unit, of), unit, of)).toBe(true);
        expect(isAbout(taskId(unit, `${duty}1`, of), unit, duty)).toBe(false);
        expect(isAbout(taskId(`${unit}-1`, duty, of), unit, duty)).toBe(false);
      }),
    );
  });

  it('tell obstacles from things owed', () => {
    fc.assert(
      fc.property(slug, period, code, fc.uuid(), (unit, of, duty, act) => {
        const obstacle = newObstacle(`act-${act}`);
        expect(obstacleNamed(obstacleId(unit, obstacle))).toBe(obstacle);
        expect(obstacleNamed(reportId(unit, of))).toBeUndefined();
        expect(obstacleNamed(taskId(unit, duty, of))).toBeUndefined();
        expect(obstacleNamed(`vm-${unit}`)).toBeUndefined();
      }),
    );
  });

  it('may be named in full, or within a unit by what follows it', () => {
    expect(obligationMeant('so-y-te/2024-h1')).toBe('so-y-te/2024-h1');
    expect(obligationMeant('so-y-te/2024-h1', 'so-noi-vu')).toBe('so-y-te/2024-h1');
    expect(obligationMeant('2024-h1', 'so-y-te')).toBe('so-y-te/2024-h1');
    expect(obligationMeant('2024-h1')).toBe('2024-h1');
  });
});

describe('ids of workflows', () => {
  it('stand in Temporal as they always have', () => {
    expect(planCycleId('hau-giang')).toBe('plan/hau-giang');
    expect(assignmentId('hau-giang', 'so-y-te')).toBe('plan/hau-giang/unit/so-y-te');
    expect(collectionId('hau-giang', '2024-h1')).toBe('plan/hau-giang/period/2024-h1');
    expect(mailRoomId('2024-06-17T08:00:00+07:00')).toBe('mailRoom/2024-06-17T08:00:00+07:00');
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(slug, slug, period, slot, (plan, unit, of, at) => {
        expect(readWorkflowId(planCycleId(plan))).toEqual({ of: 'plan', plan });
        expect(readWorkflowId(assignmentId(plan, unit))).toEqual({ of: 'unit', plan, unit });
        expect(readWorkflowId(collectionId(plan, of))).toEqual({ of: 'period', plan, period: of });
        expect(readWorkflowId(mailRoomId(at))).toEqual({ of: 'slot', slot: at });
        expect(planOfWorkflow(collectionId(plan, of))).toBe(plan);
        expect(planOfWorkflow(mailRoomId(at))).toBeUndefined();
      }),
    );
  });

  it('of others mean nothing', () => {
    for (const id of ['', 'nightly', 'plan/hau-giang/else/x', 'other/hau-giang']) {
      expect(readWorkflowId(id)).toBeNull();
      expect(planOfWorkflow(id)).toBeUndefined();
    }
  });
});

it('keys of maps hold what is missing, too', () => {
  expect(keyOf('hau-giang', '2024-h1', 2)).toBe('hau-giang/2024-h1/2');
  expect(keyOf('hau-giang', null)).toBe('hau-giang/null');
});
