/** What people say through the façade on a dev server: each act counts once, and only where it may. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine } from '../../client/engine.ts';
import { toInstant } from '../../domain/clock.ts';
import { failure } from '../support/failure.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, figures, PLAN } from '../support/workflow-plan.ts';

/** Two days before the units' date of 2024-h1, between the rungs of that morning and the next. */
const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const DAY = 24 * 3_600_000;
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

const submission = (unit: string, text: string) => ({
  ...{ plan: PLAN, period: PERIOD, unit, text },
  ...{ as: address(unit, 'focal-point'), file: 'report.json' },
});
const submit = (unit: string, text = figures(7, 10), id?: string) =>
  engine.submitReport({ ...submission(unit, text), ...(id ? { id } : {}) });
const review = (unit: string, why = 'Đề nghị rà soát') => ({
  ...{ plan: PLAN, period: PERIOD, unit, why, as: coordinator },
});
const upward = (as: string) => ({ plan: PLAN, period: PERIOD, as });

/** The code of a refusal or of a mistake, with what its first line says. */
/** Says something on the façade's clock a day later; the engine's own runs on. */
async function aDayLater<T>(act: () => Promise<T>): Promise<T> {
  const { now } = host.context;
  host.context.now = () => toInstant(Date.parse(now()) + DAY);
  return act().finally(() => (host.context.now = now));
}

const versionsOf = async (unit: string): Promise<number[]> => {
  const rows = await host.records.db
    .selectFrom('submissions')
    .select('version')
    .where('unit', '=', unit)
    .orderBy('version')
    .execute();
  return rows.map(({ version }) => version);
};

describe('an act said twice', () => {
  it('answers the same and changes nothing, at once, by somebody impatient, and a day later', async () => {
    const [first, second] = await Promise.all([submit('so-mot'), submit('so-mot')]);
    expect(first).toMatchObject({ version: 1, onTime: true });
    expect(second).toEqual(first);
    expect(await submit('so-mot')).toEqual(first);
    expect(await aDayLater(() => submit('so-mot'))).toEqual(first);
    expect(await versionsOf('so-mot')).toEqual([1]);
    const receipts = await host.noticesAbout(`so-mot/${PERIOD}`);
    expect(receipts.filter((line) => line.includes('receipt'))).toHaveLength(1);
  });

  it('is a new one where other figures are handed in before the date', async () => {
    expect(await submit('so-mot', figures(8, 10))).toMatchObject({ version: 2, onTime: true });
    expect(await versionsOf('so-mot')).toEqual([1, 2]);
  });

  it('is not said of a version that came unseen', async () => {
    const unseen = engine.acceptReport({ ...review('so-mot'), version: 1 });
    expect(await failure(unseen)).toEqual(['refused', 'newer-version']);
    expect(await failure(engine.returnReport({ ...review('so-mot'), version: 1 }))).toEqual([
      ...['refused', 'newer-version'],
    ]);
  });

  it('is a new one after a return, though it says the same', async () => {
    const returned = await engine.returnReport(review('so-mot'));
    expect(returned).toEqual({
      obligation: `so-mot/${PERIOD}`,
      state: 'returned',
      dueAt: expect.any(String),
    });
    expect(await engine.returnReport(review('so-mot'))).toEqual(returned);
    const again = await submit('so-mot', figures(8, 10));
    expect(again).toMatchObject({ version: 3, onTime: true });
    expect(await submit('so-mot', figures(8, 10))).toEqual(again);
    expect(await versionsOf('so-mot')).toEqual([1, 2, 3]);
  });

  it('is one under a key of the caller, whatever happened in between', async () => {
    const first = await submit('so-hai', figures(6, 10), 'bản-1');
    const returning = { ...review('so-hai'), id: 'trả-1' };
    const returned = await engine.returnReport(returning);
    expect(await submit('so-hai', figures(6, 10), 'bản-1')).toEqual(first);
    expect(await aDayLater(() => submit('so-hai', figures(6, 10), 'bản-1'))).toEqual(first);
    expect(await versionsOf('so-hai')).toEqual([1]);
    expect(await submit('so-hai', figures(6, 10), 'bản-2')).toMatchObject({ version: 2 });
    // What the coordinator had before them is kept with the act, and is no part of what it says.
    expect(await engine.returnReport(returning)).toEqual(returned);
    const acts = host.records.db.selectFrom('acts').select('content').where('act', '=', 'return');
    expect(await acts.where('obligation', '=', `so-hai/${PERIOD}`).execute()).toMatchObject([
      { content: { seen: { version: 1 } } },
    ]);
    expect(await failure(submit('so-hai', figures(5, 10), 'bản-2'))).toEqual([
      'invalid',
      expect.stringContaining('--id'),
    ]);
  });

  it('is one of the coordinator and of tasks, too', async () => {
    const accepted = await engine.acceptReport(review('so-hai'));
    expect(accepted.state).toBe('accepted');
    expect(await engine.acceptReport(review('so-hai'))).toEqual(accepted);
    const task = { plan: PLAN, unit: 'so-mot', duty: 'KT-2', as: address('so-mot', 'head') };
    const done = await engine.completeTask(task);
    expect(done).toMatchObject({ obligation: 'so-mot/KT-2@2024', state: 'done' });
    expect(await engine.completeTask(task)).toEqual(done);
    expect(await aDayLater(() => engine.completeTask({ ...task, period: '2024' }))).toEqual(done);
    const next = engine.completeTask({ ...task, period: '2025' });
    expect(await failure(next)).toEqual(['refused', 'not-open']);
  });
});

