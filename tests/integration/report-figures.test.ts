/** Figures, submissions and files of a period through the façade and the command line, and what workflows wait for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, FiguresResult, SubmissionEntry } from '../../client/engine.ts';
import { toMs } from '../../domain/clock.ts';
import { runHere } from '../support/command-line.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, figures, PLAN, reportOf } from '../support/workflow-plan.ts';

const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const coordinator = address(COORDINATOR, 'coordinator');
const out = mkdtempSync(join(tmpdir(), 'lien-nganh-render-'));

let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: NOW });
  ({ engine } = host);
  await host.launch();
});
afterAll(async () => {
  await host.stop();
  rmSync(out, { recursive: true });
});

const submit = (unit: string, text = reportOf(unit)) =>
  engine.submitReport({
    ...{ plan: PLAN, period: PERIOD, unit, text, file: 'report.json' },
    as: address(unit, 'focal-point'),
  });
const figuresNow = () => engine.reportFigures({ plan: PLAN, period: PERIOD });
const run = (...argv: string[]) => runHere([...argv, '--json'], { engine, cwd: out });

describe('figures before anything is sealed', () => {
  it('are added up from the newest valid submissions and name them', async () => {
    expect(await figuresNow()).toMatchObject({
      version: null,
      completeness: { expected: 4, received: 0, rate: 0 },
      figures: [{ target: 'KT-T1', value: null, state: 'missing', trace: [] }],
    });
    const by = ['--unit', 'so-mot', '--as', address('so-mot', 'focal-point')];
    const asked = 'figures: { KT-T1: { numerator: 1,250, denominator: 1500 } }\n';
    writeFileSync(join(out, 'hoi-lai.yaml'), asked);
    const refused = await run('report', 'submit', PLAN, PERIOD, 'hoi-lai.yaml', ...by);
    expect([refused.code, refused.json()]).toMatchObject([
      2,
      { error: { details: [{ line: 1, message: '1250 hay 1,25?', remedy: 'Viết 1250 hoặc "1,25".' }] } },
    ]);
    const thousands = 'figures: { KT-T1: { numerator: 1.250, denominator: "1.500" } }\n';
    writeFileSync(join(out, 'nghin.yaml'), thousands);
    expect((await run('report', 'submit', PLAN, PERIOD, 'nghin.yaml', ...by)).json()).toMatchObject({
      understood: [{ target: 'KT-T1', numerator: 1250, denominator: 1500, value: 83.33 }],
    });
    const newer = await submit('so-mot', figures(40, 50));
    const other = await submit('so-hai', figures(20, 50));
    const {
      figures: [figure],
      completeness,
      timeliness,
    } = await figuresNow();
    expect(figure).toMatchObject({ target: 'KT-T1', numerator: 60, denominator: 100, value: 60, met: false });
    expect([...figure!.trace].sort()).toEqual([newer.reference, other.reference].sort());
    expect(newer.understood).toEqual([
      {
        ...{ target: 'KT-T1', state: 'reported', numerator: 40, denominator: 50, value: 80, previous: null },
      },
    ]);
    expect(completeness).toEqual({ expected: 4, received: 2, rate: 50 });
    expect(timeliness).toEqual({ expected: 4, onTime: 2, rate: 50 });
  });

  it('leave out what was returned, and count a waived unit as exempt', async () => {
    const about = { plan: PLAN, as: coordinator };
    await engine.returnReport({ ...about, period: PERIOD, unit: 'so-hai', why: 'Thiếu' });
    await engine.waiveObligation({ ...about, unit: 'so-ba', about: PERIOD, why: 'Mới lập' });
    const {
      figures: [figure],
      completeness,
      exempt,
    } = await figuresNow();
    expect(figure).toMatchObject({ numerator: 40, denominator: 50, value: 80, met: true });
    expect(completeness).toMatchObject({ expected: 3, received: 2 });
    expect(exempt).toEqual(['so-ba']);
  });

  it('submissions list what counts, and with --all every version and its state', async () => {
    const counting = (await run('report', 'submissions', PLAN, PERIOD)).json() as SubmissionEntry[];
    expect(counting.map(({ unit, version }) => [unit, version])).toEqual([['so-mot', 2]]);
    expect(counting[0]).toMatchObject({
      id: expect.stringMatching(/^act-/),
      receivedAt: expect.stringContaining('+07:00'),
      figures: { 'KT-T1': { numerator: 40, denominator: 50 } },
    });
    const all = (await run('report', 'submissions', PLAN, PERIOD, '--all')).json() as SubmissionEntry[];
    expect(all.map(({ unit, state }) => [unit, state])).toEqual([
      ['so-mot', 'replaced'],
      ['so-mot', 'submitted'],
      ['so-hai', 'returned'],
    ]);
  });

  it('no file can be rendered of what is not sealed: exit 4; nor of what is no period: exit 2', async () => {
    const none = await run('report', 'render', PLAN, PERIOD, '--version', '1', '--out', 'none');
    expect(none.code).toBe(4);
    expect(none.json()).toMatchObject({ error: { code: 'refused', details: [{ path: 'version' }] } });
    expect((await run('report', 'figures', PLAN, '2031-h1')).code).toBe(2);
    expect((await run('report', 'submissions', 'no-such-plan', PERIOD)).code).toBe(2);
  });
});

describe('workflows', () => {
  it('of a plan are listed with their state and the instant they wait for', async () => {
    const { workflows } = await engine.listWorkflows({ plan: PLAN });
    const byId = new Map(workflows.map((one) => [one.workflowId, one]));
    expect(byId.size).toBe(1 + 5 + 4);
    for (const one of workflows) expect(one).toMatchObject({ status: 'RUNNING', pending: [] });
    expect(byId.get(`plan/${PLAN}`)?.nextWake).toBeNull();
    // so-mot has handed in: the yearly task of the next year is what it wakes for, or the roll-forward before it.
    const wake = byId.get(`plan/${PLAN}/unit/so-mot`)?.nextWake;
    expect(toMs(wake!)).toBeGreaterThan(toMs(NOW));
    // Its dates follow the next December's calendar.
    expect(byId.get(`plan/${PLAN}/period/2025`)?.nextWake).toBe('2024-12-01T00:05:00+07:00');
  });

  it('without a plan are those that run; an unknown plan is invalid', async () => {
    const { workflows } = await engine.listWorkflows({});
    expect(workflows.map(({ status }) => status)).toEqual(workflows.map(() => 'RUNNING'));
    expect(workflows.length).toBeGreaterThanOrEqual(10);
    await expect(engine.listWorkflows({ plan: 'khong-co' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('show what is being tried again, with the attempt and the error, until it is corrected', async () => {
    const { db } = host.records;
    await db.schema.alterTable('audit').renameTo('audit_away').execute();
    const unit = `plan/${PLAN}/unit/so-hai`;
    const chase = { plan: PLAN, unit: 'so-hai', about: PERIOD, as: coordinator, why: 'Đã gọi' };
    const said = engine.noteChase(chase).catch((error: unknown) => error);
    const pending = await waitFor('a retry', async () => {
      const { workflows } = await engine.listWorkflows({ plan: PLAN });
      return workflows.find(
        ({ workflowId, pending }) => workflowId === unit && (pending[0]?.attempt ?? 0) > 1,
      )?.pending;
    });
    expect(pending[0]).toMatchObject({ activity: 'record', lastError: expect.stringContaining('audit') });
    expect(host.host.retrying().map(({ workflowId }) => workflowId)).toContain(unit);
    await db.schema.alterTable('audit_away').renameTo('audit').execute();
    await waitFor('the correct', () => host.host.retrying().length === 0);
    await said;
    expect(await engine.noteChase(chase)).toMatchObject({ state: 'returned' });
  });
});

describe('a sealed version', () => {
  it('keeps its figures and submissions, whatever comes afterwards', async () => {
    await submit('so-hai', figures(30, 50));
    for (const unit of [COORDINATOR, 'hoi-bon']) await submit(unit);
    await waitFor(
      'the draft',
      async () => (await engine.showReport({ plan: PLAN, period: PERIOD })).state === 'draft',
    );
    const before = await figuresNow();
    const proposal = { plan: PLAN, period: PERIOD, as: address(COORDINATOR, 'coordinator') };
    await engine.proposeReport({ ...proposal, missing: 'ok' });
    await engine.approveReport({ plan: PLAN, period: PERIOD, as: address(COORDINATOR, 'approver') });
    const sealed = (await run('report', 'figures', PLAN, PERIOD, '--version', '1')).json() as FiguresResult;
    expect(sealed).toEqual({ ...before, version: 1 });
    expect(sealed.figures[0]).toMatchObject({ numerator: 70, denominator: 100 });
    const held = (
      await run('report', 'submissions', PLAN, PERIOD, '--version', '1')
    ).json() as SubmissionEntry[];
    expect(held.map(({ unit }) => unit).sort()).toEqual(['hoi-bon', 'so-dau-moi', 'so-hai', 'so-mot']);
    const traced = sealed.figures.flatMap(({ trace }) => trace);
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining(traced));
  });

  it('is rendered twice with identical bytes, the JSON of its SHA-256', async () => {
    const { sha256 } = await engine.showReport({ plan: PLAN, period: PERIOD });
    const read = (folder: string) =>
      ['report.docx', 'report.xlsx', 'report.json'].map((name) => readFileSync(join(out, folder, name)));
    for (const folder of ['one', 'deep/two']) {
      const outcome = await run('report', 'render', PLAN, PERIOD, '--version', '1', '--out', folder);
      expect(outcome.code).toBe(0);
      expect(outcome.json()).toMatchObject({
        ...{ period: PERIOD, version: 1, sha256 },
        docx: join(out, folder, 'report.docx'),
      });
    }
    expect(read('one')).toEqual(read('deep/two'));
    const [docx, xlsx, json] = read('one');
    expect(createHash('sha256').update(json!).digest('hex')).toBe(sha256);
    for (const zip of [docx!, xlsx!]) expect(zip.subarray(0, 2).toString()).toBe('PK');
  });
});
