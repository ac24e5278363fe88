/** What the timeline explains: any mail, any missed deadline, any change; on the skipping server and its command line. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine } from '../../client/engine.ts';
import { runHere } from '../support/command-line.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';
import type { HistoryEntry } from '../../domain/timeline.ts';

const PERIOD = '2024-h1';
const coordinator = address(COORDINATOR, 'coordinator');
let host: SkippingHost;
let engine: Engine;

beforeAll(async () => {
  host = await startSkippingHost('2024-05-20T09:00:00+07:00');
  ({ engine } = host);
  await host.launch();
  // so-mot is in time and sent back once; so-hai is late; so-ba gets another date after its own has passed.
  await host.runTo('2024-06-18T10:00:00+07:00');
  await submit('so-mot');
  await host.runTo('2024-06-18T11:00:00+07:00');
  await engine.returnReport({ ...about('so-mot'), period: PERIOD, as: coordinator, why: 'Thiếu mẫu số' });
  await submit('so-mot');
  await host.runTo('2024-06-20T09:30:00+07:00');
  await engine.grantExtension({
    ...about('so-ba'),
    about: PERIOD,
    as: coordinator,
    to: '2024-06-24',
    why: 'Bão',
  });
  await host.runTo('2024-06-21T10:00:00+07:00');
  await submit('so-hai');
  await submit('so-ba');
  await host.runTo('2024-06-24T10:00:00+07:00');
});
afterAll(() => host.stop());

const about = (unit: string) => ({ plan: PLAN, unit });
const submit = (unit: string) =>
  engine.submitReport({
    ...{ ...about(unit), period: PERIOD, text: reportOf(unit), file: 'report.json' },
    as: address(unit, 'focal-point'),
  });
const of = async (unit: string): Promise<HistoryEntry[]> =>
  (await engine.history({ ...about(unit), obligation: PERIOD })).entries;
const missedBy = async (unit: string) => (await of(unit)).filter(({ what }) => what === 'deadline-missed');
const shown = async (...argv: string[]) => (await runHere(['history', ...argv], { engine })).stdout;

describe('a missed deadline', () => {
  it('is an entry at the midnight that ended it, with what had been sent when, and when it came', async () => {
    const [missed, ...others] = await missedBy('so-hai');
    expect(others).toEqual([]);
    expect(missed).toMatchObject({
      at: '2024-06-20T00:00:00+07:00',
      kind: 'workflow',
      unit: 'so-hai',
      obligation: `so-hai/${PERIOD}`,
      who: 'system',
      why: 'nothing-received',
      dueDate: '2024-06-19',
      detail: { received: '2024-06-21T10:00:00+07:00' },
    });
    expect(missed?.sent?.map(({ notice, at, state }) => [notice, at.slice(0, 10), state])).toEqual([
      ['opened', '2024-05-29', 'sent'],
      ['due-5', '2024-06-12', 'sent'],
      ['due-2', '2024-06-17', 'sent'],
      ['due', '2024-06-19', 'sent'],
    ]);
    for (const { mail } of missed!.sent!) expect(mail).toMatch(/^<.+@.+>$/);
  });

  it('is none of who was in time, though it was sent back; and stays one where the date moved too late', async () => {
    expect(await missedBy('so-mot')).toEqual([]);
    expect((await missedBy('so-ba')).map(({ dueDate }) => dueDate)).toEqual(['2024-06-19']);
    expect((await missedBy('hoi-bon')).map(({ detail }) => detail)).toEqual([{ received: null }]);
  });

  it('of the whole plan, within days', async () => {
    const { entries } = await engine.history({ plan: PLAN, from: '2024-06-20', to: '2024-06-20' });
    const missed = entries.filter(({ what }) => what === 'deadline-missed');
    expect(missed.map(({ unit }) => unit).sort()).toEqual(['hoi-bon', 'so-ba', 'so-dau-moi', 'so-hai']);
    expect(entries.every(({ at }) => at.startsWith('2024-06-20'))).toBe(true);
  });
});

describe('a notice and its mail', () => {
  it('name each other, the due date of that time, and the act behind them', async () => {
    const entries = await of('so-mot');
    const returned = entries.find(({ kind, what }) => kind === 'rung' && what === 'returned')!;
    const act = entries.find(({ kind, what }) => kind === 'act' && what === 'return')!;
    expect(returned.act).toBe(act.id);
    expect(act.reason).toBe('Thiếu mẫu số');
    const mail = entries.find(({ kind, notice }) => kind === 'mail' && notice === returned.id)!;
    expect(mail).toMatchObject({ what: 'sent', why: 'returned', mail: returned.mail, recipient: 'so-mot' });
    const before = (await of('so-ba')).find(({ what }) => what === 'due-2');
    expect(before).toMatchObject({ kind: 'rung', why: '2024-06-19', dueDate: '2024-06-19' });
  });

  it('why did I get this: the mail, its notices, the acts and dates behind them, and nothing else', async () => {
    const escalation = (await of('so-hai')).find(({ kind, what }) => kind === 'rung' && what === 'due+2')!;
    const { entries } = await engine.history({ mail: escalation.mail! });
    expect(entries.filter(({ kind }) => kind === 'mail').every(({ mail }) => mail === escalation.mail)).toBe(
      true,
    );
    expect(entries.map(({ id }) => id)).toContain(escalation.id);
    const missed = entries.filter(({ what }) => what === 'deadline-missed').map(({ unit }) => unit);
    expect(missed).toContain('so-hai');
    expect(missed).not.toContain('so-mot');
    const receipt = (await of('so-hai')).find(({ kind, what }) => kind === 'rung' && what === 'receipt')!;
    const answer = await engine.history({ mail: receipt.mail!.slice(1, -1) });
    expect(answer.entries.map(({ kind, what }) => [kind, what])).toEqual([
      ['act', 'submit'],
      ['rung', 'receipt'],
      ['mail', 'sent'],
    ]);
  });

  it('unknown ones are invalid', async () => {
    const asked = [
      { mail: '<none@x>' },
      {},
      { plan: PLAN, obligation: 'so-mot/2031' },
      { ...about('so-nao') },
    ];
    for (const input of asked) {
      await expect(engine.history(input)).rejects.toMatchObject({ code: 'invalid' });
    }
  });
});

describe('for people', () => {
  it('one obligation on one screen, each entry with its reason in words', async () => {
    const late = await shown(PLAN, '--unit', 'so-hai', '--obligation', PERIOD);
    for (const words of [
      'LỠ HẠN     hết hạn mà chưa nhận được',
      'hạn 19/6/2024; nhận sau hạn, lúc 10:00 21/6/2024; trước đó:',
      '08:00 29/5/2024 thông báo mở kỳ → đầu mối · so-hai (đã gửi)',
      'còn 5 ngày làm việc đến hạn 19/6/2024, chưa nhận được',
      'đã qua hạn 19/6/2024 2 ngày làm việc, chưa nhận được',
      'theo thao tác: gửi báo cáo, đầu mối',
      'bản 1; sau hạn',
    ]) {
      expect(late).toContain(words);
    }
    expect(late.split('\n').length).toBeLessThan(50);
    const moved = await shown(PLAN, '--unit', 'so-ba', '--obligation', PERIOD, '--lang', 'en');
    for (const words of [
      'due now 24 June 2024, before 19 June 2024',
      '“Bão”',
      'MISSED',
      'it came at 10:00 21 June 2024',
    ]) {
      expect(moved).toContain(words);
    }
  });

  it('a mail: what it carries to whom, and why', async () => {
    const entry = (await of('so-mot')).find(({ kind, what }) => kind === 'rung' && what === 'returned')!;
    const text = await shown('--mail', entry.mail!);
    expect(text).toContain(entry.mail!);
    expect(text).toContain('[01/KH-UBND] Đề nghị bổ sung');
    expect(text).toContain('đề nghị bổ sung → đầu mối · so-mot');
    expect(text).toContain('theo thao tác: đề nghị bổ sung');
    expect(text).toContain('“Thiếu mẫu số”');
  });
});
