import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { buildRelease020 } from '../../support/release-020.ts';
import { address, COORDINATOR, OFFICIALS, PLAN, PLAN_TEXT, reportOf } from '../../support/workflow-plan.ts';
import { startServerProcess, type ServerProcess } from '../../support/workflow-server.ts';
import { waitFor } from '../../support/workflow-wait.ts';
import { createNotes, type Outcome, type Trial } from '../trial.ts';

const ADMINISTRATOR = 'quan-tri@ubnd-tinh.example';
const PERIOD = '2024-h1';
/** A yearly duty moves, Hội Bốn leaves, Sở Năm comes with a duty of its own. */
const AMENDED = PLAN_TEXT.replace('monthDay: 04-12', 'monthDay: 05-20')
  .replace(/ {2}- \{ id: hoi-bon.*\n/, '  - { id: so-nam, name: Sở Năm, heading: V.5 }\n')
  .replace(
    'targets:\n',
    `  - { code: KT-3, heading: V.5, role: lead, cadence: year, due: { monthDay: 10-15 }, text: Làm một việc mới }
targets:
`,
  );
const REORGANISATION = `schema: lien-nganh/reorganisation@1
basis: { number: 20/NQ-HĐND, date: 2024-06-01 }
effective: 2024-06-12
changes:
  - { kind: merge, from: [so-hai, so-ba], to: [{ id: so-hai-ba, name: Sở Hai Ba }] }
`;
const person = (unit: string, role: string, email: string) => ({
  email,
  name: 'Người Thử',
  unit,
  roles: [role],
});

/** By the release's own command line: launched, one report in, one sent back, an obstacle raised. */
async function launchBefore(home: string, bin: string): Promise<void> {
  const server = await startServerProcess(home, '2024-06-12T07:58:30+07:00', null, bin);
  const put = (name: string, text: string): string => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  const run = (...argv: string[]) =>
    execFileSync(process.execPath, [bin, '--home', home, '--json', ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const people = OFFICIALS.map(({ email, name, unit, roles }) => ({ email, name, unit, roles }));
  const directory = { schema: 'lien-nganh/officials@1', plan: PLAN, officials: people };
  run('official', 'import', put('officials.yaml', stringify(directory)));
  run('plan', 'launch', put('plan.yaml', PLAN_TEXT), '--yes');
  const file = put('report.json', reportOf('so-mot'));
  for (const unit of ['so-mot', 'so-ba'])
    run('report', 'submit', PLAN, PERIOD, file, '--unit', unit, '--as', address(unit, 'focal-point'));
  const by = ['--as', address(COORDINATOR, 'coordinator'), '--why', 'Thiếu mẫu'];
  run('report', 'return', PLAN, PERIOD, '--unit', 'so-ba', ...by);
  const asks = ['--unit', 'so-hai', '--as', address('so-hai', 'focal-point'), '--text', 'Thiếu người'];
  run('obstacle', 'raise', PLAN, ...asks);
  await server.stop();
}

const statesIn = async ({ engine }: ServerProcess): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await engine.planStatus({ plan: PLAN })).obligations.map(({ id, state }) => [id, state]),
  );

/** Amended, reorganised and gone on with by this build. */
async function goOn(server: ServerProcess, notes: ReturnType<typeof createNotes>): Promise<void> {
  const { engine } = server;
  const before = await statesIn(server);
  const people = [
    person('ubnd-tinh', 'administrator', ADMINISTRATOR),
    person('so-hai-ba', 'focal-point', address('so-hai-ba', 'focal-point')),
  ];
  const officials = { schema: 'lien-nganh/officials@1', officials: people };
  await engine.importOfficials({ text: stringify(officials), file: 'more.yaml' });
  const amended = await engine.amendPlan({
    ...{ plan: PLAN, text: AMENDED, file: 'plan.yaml', as: address(COORDINATOR, 'coordinator'), save: true },
    basis: { number: '15/QĐ-UBND', date: '2024-06-01' },
  });
  const { kept, moved, superseded, added } = amended.obligations;
  notes.see(
    `amended: ${kept} kept, ${moved.length} moved, ${superseded.length} superseded, ${added.length} added`,
  );
  notes.expect(amended.applied && amended.waiting === undefined, 'the amendment is not applied');
  notes.expect(
    kept + moved.length + superseded.length === Object.keys(before).length,
    'something owed is lost',
  );
  const after = await statesIn(server);
  notes.expect(
    superseded.length === 4 && superseded.every((id) => after[id] === 'superseded'),
    'a unit stays',
  );
  notes.expect(added.length > 0 && added.every((id) => after[id] !== undefined), 'something new is missing');
  const same = Object.keys(before).filter((id) => !superseded.includes(id));
  notes.expect(
    same.every((id) => after[id] === before[id]),
    'what is kept has changed',
  );

  const { plans } = await engine.reorganiseUnits({
    ...{ text: REORGANISATION, file: 'sap-xep.yaml', as: ADMINISTRATOR, save: true },
  });
  notes.see(`reorganised: ${plans[0]?.moved.length} obligations go on in their successor`);
  const last = await statesIn(server);
  notes.expect(
    plans.length === 1 &&
      plans[0]!.moved.every(
        ({ obligation, to }) => last[obligation] === 'succeeded' && last[to] !== undefined,
      ),
    'work has not passed to the successor',
  );
  const { obstacles } = await engine.listObstacles({ plan: PLAN });
  notes.expect(
    obstacles.length === 1 && obstacles[0]!.unit === 'so-hai-ba',
    'the obstacle has not passed on',
  );
  const handedIn = await engine.submitReport({
    ...{ plan: PLAN, period: PERIOD, unit: 'so-hai-ba', as: address('so-hai-ba', 'focal-point') },
    ...{ text: reportOf('so-hai'), file: 'report.json' },
  });
  notes.expect(handedIn.version > 0, 'the successor cannot report');
  await waitFor('nothing to repair', async () => (await engine.repair({})).ok);
}

async function play(): Promise<Outcome> {
  const bin = buildRelease020();
  const home = mkdtempSync(join(tmpdir(), 'lien-nganh-before-'));
  const notes = createNotes();
  try {
    await launchBefore(home, bin);
    const began = Date.now();
    const server = await startServerProcess(home);
    try {
      await goOn(server, notes);
    } finally {
      await server.stop();
    }
    const ledger = { lost: 0, twice: 0, stuck: 0, copies: 1, cutOff: 0 };
    return { trial: 'a plan of release 0.2.0', ...ledger, recoveryMs: Date.now() - began, ...notes };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export const releaseBefore: Trial = {
  name: 'release-before',
  fault: 'a plan launched by release 0.2.0 is amended and reorganised by this build',
  play: async () => [await play()],
};
