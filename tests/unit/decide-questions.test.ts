/** A question about one item of a report, and its reply. */
import { describe, expect, it } from '@jest/globals';
import type { ActName } from '../../domain/acts/names.ts';
import { isOver, type AssignmentState } from '../../domain/decide/assignment-state.ts';
import { decide } from '../../domain/decide/assignment.ts';
import type { ActEvent } from '../../domain/decide/events.ts';
import { refuseAct } from '../../domain/decide/refusals.ts';
import type { Effect } from '../../domain/effects.ts';
import { launchSample, sampleAct } from '../support/sample-assignment.ts';

const REPORT = 'so-y-te/2024-h1';
const at = (time: string): string => `2024-06-18T${time}:00+07:00`;
const act = (name: ActName, time: string, more: Partial<ActEvent> = {}): ActEvent =>
  sampleAct(name, `${name}-${time}`, at(time), more);
const ask = (time: string, about = 'HG-T1') => act('ask', time, { about });
const reply = (time: string, about = 'HG-T1') => act('reply', time, { about });

const after = (...acts: ActEvent[]): AssignmentState =>
  acts.reduce((state, one) => decide(state, one).state, launchSample());
const filed = (...acts: ActEvent[]): AssignmentState => after(act('submit', '09:00'), ...acts);

const told = (effects: Effect[]): unknown[] =>
  effects.flatMap(({ kind, ...e }) => {
    if (kind !== 'notice' || !('row' in e)) return [];
    const { notice, role, recipient, detail } = e.row as {
      notice: string;
      role: string;
      recipient: string;
      detail: object;
    };
    return [{ notice, role, recipient, detail }];
  });

describe('a question about a report', () => {
  it('goes to the focal point by its item and act alone, and leaves the report as it was handed in', () => {
    const before = filed();
    const { state, effects } = decide(before, ask('10:00'));
    expect(told(effects)).toEqual([
      {
        ...{ notice: 'question-asked', role: 'focal-point', recipient: 'so-y-te' },
        detail: { act: 'ask-10:00', about: 'HG-T1' },
      },
    ]);
    const { questions, revision, sequence, ...report } = state.obligations[REPORT]!;
    const was = before.obligations[REPORT]!;
    expect(questions).toEqual({ 'HG-T1': 'open' });
    expect({ ...report, revision: revision - 1, sequence: sequence - 1 }).toEqual(was);
    const row = effects.find(({ kind }) => kind === 'obligation');
    expect(row).toMatchObject({ row: { state: 'submitted', revision } });
    expect(row).not.toHaveProperty('row.questions');
  });

  it('is replied to by the unit, which may add to it, and the coordinator hears', () => {
    const { state, effects } = decide(filed(ask('10:00')), reply('11:00'));
    expect(state.obligations[REPORT]!.questions).toEqual({ 'HG-T1': 'answered' });
    expect(told(effects)).toEqual([
      {
        ...{ notice: 'question-answered', role: 'coordinator', recipient: 'so-lao-dong' },
        detail: { act: 'reply-11:00', about: 'HG-T1' },
      },
    ]);
    expect(refuseAct(state, reply('12:00'))).toBeNull();
    expect(refuseAct(state, ask('12:00'))).toBeNull();
    expect(decide(state, ask('12:00')).state.obligations[REPORT]!.questions).toEqual({ 'HG-T1': 'open' });
  });

  it('needs a report, and a reply needs a question about that item', () => {
    expect(refuseAct(launchSample(), ask('10:00'))).toMatchObject({ code: 'nothing-submitted' });
    expect(refuseAct(launchSample(), reply('10:00'))).toMatchObject({ code: 'nothing-submitted' });
    const refused = refuseAct(filed(ask('10:00')), reply('11:00', 'HG-T2'));
    expect(refused).toEqual({
      code: 'no-question',
      words: {
        vi: expect.stringMatching(/Chưa có câu hỏi/),
        en: expect.stringMatching(/Nothing has been asked/),
      },
    });
    // Named like what every object has.
    expect(refuseAct(filed(ask('10:00')), reply('11:00', 'constructor'))).toMatchObject({
      code: 'no-question',
    });
  });

  it('stays when the report is accepted or taken back, and keeps the assignment until its reply', () => {
    const withdrawn = filed(ask('10:00'), act('withdraw', '10:30'));
    expect(refuseAct(withdrawn, ask('11:00'))).toMatchObject({ code: 'nothing-submitted' });
    expect(refuseAct(withdrawn, reply('11:00'))).toBeNull();
    const waived = act('waive', '09:30', {
      obligation: 'so-y-te/KH-1@2024',
      number: '9/UBND',
      issuedOn: '2024-06-17',
    });
    const settled = filed(waived, act('accept', '10:00', { version: 1 }));
    expect(isOver(settled)).toBe(true);
    const asked = filed(waived, ask('09:45'), act('accept', '10:00', { version: 1 }));
    expect(isOver(asked)).toBe(false);
    expect(isOver(decide(asked, reply('10:30')).state)).toBe(true);
  });
});