describe('an accepted report', () => {
  it('is given back to be corrected until it is sealed, and is as punctual as before', async () => {
    const reopening = review('so-hai', 'Mẫu số nhầm kỳ');
    const early = engine.reopenReport({ ...review('so-ba') });
    expect(await failure(early)).toEqual(['refused', 'not-accepted']);
    expect(await failure(engine.reopenReport({ ...reopening, until: '2024-06-14' }))).toEqual([
      ...['refused', 'date-passed'],
    ]);
    const reopened = await engine.reopenReport({ ...reopening, until: '2024-06-18' });
    expect(reopened).toMatchObject({ state: 'returned', correctBy: '2024-06-18T23:59:59+07:00' });
    const status = async () => {
      const { obligations } = await engine.planStatus({ plan: PLAN, unit: 'so-hai' });
      return obligations.find(({ id }) => id === `so-hai/${PERIOD}`);
    };
    expect(await status()).toMatchObject({ state: 'returned', acceptedAt: null });
    const told = await host.noticesAbout(`so-hai/${PERIOD}`);
    expect(told.filter((line) => line.includes('report-reopened'))).toHaveLength(1);
    expect(await submit('so-hai', figures(7, 10))).toMatchObject({ version: 3, onTime: true });
    expect(await engine.acceptReport(review('so-hai', 'Đã sửa'))).toMatchObject({ state: 'accepted' });
    const again = await engine.reopenReport(reopening);
    expect(again).toMatchObject({ state: 'returned', correctBy: expect.stringMatching(/^2024-06-19T/) });
    expect(await submit('so-hai', figures(6, 10), 'bản-3')).toMatchObject({ version: 4 });
    await engine.acceptReport(review('so-hai', 'Đã sửa lại'));
  });
});

describe('an act that may not be', () => {
  it('is invalid where it names no such plan, unit, period or duty', async () => {
    const one = submission('so-ba', figures(1, 2));
    const codes = [
      engine.submitReport({ ...one, plan: 'khong-co' }),
      engine.submitReport({ ...one, unit: 'so-khong-co' }),
      engine.submitReport({ ...one, period: '2031-h1' }),
      engine.returnReport({ ...review('so-ba'), period: '2024-h2' }),
      engine.approveReport({ ...upward(approver), period: '2031' }),
      engine.planStatus({ plan: PLAN, unit: 'so-khong-co' }),
      engine.completeTask({ plan: PLAN, unit: 'so-ba', duty: 'KT-9', as: one.as }),
    ].map(failure);
    for (const [code] of await Promise.all(codes)) expect(code).toBe('invalid');
  });

  it('is refused to whoever does not hold the role', async () => {
    const one = submission('so-ba', figures(1, 2));
    for (const as of ['nguoi-la@so-ba.example', address('so-mot', 'focal-point'), coordinator]) {
      expect(await failure(engine.submitReport({ ...one, as }))).toEqual(['refused', 'no-role']);
    }
    const returning = engine.returnReport({ ...review('so-hai'), as: address('so-hai', 'head') });
    expect(await failure(returning)).toEqual(['refused', 'no-role']);
    expect(await failure(engine.approveReport(upward(coordinator)))).toEqual(['refused', 'no-role']);
    expect(await failure(engine.sendReport(upward(approver)))).toEqual(['refused', 'no-role']);
  });

  it('is refused where the state does not allow it, and has left nothing', async () => {
    expect(await failure(engine.returnReport(review('so-ba')))).toEqual(['refused', 'nothing-submitted']);
    expect(await failure(engine.approveReport(upward(approver)))).toEqual(['refused', 'no-draft']);
    expect(await failure(engine.sendReport(upward(coordinator)))).toEqual(['refused', 'not-approved']);
    const next = engine.submitReport({ ...submission('so-ba', figures(1, 2)), period: '2025-h1' });
    expect(await failure(next)).toEqual(['refused', 'not-open']);
    const { obligations } = await engine.planStatus({ plan: PLAN, unit: 'so-ba' });
    expect(obligations.find(({ id }) => id === `so-ba/${PERIOD}`)).toMatchObject({
      ...{ state: 'open', firstSubmittedAt: null },
    });
    expect((await engine.showReport({ plan: PLAN, period: PERIOD })).state).toBe('collecting');
  });
});

