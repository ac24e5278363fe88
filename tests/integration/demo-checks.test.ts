import { describe, expect, it } from '@jest/globals';
import type { MailEntry, StatusObligation } from '../../client/engine.ts';
import { UserError } from '../../domain/user-error.ts';
import { requireAll, type Check } from '../../tools/demo/checks.ts';
import { findChanged, findRepeated } from '../../tools/demo/live-record.ts';
import { findLost } from '../../tools/demo/look-at-temporal.ts';

const mail = (messageId: string, rung: string): MailEntry => ({
  messageId,
  to: 'dau-moi@so-y-te.example',
  subject: 'Nhắc việc',
  state: 'sent',
  queuedAt: '2024-06-12T08:00:00+07:00',
  sentAt: '2024-06-12T08:00:01+07:00',
  notices: [{ obligation: 'so-y-te/2024-h1', rung }],
});

const owed: StatusObligation = {
  id: 'so-y-te/2024-h1',
  unit: 'so-y-te',
  kind: 'report',
  period: '2024-h1',
  duty: null,
  state: 'submitted',
  dueAt: '2024-06-19T23:59:59+07:00',
  late: false,
  firstSubmittedAt: '2024-06-12T08:01:00+07:00',
  acceptedAt: null,
  document: null,
  contact: null,
  planVersion: 1,
};

describe('what the demonstration looks for after a kill', () => {
  it('sees a notice that went out twice, and takes two rungs for two notices', () => {
    expect(findRepeated([mail('<1@x>', 'due-5'), mail('<2@x>', 'due-2')])).toEqual([]);
    expect(findRepeated([mail('<1@x>', 'due-5'), mail('<2@x>', 'due-5')])).toHaveLength(1);
  });

  it('sees an obligation that forgot its report, or is gone', () => {
    expect(findChanged([owed], [{ ...owed }])).toEqual([]);
    expect(findChanged([owed], [{ ...owed, state: 'open', firstSubmittedAt: null }])).toEqual([owed.id]);
    expect(findChanged([owed], [])).toEqual([owed.id]);
  });

  it('sees a history that is gone or has become shorter', () => {
    const before = new Map([['plan/p run-1', 20]]);
    expect(findLost(before, new Map([['plan/p run-1', 26]]))).toEqual([]);
    expect(findLost(before, new Map([['plan/p run-1', 19]]))).toEqual(['plan/p run-1']);
    expect(findLost(before, new Map([['plan/p run-2', 30]]))).toEqual(['plan/p run-1']);
  });

  it('fails naming each check that did not hold, and only those', () => {
    const check = (name: string, ok: boolean): Check => ({ name, ok, vi: 'a', en: 'b', seen: '1/2' });
    expect(() => requireAll([check('fine', true)])).not.toThrow();
    try {
      requireAll([check('fine', true), check('kill-1/mails', false)]);
      throw new Error('it passed');
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect(error).toMatchObject({ code: 'failed', details: [{ path: 'kill-1/mails' }] });
    }
  });
});
