/** Withdrawals, entries on a unit's behalf, extensions, waivers and reminders through the façade, on a dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine } from '../../client/engine.ts';
import { findSealedReport } from '../../records/reports/reports.ts';
import { failure } from '../support/failure.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, figures, PLAN } from '../support/workflow-plan.ts';

/** Two days before the units' date of 2024-h1, between the rungs of that morning and the next. */
const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const coordinator = address(COORDINATOR, 'coordinator');
const approver = address(COORDINATOR, 'approver');

let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: NOW });
  ({ engine } = host);
  await host.launch('open');
});
afterAll(() => host.stop());

const own = (unit: string) => ({ plan: PLAN, unit, as: address(unit, 'focal-point') });
const coordinating = (unit: string, about = PERIOD) => ({ plan: PLAN, unit, about, as: coordinator });
const submit = (unit: string, text = figures(7, 10)) =>
  engine.submitReport({ ...own(unit), period: PERIOD, text, file: 'report.json' });

const statusOf = async (unit: string, id = `${unit}/${PERIOD}`) =>
  (await engine.planStatus({ plan: PLAN, unit })).obligations.find((o) => o.id === id);
const kindsAbout = async (obligation: string): Promise<string[]> =>
  (await host.noticesAbout(obligation)).map((line) => line.split(' ').slice(1).join(' '));
const trailOf = async (unit: string): Promise<string[]> =>
  (await engine.history({ plan: PLAN, unit })).entries
    .filter(({ kind }) => kind === 'act')
    .map(({ who, what, why }) => [who, what, why].filter(Boolean).join(' '));
/** The text of a mail to somebody that says `words`. */
const mailSaying = (to: string, words: string) =>
  waitFor(`a mail to ${to} with "${words}"`, async () => {
    const mails = await host.mails();
    return mails.find(({ email }) => email.to?.[0]?.address === to && email.text?.includes(words));
  });

describe('a report taken back', () => {
  it('counts no more; what is handed in afterwards is the first', async () => {
    await submit('so-mot');
    await submit('so-mot', figures(8, 10));
    const why = 'Nhầm kỳ số liệu';
    const withdrawn = await engine.withdrawReport({ ...own('so-mot'), period: PERIOD, why });
    expect(withdrawn).toMatchObject({ obligation: `so-mot/${PERIOD}`, state: 'open' });
    expect(await engine.withdrawReport({ ...own('so-mot'), period: PERIOD, why })).toEqual(withdrawn);
    expect(await statusOf('so-mot')).toMatchObject({ state: 'open', firstSubmittedAt: null, late: false });
    const rows = await host.records.db
      .selectFrom('submissions')
      .select(['version', 'state'])
      .orderBy('version')
      .execute();
    expect(rows).toEqual([
      { version: 1, state: 'withdrawn' },
      { version: 2, state: 'withdrawn' },
    ]);
    await mailSaying(coordinator, why);
    expect(await submit('so-mot', figures(8, 10))).toMatchObject({ version: 3, onTime: true });
    expect(await trailOf('so-mot')).toEqual([
      ...['focal-point submit', 'focal-point submit', 'focal-point withdraw', 'focal-point submit'],
    ]);
  });

  it('is refused to another unit, and where nothing waits', async () => {
    const other = { ...own('so-hai'), period: PERIOD };
    expect(await failure(engine.withdrawReport(other))).toEqual(['refused', 'nothing-submitted']);
    const foreign = engine.withdrawReport({ ...other, as: address('so-mot', 'focal-point') });
    expect(await failure(foreign)).toEqual(['refused', 'no-role']);
  });
});

