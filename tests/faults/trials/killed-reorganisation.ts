import { setTimeout as pause } from 'node:timers/promises';
import type { ReorganiseResult } from '../../../client/engine.ts';
import { importOfficials, type Official } from '../../../records/directory/directory.ts';
import { waitFor } from '../../support/workflow-wait.ts';
import type { TrialChild } from '../child.ts';
import { AWAITED, focalPoint, trialPlan, type TrialPlan } from '../plan.ts';
import { openStage, type Stage } from '../stage.ts';
import { submit } from '../talk.ts';
import { conclude, createNotes, type Size, type Trial } from '../trial.ts';

interface Course {
  units: number;
  /** At how many points whoever said it is killed, and then the worker that applies it. */
  sayers: number;
  workers: number;
}
const COURSES: Record<Size, Course> = {
  short: { units: 12, sayers: 1, workers: 2 },
  full: { units: 400, sayers: 5, workers: 15 },
};

/** Before the half-year's figures are drawn up, so that what is open of it goes on, too. */
const EFFECTIVE = '2024-06-13';
const ADMINISTRATOR = 'quan-tri@ubnd-tinh.example';
/** Longer than it takes to write down what a reorganisation of 400 units changes. */
const SAYING_MS = 4_000;
/** Of so many units one has handed in. */
const HANDED_IN = 5;
/** The half-year and the year. */
const PERIODS = 2;

interface Change {
  text: string;
  /** Units that begin. */
  begin: string[];
}

/** The first half of the units merge, two and two; each of the others goes on under another name and id. */
function changeOf({ units }: TrialPlan): Change {
  const half = units.length / 2;
  const merged = Array.from({ length: half / 2 }, (_, n) => units.slice(2 * n, 2 * n + 2));
  const changes = [
    ...merged.map((from, n) => ({ kind: 'merge', from, to: `xa-gop-${n}` })),
    ...units.slice(half).map((unit, n) => ({ kind: 'rename', from: [unit], to: `xa-moi-${n}` })),
  ];
  const lines = changes.map(
    ({ kind, from, to }) =>
      `  - { kind: ${kind}, from: [${from.join(', ')}], to: [{ id: ${to}, name: ${to} }] }`,
  );
  const head = `schema: lien-nganh/reorganisation@1
basis: { number: 20/NQ-HĐND, date: 2024-06-10 }
effective: ${EFFECTIVE}
changes:
`;
  return { text: head + lines.join('\n'), begin: changes.map(({ to }) => to) };
}

const official = (
  plan: string | null,
  unit: string,
  email: string,
  role: Official['roles'][number],
): Official => ({
  ...{ email, name: 'Người Thử', unit, plan, roles: [role], language: 'vi' },
});

type Obligations = { id: string; state: string }[];
const obligations = (stage: Stage): Promise<Obligations> => stage.sql('select id, state from obligations');

/** Lines that workflows write as they apply it: work given up, and work gone on with. */
const LINES = `select obligation, what from audit where what in ('succeeded', 'inherited')`;
const countLines = async (stage: Stage): Promise<number> => (await stage.sql(LINES)).length;
const countUnits = async (stage: Stage): Promise<number> =>
  (await stage.sql('select distinct unit from obligations')).length;
const countVersions = async (stage: Stage): Promise<number> =>
  (await stage.sql('select version from plan_versions')).length;

/** Kills whoever says it again and again, until it is written down; says it to the end where nobody came so far. */
async function killSayers(
  stage: Stage,
  said: { text: string; as: string },
  times: number,
): Promise<number[]> {
  const points: number[] = [];
  while (points.length < times && (await countVersions(stage)) === 1) {
    const sayer = await stage.startReorganising(said);
    const after = Math.round(Math.random() * SAYING_MS);
    await Promise.race([sayer.gone, pause(after)]);
    await sayer.end('SIGKILL');
    points.push(after);
  }
  if ((await countVersions(stage)) === 1) await stage.startReorganising(said);
  return points;
}

/** Kills the worker whenever so many lines are written, and starts another. */
async function killWorkers(stage: Stage, first: TrialChild, points: number[]): Promise<void> {
  let worker = first;
  for (const point of points) {
    await waitFor(`${point} lines`, async () => (await countLines(stage)) >= point, 900_000);
    await worker.end('SIGKILL');
    worker = await stage.startWorker();
  }
}