describe('the report upward', () => {
  it('is drafted with the last ordered report, and goes up once', async () => {
    await submit('so-ba', figures(9, 10));
    await engine.submitReport({ ...submission(COORDINATOR, '{"narrative": {"results": "Đã làm."}}') });
    const state = async () => (await engine.showReport({ plan: PLAN, period: PERIOD })).state;
    await waitFor('the draft', async () => (await state()) === 'draft');
    expect(await failure(engine.approveReport(upward(approver)))).toEqual(['refused', 'not-proposed']);
    expect(await failure(engine.rejectReport({ ...upward(approver), why: 'Sớm' }))).toEqual([
      'refused',
      'not-proposed',
    ]);
    const proposed = await engine.proposeReport(upward(coordinator));
    expect(proposed).toMatchObject({ state: 'proposed', version: 1, sha256: null });
    expect(await engine.proposeReport(upward(coordinator))).toEqual(proposed);
    const approved = await engine.approveReport(upward(approver));
    expect(approved).toMatchObject({ state: 'sealed', version: 1, number: null });
    expect(approved.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await engine.approveReport(upward(approver))).toEqual(approved);
    expect(await failure(engine.reopenReport(review('so-hai', 'Muộn')))).toEqual(['refused', 'sealed']);
    const issue = { ...upward(coordinator), number: '15', date: '2024-06-17' };
    for (const [date, code] of [
      ['2024-06-14', 'issued-too-early'],
      ['2099-06-25', 'in-future'],
    ] as const)
      expect(await failure(engine.issueReport({ ...issue, date }))).toEqual(['refused', code]);
    const wrong = await engine.issueReport({ ...issue, number: '51' });
    expect(wrong).toMatchObject({ state: 'issued', number: '51', sha256: approved.sha256 });
    const issued = await engine.issueReport(issue);
    expect(await engine.issueReport(issue)).toEqual(issued);
    const entries = host.records.db.selectFrom('audit').select('detail').where('what', '=', 'issue');
    expect((await entries.orderBy('at').execute()).map(({ detail }) => detail)).toMatchObject([
      { number: '51', issuedOn: '2024-06-17' },
      { number: '15', issuedOn: '2024-06-17' },
    ]);
    expect(issued).toMatchObject({ state: 'issued', number: '15', sha256: approved.sha256 });
    const sent = await engine.sendReport(upward(coordinator));
    expect(sent).toMatchObject({ state: 'sent', number: '15', sha256: approved.sha256 });
    expect(await failure(engine.issueReport({ ...issue, number: '16' }))).toEqual([
      ...['refused', 'already-sent'],
    ]);
    expect(await aDayLater(() => engine.sendReport(upward(coordinator)))).toEqual(sent);
    const toAddressee = (mails: Awaited<ReturnType<TestHost['mails']>>) =>
      mails.filter(({ email }) => email.to?.[0]?.address === address('ubnd-tinh', 'addressee'));
    const [mail, ...more] = await waitFor('the mail upward', async () => {
      const found = toAddressee(await host.mails());
      return found.length > 0 && found;
    });
    expect(more).toEqual([]);
    const files = mail!.email.attachments.map(({ filename }) => filename!.split('.').at(-1));
    expect(files).toEqual(['docx', 'xlsx']);
    expect(mail!.email.text).toContain('số 15/BC-SĐM ngày 17/6/2024');
  });

  it('accepts what it holds', async () => {
    const { obligations } = await waitFor('the acceptance', async () => {
      const status = await engine.planStatus({ plan: PLAN });
      const reports = status.obligations.filter(({ kind, period }) => kind === 'report' && period === PERIOD);
      return reports.filter(({ acceptedAt }) => acceptedAt !== null).length === 4 && status;
    });
    expect(obligations.find(({ id }) => id === `hoi-bon/${PERIOD}`)).toMatchObject({ state: 'open' });
  });
});
