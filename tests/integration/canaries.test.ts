/**
 * A whole cycle with a word of its own in every text, name, address and number that somebody can type, and then a search
 * of all that Temporal keeps and all that is logged: ids, codes and dates are there, and none of these.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { PDFDocument } from 'pdf-lib';
import type { Engine } from '../../client/engine.ts';
import type { UserError } from '../../domain/user-error.ts';
import { importOfficials, type Official } from '../../records/directory/directory.ts';
import { saveDraft } from '../../records/reports/report-drafts.ts';
import { bytesOf, createCanaries, wordsFound } from '../support/canaries.ts';
import { historyText } from '../support/history-text.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';

const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const BASIS = { number: '15/UBND-VX', date: '2024-06-12' };
const coordinator = address(COORDINATOR, 'coordinator');
const approver = address(COORDINATOR, 'approver');
const leadership = address(COORDINATOR, 'leadership');
const ADMINISTRATOR = 'quan-tri@so-dau-moi.example';
const focalPoint = (unit: string): string => address(unit, 'focal-point');

const canary = createCanaries();
let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: NOW });
  ({ engine } = host);
  const named: Official[] = OFFICIALS.map((one) => ({ ...one, name: canary.text('name in the directory') }));
  const administrator = { ...named[0]!, email: ADMINISTRATOR, plan: null, unit: COORDINATOR };
  await importOfficials(host.records.db, [...named, { ...administrator, roles: ['administrator'] }]);
  await engine.launchPlan({ text: PLAN_TEXT, file: 'plan.yaml', past: 'open' });
});
afterAll(() => host.stop());

async function signed(what: string) {
  const document = await PDFDocument.create();
  document.setTitle(canary.text(`title of ${what}`));
  document.addPage().drawText('12/BC-SM');
  const bytes = Buffer.from(await document.save({ useObjectStreams: false }));
  return { name: `${canary.text(`file name of ${what}`)}.pdf`, base64: bytes.toString('base64') };
}

/** A report with a word in each of its texts, and numbers that stand nowhere else. */
function report(what: string, withFigure = true): string {
  const [numerator, denominator] = [canary.figure(), canary.figure()];
  const narrative = ['situation', 'direction', 'results', 'assessment', 'obstacles', 'next'].map(
    (section) => [section, canary.text(`${section} of ${what}`)] as const,
  );
  return JSON.stringify({
    ...(withFigure ? { figures: { 'KT-T1': { numerator, denominator } } } : {}),
    narrative: Object.fromEntries(narrative),
    preparer: canary.text(`preparer of ${what}`),
    document: { number: '12/BC-SM', date: '2024-06-17' },
  });
}

const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: UserError) => error.code,
  );

const of = (unit: string) => ({ plan: PLAN, period: PERIOD, unit });
const about = (unit: string, obligation = PERIOD) => ({ plan: PLAN, unit, about: obligation });
const submit = (unit: string, what: string, withFigure?: boolean) =>
  engine.submitReport({ ...of(unit), text: report(what, withFigure), file: 'f.json', as: focalPoint(unit) });