/** Nothing of what was owed is missing, and each piece of it went where the preview said, once. */
async function compare(
  stage: Stage,
  notes: ReturnType<typeof createNotes>,
  before: Obligations,
  { moved, added, kept, superseded }: ReorganiseResult['plans'][number],
): Promise<void> {
  const after = await obligations(stage);
  const stateOf = new Map(after.map(({ id, state }) => [id, state]));
  const goesOn = new Map(moved.map(({ obligation, to }) => [obligation, to]));
  const was = new Map(before.map(({ id, state }) => [id, state]));
  const wrong = before.filter(({ id, state }) => {
    const to = goesOn.get(id);
    if (to === undefined) return stateOf.get(id) !== state;
    return stateOf.get(id) !== 'succeeded' || !['planned', 'open'].includes(stateOf.get(to) ?? '');
  });
  notes.expect(wrong.length === 0, `${wrong.length} obligations are not as shown: ${wrong[0]?.id}`);
  const counted = kept + moved.length + superseded.length;
  notes.expect(counted === before.length, `${counted} shown of ${before.length} that were owed`);
  const fresh = after.filter(({ id }) => !was.has(id)).map(({ id }) => id);
  notes.expect(
    JSON.stringify(fresh.sort()) === JSON.stringify([...new Set([...goesOn.values(), ...added])].sort()),
    'what is new is not what was shown',
  );
  const lines = await stage.sql<{ obligation: string; what: string }>(LINES);
  const givenUp = lines.filter(({ what }) => what === 'succeeded').map(({ obligation }) => obligation);
  notes.expect(givenUp.length === moved.length, `${givenUp.length} lines of ${moved.length} given up`);
  notes.expect(new Set(givenUp).size === givenUp.length, 'something was given up twice');
}

async function play({ units, sayers, workers }: Course) {
  const plan = trialPlan(units);
  const change = changeOf(plan);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  const said = { text: change.text, as: ADMINISTRATOR };
  const reorganise = (save: boolean) => stage.engine.reorganiseUnits({ ...said, file: 'sap-xep.yaml', save });
  try {
    const worker = await stage.startWorker();
    await stage.launch(plan);
    await importOfficials(stage.context.records.db, [
      official(null, 'ubnd-tinh', ADMINISTRATOR, 'administrator'),
      ...change.begin.map((unit) => official(plan.id, unit, focalPoint(unit), 'focal-point')),
    ]);
    const prompt = plan.units.filter((_unit, n) => n % HANDED_IN === 0);
    const acknowledged: string[] = [];
    for (const [n, unit] of prompt.entries())
      acknowledged.push((await submit(stage, plan, unit, n)).reference);
    const before = await obligations(stage);
    const [shown] = (await reorganise(false)).plans;
    const stateOf = new Map(before.map(({ id, state }) => [id, state]));
    const begun = shown!.moved.filter(({ obligation }) => stateOf.get(obligation) !== 'planned');
    const expected = shown!.moved.length + begun.length;

    const killedSaying = await killSayers(stage, said, sayers);
    const points = Array.from({ length: workers }, () => Math.floor(Math.random() * expected)).sort(
      (a, b) => a - b,
    );
    await killWorkers(stage, worker, points);
    await waitFor('all of it applied', async () => (await countLines(stage)) >= expected, 900_000);
    await waitFor(
      'all that begin',
      async () => (await countUnits(stage)) === units + 1 + change.begin.length,
    );
    notes.see(`sayers killed after ${killedSaying.join(', ')} ms`);
    notes.see(`workers killed at ${points.join(', ')} of ${expected} lines`);

    const outcome = await conclude(stage, `a reorganisation of ${units} units`, notes, acknowledged);
    await compare(stage, notes, before, shown!);
    const lines = await countLines(stage);
    notes.expect(lines === expected, `${lines} lines of ${expected}`);
    const versions = await countVersions(stage);
    notes.expect(versions === 2, `${versions} versions of the plan`);
    const again = await reorganise(true);
    notes.expect(!again.applied && again.plans.length === 0, 'said again it changes something');
    // The coordinating unit, those that begin, and those that end but whose report is not sealed yet.
    const left = prompt.length + change.begin.length + 1;
    const running = await waitFor(
      'Temporal knows who runs',
      async () => {
        const { count } = await stage.client.workflow.count(
          `LnPlan = '${plan.id}' and ExecutionStatus = 'Running'`,
        );
        return count === 1 + PERIODS + left && count;
      },
      120_000,
    ).catch(() => null);
    notes.expect(running !== null, 'workflows run that should not, or have ended');
    return outcome;
  } finally {
    await stage.close();
  }
}

export const killedReorganisation: Trial = {
  name: 'killed-reorganisation',
  fault: 'kill -9 of whoever reorganises units, and of the worker that applies it',
  play: async (size) => [await play(COURSES[size])],
};
