/** One half-year of the Hậu Giang plan, launched in the middle of it, with a coordinator who is slow or silent. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { referenceAdd } from '../support/reference-dates.ts';
import {
  eveOf,
  expectedNotices,
  HAU_GIANG,
  rehearseHauGiang,
  saidNotices,
  type Rehearsed,
} from '../support/rehearsed.ts';

/** After the reports' `opened` of 29/5, before everything else. */
const FROM = '2024-06-03';
const TO = '2024-07-10';
const SEND = `${HAU_GIANG.coordinator}/send@2024-h1`;

let silent: Rehearsed;
let slow: Rehearsed;

beforeAll(async () => {
  silent = await rehearseHauGiang('{ coordinator: silent, default: zero }', FROM, TO);
  slow = await rehearseHauGiang('{ coordinator: slow, default: not-applicable }', FROM, TO);
});
afterAll(() => Promise.all([silent.remove(), slow.remove()]));

const actsOf = ({ timeline }: Rehearsed, act: string): string[][] =>
  timeline.filter(([, kind, what, , who]) => kind === 'act' && what === act && who !== 'system');
const sendLadder = ({ summary }: Rehearsed): string[] =>
  summary.noticeLog
    .filter(({ obligation }) => obligation === SEND)
    .map(({ at, rung, role }) => `${at.slice(0, 10)} ${rung} ${role}`);

describe('with a silent coordinator', () => {
  it('receives every report and sends nothing', () => {
    expect(silent.summary.periods).toHaveLength(1);
    expect(silent.summary.periods[0]).toMatchObject({ id: '2024-h1', received: 18, onTime: 18, missing: [] });
    expect(silent.summary.periods[0]).toMatchObject({ sentAt: null, versions: [] });
    expect(actsOf(silent, 'submit')).toHaveLength(26);
    expect(actsOf(silent, 'accept')).toEqual([]);
  });

  it('climbs the ladder of sending to the leadership', () => {
    const { sendDue } = silent.summary.periods[0]!;
    const day = (n: number): string => referenceAdd(sendDue, n);
    expect(sendLadder(silent)).toEqual([
      `${day(-3)} send-3 coordinator`,
      `${day(-1)} send-1 approver`,
      `${day(1)} send+1 leadership`,
    ]);
  });

  it('never says what came before the launch', () => {
    const expected = expectedNotices(FROM, TO, ({ id, dueDate }) =>
      id.includes('/send@') ? null : eveOf(dueDate),
    );
    expect(saidNotices(silent.summary)).toEqual(expected);
    expect(silent.summary.notices.opened).toBeUndefined();
  });

  it('counts confirmed zeros as reported by everybody, without a rate', () => {
    for (const { target, numerator, denominator, value, met, zero, missing } of silent.summary.periods[0]!
      .figures) {
      const reporters = HAU_GIANG.targets.find(({ code }) => code === target)!.reportedBy.length;
      expect({ numerator, denominator, value, met }).toEqual({
        ...{ numerator: 0, denominator: 0, value: null, met: null },
      });
      expect({ zero, missing }).toEqual({ zero: reporters, missing: 0 });
    }
  });
});

describe('with a slow coordinator', () => {
  it('sends three working days late, after the leadership has heard of it', () => {
    const { sendDue, sentAt, versions } = slow.summary.periods[0]!;
    expect(sentAt).toBe(`${referenceAdd(sendDue, 3)}T09:00:00+07:00`);
    expect(versions).toHaveLength(1);
    expect(sendLadder(slow).map((line) => line.split(' ')[1])).toEqual(['send-3', 'send-1', 'send+1']);
  });

  it('accepts three working days after the hand-in', () => {
    const handedIn = new Map(actsOf(slow, 'submit').map(([at, , , obligation]) => [obligation, at]));
    const accepted = actsOf(slow, 'accept');
    expect(accepted).toHaveLength(26);
    for (const [at, , , obligation] of accepted) {
      expect(at!.slice(0, 10)).toBe(referenceAdd(handedIn.get(obligation)!.slice(0, 10), 3));
    }
  });

  it('counts what is not applicable apart', () => {
    for (const { target, value, met, notApplicable, missing } of slow.summary.periods[0]!.figures) {
      const reporters = HAU_GIANG.targets.find(({ code }) => code === target)!.reportedBy.length;
      expect({ value, met, notApplicable, missing }).toEqual({
        ...{ value: null, met: null },
        ...{ notApplicable: reporters, missing: 0 },
      });
    }
  });
});