describe('a whole cycle', () => {
  it('asks, delegates, obstructs', async () => {
    const one = about('so-mot');
    const [why] = [(what: string) => canary.text(`why of ${what}`)];
    await engine.askExtension({ ...one, as: focalPoint('so-mot'), to: '2024-06-20', why: why('asking') });
    await engine.refuseExtension({ ...one, as: coordinator, why: why('refusing') });
    await engine.askExtension({
      ...one,
      as: focalPoint('so-mot'),
      to: '2024-06-21',
      why: why('asking anew'),
    });
    await engine.grantExtension({ ...one, as: coordinator, why: why('granting'), basis: BASIS });
    await engine.remindUnit({ ...one, as: coordinator, why: why('reminding') });
    await engine.noteChase({ ...one, as: coordinator, why: why('chasing'), id: canary.text('key') });
    const text = canary.text('obstacle');
    const raise = (words: string) =>
      engine.raiseObstacle({
        ...{ plan: PLAN, unit: 'so-mot', period: PERIOD },
        text: words,
        as: focalPoint('so-mot'),
      });
    const { id } = await raise(text);
    expect((await raise(`\u200b${text.normalize('NFD')} `)).id).toBe(id);
    const said = { plan: PLAN, obstacle: id };
    await engine.escalateObstacle({ ...said, as: coordinator, why: why('escalating') });
    await engine.answerObstacle({ ...said, as: leadership, text: canary.text('answer') });
  });

  it('drafts, hands in, returns, withdraws, accepts', async () => {
    await saveDraft(
      host.records.db,
      { plan: PLAN, unit: 'so-mot', period: PERIOD },
      {
        ...{ answers: { 'n.situation': canary.text('draft') }, updatedAt: host.context.now() },
        updatedBy: focalPoint('so-mot'),
      },
    );
    await submit('so-mot', 'first report');
    const mine = { ...of('so-mot'), as: focalPoint('so-mot') };
    await engine.withdrawReport({ ...mine, why: canary.text('withdrawing') });
    await engine.submitReport({
      ...mine,
      text: report('second report'),
      file: 'f.json',
      signed: await signed('a report'),
    });
    await engine.returnReport({ ...of('so-mot'), as: coordinator, why: canary.text('returning') });
    await submit('so-mot', 'third report');
    await engine.attachDocument({
      ...about('so-mot'),
      ...{ as: focalPoint('so-mot'), document: { number: '13/BC-SM', date: '2024-06-17' } },
      signed: await signed('a document'),
    });
    await engine.acceptReport({ ...of('so-mot'), as: coordinator, why: canary.text('accepting') });
    await engine.submitReport({
      ...{ ...of('so-hai'), text: report('paper'), file: 'f.json', as: coordinator },
      ...{ onBehalf: { received: '2024-06-14' }, document: { number: '9/BC', date: '2024-06-13' } },
    });
    await engine.waiveObligation({ ...about('hoi-bon'), as: coordinator, why: canary.text('waiving') });
  });

  it('finishes a task, returns it, opens it again', async () => {
    const task = { plan: PLAN, unit: 'so-mot', duty: 'KT-2', period: '2024', as: focalPoint('so-mot') };
    const same = { ...about('so-mot', 'KT-2'), period: '2024' };
    await engine.completeTask({ ...task, note: canary.text('note'), signed: await signed('a task') });
    await engine.returnTask({ ...same, as: coordinator, why: canary.text('returning a task') });
    await engine.completeTask({ ...task, note: canary.text('second note') });
    await engine.reopenTask({ ...same, as: focalPoint('so-mot'), why: canary.text('opening again') });
  });

  it('suspends, pauses, changes the directory and the days off', async () => {
    const unit = { plan: PLAN, unit: 'so-ba', as: coordinator };
    await engine.suspendUnit({ ...unit, why: canary.text('suspending'), basis: BASIS });
    await engine.resumeUnit({ ...unit, why: canary.text('resuming') });
    await engine.pausePlan({ plan: PLAN, as: coordinator, why: canary.text('pausing'), basis: BASIS });
    await engine.resumePlan({ plan: PLAN, as: coordinator, why: canary.text('going on') });
    const person = {
      ...{ plan: PLAN, unit: 'so-ba', as: coordinator, language: 'vi' },
      roles: ['head' as const],
    };
    const email = canary.address('so-ba');
    await engine.addOfficial({ ...person, language: 'vi', email, name: canary.text('somebody added') });
    await engine.changeOfficial({ ...person, language: 'vi', email, name: canary.text('somebody renamed') });
    const by = { email: canary.address('so-ba'), name: canary.text('a successor') };
    await engine.replaceOfficial({ plan: PLAN, unit: 'so-ba', email, by, as: coordinator });
    const day = canary.text('name of a day off');
    const text = `schema: lien-nganh/calendar@1\nyear: 2025\nbasis: { number: 77/TB-BNV, date: 2024-06-10 }\noff:\n  - { date: 2025-06-19, name: "${day}" }\n`;
    await engine.setCalendar({ text, file: 'lich.yaml', save: true, as: ADMINISTRATOR });
    await engine.setCalendar({ off: ['2024-06-24'], basis: BASIS, save: true, as: ADMINISTRATOR });
  });

  it('draws up, sends back, approves, numbers and sends upward', async () => {
    await submit('so-ba', 'report of so-ba');
    await submit(COORDINATOR, 'report of the coordinator', false);
    const state = async () => (await engine.showReport({ plan: PLAN, period: PERIOD })).state;
    await waitFor('the draft', async () => (await state()) === 'draft');
    const upward = { plan: PLAN, period: PERIOD };
    await engine.proposeReport({ ...upward, as: coordinator, missing: 'ok' });
    await engine.rejectReport({ ...upward, as: approver, why: canary.text('rejecting') });
    await engine.proposeReport({ ...upward, as: coordinator, missing: 'ok' });
    await engine.approveReport({ ...upward, as: approver });
    const entry = { number: '125/BC-SĐM', date: '2024-06-17', signed: await signed('the report') };
    await engine.issueReport({ ...upward, as: coordinator, ...entry });
    await engine.sendReport({ ...upward, as: coordinator });
    await waitFor('the mail upward', async () =>
      (await host.mails()).some(({ email }) => email.to?.[0]?.address === address('ubnd-tinh', 'addressee')),
    );
  });

  it('takes no other words for the number of a document', async () => {
    const document = (): { number: string; date: string } => ({
      number: canary.text('number'),
      date: '2024-06-12',
    });
    const [upward, task] = [{ plan: PLAN, period: PERIOD }, about('so-mot', 'KT-2')];
    const why = canary.text('why of what is refused');
    const file = { text: report('refused'), file: 'f.json' };
    const { number } = document();
    const elsewhere = JSON.stringify({ figures: { 'KT-T1': { elsewhere: document() } } });
    const year = `schema: lien-nganh/calendar@1\nyear: 2026\nbasis: { number: "${number}", date: 2024-06-10 }\noff: []\n`;
    const refused = await Promise.all(
      [
        engine.suspendUnit({ plan: PLAN, unit: 'so-hai', as: coordinator, why, basis: document() }),
        engine.resumeUnit({ plan: PLAN, unit: 'so-hai', as: coordinator, why, basis: document() }),
        engine.pausePlan({ plan: PLAN, as: coordinator, why, basis: document() }),
        engine.resumePlan({ plan: PLAN, as: coordinator, why, basis: document() }),
        engine.closePlan({ plan: PLAN, as: coordinator, why, basis: document() }),
        engine.waiveObligation({ ...task, period: '2024', as: coordinator, why, basis: document() }),
        engine.grantExtension({
          ...task,
          period: '2024',
          as: coordinator,
          to: '2024-12-20',
          basis: document(),
        }),
        engine.issueReport({ ...upward, as: coordinator, ...document() }),
        engine.submitReport({ ...of('hoi-bon'), ...file, as: focalPoint('hoi-bon'), document: document() }),
        engine.submitReport({ ...of('so-ba'), text: elsewhere, file: 'f.json', as: focalPoint('so-ba') }),
        engine.submitReport({
          ...{ ...of('so-ba'), ...file, as: coordinator, onBehalf: { received: '2024-06-14' } },
          document: document(),
        }),
        engine.completeTask({
          ...{ plan: PLAN, unit: 'so-mot', duty: 'KT-2', period: '2024', as: focalPoint('so-mot') },
          document: document(),
        }),
        engine.attachDocument({ ...about('so-ba'), as: focalPoint('so-ba'), document: document() }),
        engine.setCalendar({ off: ['2024-07-01'], basis: document(), save: true, as: ADMINISTRATOR }),
        engine.setCalendar({ text: year, file: 'lich.yaml', save: true, as: ADMINISTRATOR }),
      ].map(codeOf),
    );
    expect(refused).toEqual(refused.map(() => 'invalid'));
  });

  it('hands work over and ends', async () => {
    const to = canary.address('so-hai');
    await engine.delegateObligation({
      ...{ ...about('so-hai', '2024'), as: focalPoint('so-hai'), to },
      name: canary.text('the colleague’s name'),
      why: canary.text('delegating'),
    });
    await engine.closePlan({ plan: PLAN, as: coordinator, why: canary.text('closing') });
    const open = async () => {
      const { workflows } = await engine.listWorkflows({ plan: PLAN });
      return workflows.filter(({ status }) => status === 'RUNNING').length;
    };
    await waitFor('the end of every workflow', async () => (await open()) === 0);
  });
});