describe('a report entered on a unit’s behalf', () => {
  const paper = { plan: PLAN, period: PERIOD, unit: 'so-hai', as: coordinator, file: 'report.json' };
  const document = { number: '12/BC-SH', date: '2024-06-14' };

  it('needs the unit’s document and a day on which it came', async () => {
    const text = figures(6, 10);
    const without = engine.submitReport({ ...paper, text, onBehalf: { received: '2024-06-15' } });
    expect((await failure(without))[0]).toBe('invalid');
    const tomorrow = { ...paper, text, document, onBehalf: { received: '2024-06-18' } };
    expect(await failure(engine.submitReport(tomorrow))).toEqual(['refused', 'not-received-yet']);
  });

  it('counts by that day, and the unit’s receipt says so', async () => {
    const entered = await engine.submitReport({
      ...{ ...paper, text: figures(6, 10), document, onBehalf: { received: '2024-06-14' } },
    });
    expect(entered).toMatchObject({ version: 1, receivedAt: '2024-06-14T23:59:59+07:00', onTime: true });
    expect(await statusOf('so-hai')).toMatchObject({ firstSubmittedAt: '2024-06-14T23:59:59+07:00' });
    await mailSaying(address('so-hai', 'focal-point'), 'nhập thay theo văn bản giấy nhận ngày 14/6/2024');
    expect(await trailOf('so-hai')).toEqual(['coordinator enter on-behalf']);
  });
});

describe('an extension', () => {
  const asking = { ...own('so-ba'), about: PERIOD };

  it('is asked by the unit, and the coordinator hears with the reason', async () => {
    const why = 'Chờ số liệu của các xã';
    const asked = await engine.askExtension({ ...asking, to: '2024-06-21', why });
    expect(asked).toMatchObject({ state: 'open', dueAt: '2024-06-19T23:59:59+07:00' });
    await mailSaying(coordinator, why);
  });

  it('moves a collection date with its steps, but not past the sending upward', async () => {
    const tooFar = engine.grantExtension({ ...coordinating('so-ba'), to: '2024-06-26' });
    expect(await failure(tooFar)).toEqual(['refused', 'past-send-date']);
    const granted = await engine.grantExtension(coordinating('so-ba'));
    expect(granted).toMatchObject({ state: 'open', dueAt: '2024-06-21T23:59:59+07:00' });
    const row = await host.records.db
      .selectFrom('obligations')
      .select(['dueDate', 'nextRungAt'])
      .where('id', '=', `so-ba/${PERIOD}`)
      .executeTakeFirstOrThrow();
    // The new date's `due-2` is left out: the old one's came before the plan was launched, so it was not to be said.
    expect(row).toEqual({ dueDate: '2024-06-21', nextRungAt: '2024-06-21T08:00:00+07:00' });
    expect(await kindsAbout(`so-ba/${PERIOD}`)).toContain('extension-granted focal-point');
  });

  it('refused leaves the date', async () => {
    await engine.askExtension({ ...own('hoi-bon'), about: PERIOD, to: '2024-06-20', why: 'Đang tổng hợp' });
    const refused = await engine.refuseExtension({ ...coordinating('hoi-bon'), why: 'Cần kịp gửi' });
    expect(refused).toMatchObject({ dueAt: '2024-06-19T23:59:59+07:00' });
    await mailSaying(address('hoi-bon', 'focal-point'), 'Cần kịp gửi');
  });

  it('of a duty of the plan needs the issuer’s document', async () => {
    const task = { ...coordinating('so-mot', 'KT-2'), period: '2024', to: '2024-07-06' };
    const late = await statusOf('so-mot', 'so-mot/KT-2@2024');
    const proposal = await engine.grantExtension(task);
    expect(proposal).toMatchObject({ proposal: true, dueAt: late!.dueAt });
    await mailSaying(address(COORDINATOR, 'leadership'), 'Kiến nghị gia hạn');
    const granted = await engine.grantExtension({
      ...task,
      basis: { number: '9/UBND-VX', date: '2024-06-14' },
    });
    // A Saturday, so the next working day.
    expect(granted.dueAt).toBe('2024-07-08T23:59:59+07:00');
    await mailSaying(address('so-mot', 'focal-point'), '9/UBND-VX');
    const done = { plan: PLAN, unit: 'so-mot', duty: 'KT-2', period: '2024', as: address('so-mot', 'head') };
    await engine.completeTask(done);
    // The date had passed before it was extended.
    expect(await statusOf('so-mot', 'so-mot/KT-2@2024')).toMatchObject({ state: 'done', late: true });
  });
});

