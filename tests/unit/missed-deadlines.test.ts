import { describe, expect, it } from '@jest/globals';
import { listMissedDeadlines } from '../../client/read/missed-deadlines.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { sampleObligation } from '../support/mail-room.ts';
import type { HistoryLine } from '../../domain/timeline.ts';

const NOW = '2024-07-01T08:00:00+07:00';
const IN_TIME = '2024-06-19T23:59:59.500+07:00';
const LATE = '2024-06-20T00:00:00+07:00';

function line(more: Partial<HistoryLine>): HistoryLine {
  const { plan, id, unit } = sampleObligation();
  return {
    ...{ id: 'x', plan, at: IN_TIME, kind: 'act', unit, obligation: id, who: 'coordinator', what: 'waive' },
    ...{ why: null, recipient: null, dueDate: '2024-06-19', notice: null, mail: null, act: null },
    ...{ reason: null, detail: {}, ...more },
  };
}
const missed = (more: Partial<ObligationRow>, lines: HistoryLine[] = [], now = NOW): (string | null)[] =>
  listMissedDeadlines([sampleObligation(more)], lines, now).map(({ dueDate }) => dueDate);

describe('a due date is missed', () => {
  it.each<[string, Partial<ObligationRow>, boolean]>([
    ['when nothing came', {}, true],
    [
      'when it came at the next midnight',
      { firstSubmittedAt: LATE, onTime: false, state: 'submitted' },
      true,
    ],
    ['not when it came before it', { firstSubmittedAt: IN_TIME, onTime: true, state: 'submitted' }, false],
    [
      'not when it was sent back later',
      { firstSubmittedAt: IN_TIME, onTime: true, state: 'returned' },
      false,
    ],
    ['not for a task done in time', { kind: 'task', doneAt: IN_TIME, onTime: true, state: 'done' }, false],
    ['nor one sent back since', { kind: 'task', doneAt: null, onTime: true, state: 'returned' }, false],
    ['for a task done late', { kind: 'task', doneAt: LATE, onTime: false, state: 'done' }, true],
    ['for a sending that has not gone up', { kind: 'send', state: 'open' }, true],
  ])('%s', (_when, more, is) => {
    expect(missed(more)).toEqual(is ? ['2024-06-19'] : []);
  });

  it('only once it has passed', () => {
    expect(missed({}, [], IN_TIME)).toEqual([]);
    expect(missed({}, [], LATE)).toEqual(['2024-06-19']);
  });

  it('unless it was waived in time', () => {
    expect(missed({ state: 'waived' }, [line({})])).toEqual([]);
    expect(missed({ state: 'waived' }, [line({ at: LATE })])).toEqual(['2024-06-19']);
  });

  it('for good where it was moved too late, and anew where the new one passes too', () => {
    const moved = { what: 'extend', detail: { extendedFrom: '2024-06-14' } };
    const tooLate = [line({ ...moved, at: '2024-06-15T09:00:00+07:00' })];
    expect(missed({ firstSubmittedAt: IN_TIME, onTime: false }, tooLate)).toEqual(['2024-06-14']);
    expect(missed({}, tooLate)).toEqual(['2024-06-14', '2024-06-19']);
    const early = [line({ ...moved, at: '2024-06-14T09:00:00+07:00' })];
    expect(missed({ firstSubmittedAt: IN_TIME, onTime: true }, early)).toEqual([]);
  });

  it('for good where the days off moved it too late, whatever was told of the move', () => {
    const moved = (at: string, movedFrom: string | null, kind: HistoryLine['kind'] = 'workflow') =>
      line({ kind, at, what: 'calendar-moved', who: 'system', detail: { movedFrom } });
    const after = '2024-06-15T09:00:00+07:00';
    const inTime = { firstSubmittedAt: IN_TIME, onTime: true };
    expect(missed(inTime, [moved(after, '2024-06-14'), moved(after, '2024-06-14', 'rung')])).toEqual([
      '2024-06-14',
    ]);
    expect(missed(inTime, [moved('2024-06-14T09:00:00+07:00', '2024-06-14')])).toEqual([]);
    expect(missed(inTime, [moved(after, null)])).toEqual([]);
  });
});

it('says of each notice before it how its mails fared, the best first', () => {
  const rung = line({ id: 'n', kind: 'rung', what: 'due', notice: 'n', at: '2024-06-19T08:00:00+07:00' });
  const mail = (what: string, id: string, detail: HistoryLine['detail'] = {}) =>
    line({ id, kind: 'mail', what, notice: 'n', mail: id, detail });
  const stateOf = (...mails: HistoryLine[]) =>
    listMissedDeadlines([sampleObligation()], [rung, ...mails], NOW)[0]?.sent?.map(({ state, mail: id }) => [
      state,
      id,
    ]);
  expect(stateOf()).toEqual([['unsent', null]]);
  expect(stateOf(mail('bounced', 'a'), mail('waiting', 'b'))).toEqual([['waiting', 'b']]);
  expect(stateOf(mail('sent', 'a', { standIn: true }), mail('sent', 'b'))).toEqual([['sent', 'b']]);
  expect(stateOf(mail('sent', 'a', { standIn: true }))).toEqual([['stand-in', 'a']]);
});