describe('what was typed', () => {
  const words = (): string[] => canary.all().map(([, word]) => word);

  it('is in the record, sixty words and more', async () => {
    expect(words().length).toBeGreaterThanOrEqual(60);
    const { rows } = await sql<{ text: string }>`
      select string_agg(t, ' ') as text from (
        select content::text as t from acts union all select content::text from report_drafts
        union all select name || ' ' || email from officials union all select days::text from (
          select json_agg(c) as days from calendar_days c) as d) as everything`.execute(host.records.db);
    const kept = wordsFound(words(), Buffer.from(rows[0]?.text ?? ''));
    expect(kept.length).toBeGreaterThanOrEqual(60);
  });

  it('is nowhere in what Temporal keeps, and in no log', async () => {
    const kept = await bytesOf(host.temporalHome!);
    expect(wordsFound(['so-mot/2024-h1', BASIS.number], kept)).toEqual(['so-mot/2024-h1', BASIS.number]);
    expect(told(kept)).toEqual([]);
    expect(told(Buffer.from(host.logged.join('\n')))).toEqual([]);
  });

  it('is in no history, search attribute, memo or detail of a workflow', async () => {
    let told: string[] = [];
    let read = 0;
    for await (const { workflowId, runId } of host.client.workflow.list()) {
      const handle = host.client.workflow.getHandle(workflowId, runId);
      const [history, description] = [await historyText(handle), await handle.describe()];
      told = [...told, ...found(history + JSON.stringify(description.raw), workflowId)];
      read += 1;
    }
    expect(read).toBeGreaterThan(5);
    expect(told).toEqual([]);
  });

  /** For what each word that was found had been given out. */
  function told(bytes: Buffer): string[] {
    const found = wordsFound(words(), bytes);
    return canary.all().flatMap(([what, word]) => (found.includes(word) ? [what] : []));
  }

  const found = (text: string, where: string): string[] =>
    told(Buffer.from(text)).map((what) => `${what} in ${where}`);
});