describe('a task said to be done', () => {
  const task = { plan: PLAN, unit: 'so-mot', about: 'KT-2', period: '2024' };

  it('is opened again by the unit, sent back by the coordinator', async () => {
    const reopened = await engine.reopenTask({ ...task, as: address('so-mot', 'focal-point') });
    expect(reopened.state).toBe('open');
    await engine.completeTask({
      plan: PLAN,
      unit: 'so-mot',
      duty: 'KT-2',
      period: '2024',
      as: address('so-mot', 'head'),
    });
    const returned = await engine.returnTask({ ...task, as: coordinator, why: 'Thiếu kết quả' });
    expect(returned.state).toBe('returned');
    await mailSaying(address('so-mot', 'focal-point'), 'Thiếu kết quả');
  });
});

describe('the coordinator', () => {
  it('reminds at once, and puts a telephone call on record', async () => {
    const reminder = { ...coordinating('hoi-bon'), why: 'Xin gửi trước thứ Tư' };
    const mails = async () => (await host.mails()).filter(({ email }) => email.text?.includes(reminder.why));
    await engine.remindUnit(reminder);
    await mailSaying(address('hoi-bon', 'focal-point'), reminder.why);
    // The same words are the same act, but under another key.
    for (const id of [undefined, 'lần hai', 'lần hai']) await engine.remindUnit({ ...reminder, id });
    await waitFor('the second reminder', async () => (await mails()).length === 2);
    await engine.noteChase({ ...coordinating('hoi-bon'), why: 'Hẹn chiều mai' });
    expect(await trailOf('hoi-bon')).toEqual([
      ...[
        'focal-point ask-extension',
        'coordinator refuse-extension',
        'coordinator remind',
        'coordinator remind',
        'coordinator chase',
      ],
    ]);
    const notOwn = engine.remindUnit({ ...coordinating('hoi-bon'), as: address('so-mot', 'focal-point') });
    expect((await failure(notOwn))[0]).toBe('refused');
  });

  it('waives a report: the draft waits no longer, and the sealed report counts the unit as exempt', async () => {
    await engine.submitReport({
      ...{
        ...own(COORDINATOR),
        period: PERIOD,
        text: '{"narrative": {"results": "Đã làm."}}',
        file: 'report.json',
      },
    });
    expect((await engine.showReport({ plan: PLAN, period: PERIOD })).state).toBe('collecting');
    const waived = await engine.waiveObligation({ ...coordinating('so-ba'), why: 'Gộp vào báo cáo khác' });
    expect(waived.state).toBe('waived');
    expect(await statusOf('so-ba')).toMatchObject({ state: 'waived', late: false });
    const state = async () => (await engine.showReport({ plan: PLAN, period: PERIOD })).state;
    await waitFor('the draft', async () => (await state()) === 'draft');
    const upward = { plan: PLAN, period: PERIOD, as: approver };
    const proposal = { ...upward, as: coordinator, beforeCutOff: 'ok' as const };
    await engine.proposeReport(proposal);
    const rejected = await engine.rejectReport({ ...upward, why: 'Bổ sung phần đánh giá' });
    expect(rejected.state).toBe('returned');
    await mailSaying(coordinator, 'Bổ sung phần đánh giá');
    expect((await engine.proposeReport(proposal)).state).toBe('proposed');
    await engine.approveReport(upward);
    const sealed = await findSealedReport(host.records.db, PLAN, PERIOD);
    const { aggregate } = JSON.parse(sealed!.snapshot) as {
      aggregate: {
        exempt: string[];
        missing: string[];
        onTime: string[];
        reporters: { unit: string; onBehalf?: true }[];
      };
    };
    expect(aggregate).toMatchObject({ exempt: ['so-ba'], missing: [] });
    expect(aggregate.onTime.sort()).toEqual([COORDINATOR, 'so-hai', 'so-mot']);
    expect(aggregate.reporters.filter(({ onBehalf }) => onBehalf).map(({ unit }) => unit)).toEqual([
      'so-hai',
    ]);
  });
});
