/**
 * The year 2024 of the small plan at its own dates: a prompt, a returned and a silent unit, and a requested one that
 * stays silent; then the yearly report for which everybody files. One clock: the tests go on from each other.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPeriod } from '../../records/reports/periods.ts';
import { findSealedReport } from '../../records/reports/reports.ts';
import { listSubmissions } from '../../records/reports/submissions.ts';
import { assignmentId } from '../../domain/ids.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const at = (date: string, time = '10:00:00'): string => `2024-${date}T${time}+07:00`;
const half = { plan: PLAN, period: '2024-h1' };
const year = { plan: PLAN, period: '2024' };
const coordinator = address(COORDINATOR, 'coordinator');
const approver = address(COORDINATOR, 'approver');
const ORDERED = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba'];

let host: SkippingHost;
beforeAll(async () => {
  host = await startSkippingHost(at('05-02'));
  await host.launch();
});
afterAll(() => host.stop());

const submit = (unit: string, period: typeof half, text = reportOf(unit)) =>
  host.engine.submitReport({
    ...period,
    unit,
    as: address(unit, 'focal-point'),
    file: 'report.json',
    text,
  });

async function obligation(id: string) {
  const { obligations } = await host.engine.planStatus({ plan: PLAN });
  return obligations.find((o) => o.id === id);
}

const refusal = (code: string) => ({ code: 'refused', details: [{ code }] });

describe('the first half-year', () => {
  it('refuses a report before its window opens', async () => {
    await expect(submit('so-mot', half)).rejects.toMatchObject(refusal('not-open'));
    expect(await listSubmissions(host.records.db, PLAN)).toEqual([]);
  });

  it('reminds until a unit files, then no more', async () => {
    await host.runTo(at('06-13'));
    expect(await submit('so-mot', half)).toMatchObject({ version: 1, onTime: true, receivedAt: at('06-13') });
    await submit(COORDINATOR, half);
    await host.runTo(at('06-17'));
    await submit('so-hai', half, reportOf('so-hai', 10, 50));
    await host.runTo(at('06-18'));
    expect(await host.noticesAbout('so-mot/2024-h1')).toEqual([
      '2024-05-29T08:00 opened focal-point',
      '2024-06-12T08:00 due-5 focal-point',
      '2024-06-13T10:00 receipt focal-point',
    ]);
  });

  it('has no draft while somebody may still file in time', async () => {
    await expect(host.engine.approveReport({ ...half, as: approver })).rejects.toMatchObject(
      refusal('no-draft'),
    );
  });

  it('reminds once of a correction, and keeps the first date', async () => {
    const returned = await host.engine.returnReport({
      ...half,
      unit: 'so-hai',
      as: coordinator,
      why: 'Rà soát.',
    });
    expect(returned).toMatchObject({ obligation: 'so-hai/2024-h1', state: 'returned' });
    await host.runTo(at('06-20'));
    expect(await submit('so-hai', half, reportOf('so-hai', 30, 50))).toMatchObject({
      version: 2,
      onTime: true,
    });
    await host.runTo(at('06-22'));
    expect(await host.noticesAbout('so-hai/2024-h1')).toEqual([
      '2024-05-29T08:00 opened focal-point',
      '2024-06-12T08:00 due-5 focal-point',
      '2024-06-17T08:00 due-2 focal-point',
      '2024-06-17T10:00 receipt focal-point',
      '2024-06-18T10:00 returned focal-point',
      '2024-06-20T08:00 correct-by focal-point',
      '2024-06-20T10:00 receipt focal-point',
    ]);
    expect(await obligation('so-hai/2024-h1')).toMatchObject({ late: false, firstSubmittedAt: at('06-17') });
  });

  it('drafts one working day after the due date though a unit is silent', async () => {
    expect(await findPeriod(host.records.db, PLAN, '2024-h1')).toMatchObject({
      state: 'draft',
      draftedAt: at('06-20', '08:00:00'),
    });
  });

  it('seals what has come in and accepts it, by the approver only', async () => {
    await host.runTo(at('06-24'));
    await expect(host.engine.approveReport({ ...half, as: coordinator })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(host.engine.sendReport({ ...half, as: coordinator })).rejects.toMatchObject(
      refusal('not-approved'),
    );
    await expect(host.engine.approveReport({ ...half, as: approver })).rejects.toMatchObject(
      refusal('not-proposed'),
    );
    await expect(host.engine.proposeReport({ ...half, as: coordinator })).rejects.toMatchObject(
      refusal('units-missing'),
    );
    await host.engine.proposeReport({ ...half, as: coordinator, missing: 'ok' });
    const approved = await host.engine.approveReport({ ...half, as: approver });
    expect(approved).toMatchObject({
      state: 'sealed',
      version: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await waitFor(
      'the units accepted',
      async () => (await obligation('so-hai/2024-h1'))?.state === 'accepted',
    );
    const states = await Promise.all(
      [...ORDERED, 'hoi-bon'].map(async (unit) => (await obligation(`${unit}/2024-h1`))?.state),
    );
    expect(states).toEqual(['accepted', 'accepted', 'accepted', 'open', 'open']);
    const sealed = await findSealedReport(host.records.db, PLAN, '2024-h1');
    expect(JSON.parse(sealed?.snapshot ?? '{}')).toMatchObject({
      aggregate: { figures: [{ target: 'KT-T1', numerator: 70, denominator: 100 }] },
    });
  });

  it('is numbered, sent, and the sending is done', async () => {
    const issued = await host.engine.issueReport({
      ...half,
      as: coordinator,
      number: '12',
      date: '2024-06-24',
    });
    expect(issued).toMatchObject({ state: 'issued', number: '12' });
    expect(await host.engine.sendReport({ ...half, as: coordinator })).toMatchObject({ state: 'sent' });
    await host.runTo(at('07-04'));
    expect(await obligation(`${COORDINATOR}/send@2024-h1`)).toMatchObject({ state: 'done', late: false });
    expect(await host.noticesAbout(`${COORDINATOR}/send@2024-h1`)).toEqual([
      '2024-06-19T08:00 daily-missing coordinator',
      '2024-06-20T08:00 daily-missing coordinator',
      '2024-06-20T08:00 draft-ready approver',
      '2024-06-20T08:00 draft-ready coordinator',
      '2024-06-20T08:00 send-3 coordinator',
      '2024-06-21T08:00 daily-missing coordinator',
      '2024-06-24T08:00 daily-missing coordinator',
      '2024-06-24T08:00 send-1 approver',
      '2024-06-24T10:00 approved coordinator',
      '2024-06-24T10:00 proposed approver',
      '2024-06-24T10:00 report-sent addressee',
    ]);
  });

  it('takes a silent ordered unit up the whole ladder', async () => {
    expect(await host.noticesAbout('so-ba/2024-h1')).toEqual([
      '2024-05-29T08:00 opened focal-point',
      '2024-06-12T08:00 due-5 focal-point',
      '2024-06-17T08:00 due-2 focal-point',
      '2024-06-19T08:00 due focal-point',
      '2024-06-20T08:00 due+1 focal-point',
      '2024-06-20T08:00 due+1 head',
      '2024-06-21T08:00 due+2 coordinator',
      '2024-06-25T08:00 due+4 leadership',
      '2024-07-03T08:00 due+10 leadership',
    ]);
  });

  it('asks a requested unit three times and then tells the coordinator alone', async () => {
    expect(await host.noticesAbout('hoi-bon/2024-h1')).toEqual([
      '2024-05-29T08:00 opened focal-point',
      '2024-06-17T08:00 due-2 focal-point',
      '2024-06-19T08:00 due focal-point',
      '2024-06-21T08:00 due+2 coordinator',
    ]);
  });

  it('records late data and changes nothing that is sealed', async () => {
    const before = await findSealedReport(host.records.db, PLAN, '2024-h1');
    expect(await submit('so-ba', half, reportOf('so-ba', 1, 100))).toMatchObject({
      version: 1,
      onTime: false,
    });
    await host.runTo(at('07-05'));
    expect(await obligation('so-ba/2024-h1')).toMatchObject({ state: 'submitted', late: true });
    expect(await findSealedReport(host.records.db, PLAN, '2024-h1')).toEqual(before);
    expect(await host.engine.showReport(half)).toMatchObject({
      state: 'sent',
      version: 1,
      sha256: before?.sha256,
    });
  });
});

describe('the year', () => {
  it('rolls forward on 1 December into a run of its own, with its state', async () => {
    const run = async (unit: string) =>
      (await host.client.workflow.getHandle(assignmentId(PLAN, unit)).describe()).runId;
    const before = await Promise.all(ORDERED.map(run));
    await host.runTo(at('12-02'));
    const after = await Promise.all(ORDERED.map(run));
    expect(after.filter((id, index) => id === before[index])).toEqual([]);
    const again = await host.engine.submitReport({
      ...half,
      unit: 'so-ba',
      as: address('so-ba', 'focal-point'),
      file: 'report.json',
      text: reportOf('so-ba', 1, 100),
    });
    expect(again).toMatchObject({ version: 1, onTime: false, receivedAt: at('07-04') });
    expect(await listSubmissions(host.records.db, PLAN, '2024-h1')).toHaveLength(5);
  });

  it('drafts as soon as the last ordered unit has filed', async () => {
    await host.runTo(at('12-13'));
    for (const unit of ORDERED.slice(1)) await submit(unit, year);
    expect(await findPeriod(host.records.db, PLAN, '2024')).toMatchObject({ state: 'collecting' });
    await host.runTo(at('12-16'));
    await submit(COORDINATOR, year);
    const drafted = await waitFor('the draft', async () => {
      const period = await findPeriod(host.records.db, PLAN, '2024');
      return period?.state === 'draft' && period;
    });
    expect(drafted.draftedAt?.slice(0, 10)).toBe('2024-12-16');
  });

  it('sends every notice in exactly one mail', async () => {
    await host.runTo(at('12-17'));
    const { mails } = await host.engine.listMails({});
    expect(mails.filter((mail) => mail.state !== 'sent')).toEqual([]);
    const rows = await host.records.db
      .selectFrom('notices')
      .leftJoin('mailNotices', 'mailNotices.notice', 'notices.id')
      .groupBy('notices.id')
      .having((eb) => eb.fn.count('mailNotices.messageId'), '!=', 1)
      .select('notices.id')
      .execute();
    expect(rows).toEqual([]);
    expect(await host.mails()).toHaveLength(mails.length);
  });
});
