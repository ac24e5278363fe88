/** What a launch asks of the directory, before anything is written or started. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import type { EngineContext } from '../../client/engine/context.ts';
import { launchPlan } from '../../client/launch/launch-plan.ts';
import { previewLaunch } from '../../client/launch/preview-launch.ts';
import type { Role } from '../../domain/obligation.ts';
import type { UserError } from '../../domain/user-error.ts';
import { importOfficials, listOfficials, type Official } from '../../records/directory/directory.ts';
import { listPlans } from '../../records/plans/plans.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';
import type { Lang } from '../../domain/bilingual.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { toldOf } from '../support/told.ts';

const input = { text: PLAN_TEXT, file: 'plan.yaml' };
let records: Records;
let context: EngineContext;

beforeAll(async () => {
  records = await openRecords({ memory: true });
  const started = { start: () => Promise.reject(new Error('the engine was asked')) };
  const known = Object.fromEntries(SEARCH_ATTRIBUTES.map((name) => [name, 2]));
  const operatorService = {
    listSearchAttributes: () => Promise.resolve({ customAttributes: known }),
    addSearchAttributes: () => Promise.resolve({}),
  };
  const workflowService = { describeNamespace: async () => ({ namespaceInfo: { id: 'this-one' } }) };
  const client = {
    ...{ workflow: started, workflowService, options: { namespace: 'x' } },
    connection: { operatorService },
  };
  context = {
    records,
    client: client as unknown as EngineContext['client'],
    now: () => '2024-08-01T09:00:00+07:00',
    clockOffsetMs: 0,
    reportsDirectory: '',
  };
});
afterAll(() => records.close());
beforeEach(async () => {
  for (const table of ['planVersions', 'plans', 'units', 'officials'] as const) {
    await records.db.deleteFrom(table).execute();
  }
});

const without = (unit: string, role: Role): Official[] =>
  OFFICIALS.filter((one) => !(one.unit === unit && one.roles.includes(role)));
const fileOf = (officials: Official[]) => ({
  file: 'danh-ba.yaml',
  text: stringify({ schema: 'lien-nganh/officials@1', plan: PLAN, officials }),
});

async function refusal(more: object = {}, lang: Lang = 'vi') {
  const error = await launchPlan(context, { ...input, ...more }).then(
    () => null,
    (thrown: unknown) => thrown as UserError,
  );
  expect(await listPlans(records.db)).toEqual([]);
  expect(await previewLaunch(context, { ...input, ...more }).catch((e: unknown) => e)).toEqual(error);
  return toldOf(error!, lang);
}

describe('a launch is refused, with the remedy and nothing written,', () => {
  it('while nobody coordinates or approves', async () => {
    const { code, details } = await refusal();
    expect(code).toBe('refused');
    expect(details.map(({ message }) => message).join()).toMatch(
      /chưa có cán bộ phụ trách.*chưa có người phê duyệt/s,
    );
    for (const { command } of details) expect(command).toMatch(/official import .*--officials/);
  });

  it.each(['coordinator', 'approver'] as const)('while there is no %s', async (role) => {
    await importOfficials(records.db, without(COORDINATOR, role));
    const { details } = await refusal({}, 'en');
    expect(details).toHaveLength(1);
    expect(details[0]?.message).toContain(`no ${role}`);
  });

  it('where only another plan has them', async () => {
    await importOfficials(
      records.db,
      OFFICIALS.map((one) => ({ ...one, plan: 'ke-hoach-khac' })),
    );
    expect((await refusal()).details).toHaveLength(2);
  });

  it('where the file names a unit that the plan does not have: line, path, nearest unit', async () => {
    const wrong = OFFICIALS.map((one, i) => (i === 2 ? { ...one, unit: 'so-muot' } : one));
    const officials = fileOf(wrong);
    const error = await refusal({ officials });
    expect(error.code).toBe('invalid');
    const line = officials.text.split('\n').findIndex((text) => text.includes('so-muot')) + 1;
    expect(error.details).toEqual([
      {
        path: 'officials[2].unit',
        line,
        message: expect.stringContaining('so-muot'),
        remedy: expect.stringContaining('so-mot'),
      },
    ]);
    expect(await listOfficials(records.db)).toEqual([]);
  });

  it('where the directory has such a unit already', async () => {
    await importOfficials(records.db, [...OFFICIALS, { ...OFFICIALS[0]!, unit: 'so-haii' }]);
    const error = await refusal();
    expect(error).toMatchObject({
      code: 'refused',
      details: [{ message: expect.stringContaining('“so-haii”'), remedy: expect.stringContaining('so-hai') }],
    });
  });

  it.each([
    ['a duty', 'due: { monthDay: 04-12 }', 'due: { date: 2023-12-31 }', /^duties\[1\]\.due\.date$/],
    ['a milestone', 'by: 2025', 'by: 2023', /^targets\[0\]\.by$/],
    [
      'a period’s date',
      'reporting: { kinds: [half-year, year] }',
      'reporting: { kinds: [half-year, year], overrides: { 2024-h1: { unitDue: 2024-01-05 } } }',
      /unitDue$/,
    ],
  ])('where %s lies before the plan was signed', async (_what, old, dated, path) => {
    const text = PLAN_TEXT.replace(old, dated).replace(
      'KT-2, heading: V.2, role: lead, cadence: year, due: { date',
      'KT-2, heading: V.2, role: lead, cadence: once, due: { date',
    );
    const { code, details } = await refusal({ text });
    expect(code).toBe('invalid');
    expect(details.find((detail) => path.test(detail.path ?? ''))).toMatchObject({
      line: expect.any(Number),
      message: expect.stringContaining('trước ngày ký'),
      remedy: expect.stringMatching(/Sửa/),
    });
  });

  it('in the language asked for, whichever file has the mistake', async () => {
    const text = PLAN_TEXT.replace(`coordinator: ${COORDINATOR}`, 'coordinator: so-dau-moii');
    const inPlan = await refusal({ text }, 'en');
    expect(inPlan.message).toMatch(/to fix$/);
    expect(inPlan.details[0]?.remedy).toBe(`Did you mean “${COORDINATOR}”?`);
    const officials = fileOf(OFFICIALS.map((one, i) => (i === 2 ? { ...one, unit: 'so-muot' } : one)));
    const inDirectory = await refusal({ officials }, 'en');
    expect(inDirectory.message).toMatch(/to fix$/);
    expect(inDirectory.details[0]?.message).toBe('The plan has no unit called “so-muot”.');
    const broken = { file: 'danh-ba.yaml', text: 'schema: lien-nganh/officials@1\nofficial: []\n' };
    expect((await refusal({ officials: broken }, 'en')).details[0]?.message).toMatch(/missing|no key/);
  });

  it('where the coordinator is no unit of the plan', async () => {
    const text = PLAN_TEXT.replace(`coordinator: ${COORDINATOR}`, 'coordinator: so-dau-moii');
    const { code, details } = await refusal({ text });
    expect(code).toBe('invalid');
    expect(details[0]).toMatchObject({ path: 'coordinator', remedy: expect.stringContaining(COORDINATOR) });
  });
});

describe('a launch that may go on', () => {
  it('takes the file in first, and only then asks the engine', async () => {
    const officials = fileOf(OFFICIALS);
    await expect(launchPlan(context, { ...input, officials })).rejects.toThrow('the engine was asked');
    expect(await listOfficials(records.db)).toHaveLength(OFFICIALS.length);
  });

  it('is previewed: units, dates, what is past, who has no focal point; and nothing is written', async () => {
    const officials = fileOf(without('so-hai', 'focal-point'));
    const preview = await previewLaunch(context, { ...input, officials });
    expect(preview).toMatchObject({
      plan: PLAN,
      running: false,
      units: 5,
      ordered: 4,
      requested: 1,
      // Five reports and the sending of 2024-h1, and the yearly task of 2024.
      past: { count: 7, first: '2024-04-12', last: '2024-06-25' },
      forecastYears: [],
    });
    expect(preview.next[0]).toMatchObject({ kind: 'report', period: '2024', dueDate: '2024-12-18' });
    expect(preview.next[0]?.units).toHaveLength(5);
    expect(preview.warnings.map(({ vi }) => vi).join()).toContain('Sở Hai chưa có đầu mối');
    expect(await listOfficials(records.db)).toEqual([]);
    expect(await listPlans(records.db)).toEqual([]);
  });
});
