/** Every plan that is shipped, rehearsed from its beginning to half a year after its end. */
import { expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { namedBehaviour, type BehaviourName } from '../../domain/behaviour.ts';
import { rehearse, type RehearsalSummary } from '../../standalone/rehearsal/rehearse.ts';
import { BUNDLE } from './workflow-bundle.ts';
import { locateTestServer } from '../../tools/executables/test-server.ts';

const PLANS = ['bo-ldtbxh-tong-ket-2020', 'hau-giang-2021-2025', 'hong-phong-2023', 'tuyen-quang-2016-2020'];
/** Only its outline is published; it has nothing to rehearse yet. */
const OUTLINE = 'hung-yen-2021-2025';

/** Members of a class from which on it is a list of the whole country; as many as stay of it. */
const MANY = 20;
const FEW = 5;

function read(plan: string): Promise<string> {
  return readFile(join(process.cwd(), `plans/${plan}.yaml`), 'utf8');
}

/** The plan with a few of each list of the whole country: its members are written alike. */
function withFewMembers(text: string): string {
  const plan = parse(text) as { classes?: { members: unknown[] }[] };
  const classes = (plan.classes ?? []).map((one) =>
    one.members.length > MANY ? { ...one, members: one.members.slice(0, FEW) } : one,
  );
  return stringify({ ...plan, ...(plan.classes ? { classes } : {}) });
}

async function rehearseWhole(planText: string, behaviour: BehaviourName): Promise<RehearsalSummary> {
  const { plan } = requirePlan(planText, 'plan.yaml');
  const out = await mkdtemp(join(tmpdir(), 'lien-nganh-whole-life-'));
  try {
    return await rehearse({
      locate: locateTestServer,
      ...{ planText, planFile: 'plan.yaml', behaviour, out, log: () => undefined, bundlePath: BUNDLE },
      from: plan.date ?? `${plan.years.from}-01-01`,
      to: `${plan.years.to + 1}-06-30`,
    });
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Tests that a plan which is an outline is refused before a server is started. */
export function testOutline(): void {
  it(`${OUTLINE} is refused as an outline`, async () => {
    await expect(rehearseWhole(await read(OUTLINE), 'mixed')).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('đề cương'),
    });
  });
}

/**
 * Tests that each plan comes to its end under one behaviour: no act is refused on the way, every report is sent on its
 * day, and who filed and who did not adds up to who had to.
 * @param members of lists of the whole country: all of them, or a few
 */
export function testWholeLives(behaviour: BehaviourName, members: 'all' | 'few'): void {
  it.each(PLANS)(`%s, ${behaviour}`, async (id) => {
    const whole = await read(id);
    const text = members === 'all' ? whole : withFewMembers(whole);
    const { plan } = requirePlan(text, id);
    const behaves = namedBehaviour(behaviour, plan);
    const summary = await rehearseWhole(text, behaviour);
    const silent = (unit: string): boolean => (behaves.units[unit] ?? behaves.default).kind === 'silent';
    const ordered = plan.units.filter(({ reports }) => reports === 'ordered').map((unit) => unit.id);
    expect(summary.periods.length).toBeGreaterThan(0);
    for (const period of summary.periods) {
      expect(period.missing).toEqual(ordered.filter(silent));
      expect(period).toMatchObject({
        expected: ordered.length,
        received: ordered.filter((unit) => !silent(unit)).length,
        onTime: period.received - period.late,
      });
      expect(period.versions).toHaveLength(1);
      expect(period.sentAt?.slice(0, 10)).toBe(period.sendDue);
    }
    const { expected, onTime, late, open } = summary.tasks;
    expect(onTime + late + open).toBe(expected);
    if (behaviour === 'all-on-time') expect({ late, open }).toEqual({ late: 0, open: 0 });
    expect(new Set(summary.noticeLog.map((n) => Object.values({ ...n, mail: '' }).join())).size).toBe(
      summary.noticeLog.length,
    );
  });
}
