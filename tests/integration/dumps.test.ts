/** A home whose record was lost in a power failure is brought back from the newest of the copies that the server keeps. */
import { expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecords, type Records } from '../../records/database/database.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { startDumps } from '../../standalone/dumps.ts';
import { runHere } from '../support/command-line.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { samplePlan } from '../support/sample-plan.ts';
import { writeObligations } from '../support/write-rows.ts';

const NOW = '2024-06-17T09:00:00+07:00';

/** All rows but when this database's own tables were made. */
const contentOf = async (records: Records): Promise<string[]> =>
  (await fingerprint(records)).split('\n').filter((line) => !line.startsWith('kysely_'));

it('is as it was at the last copy, and so few are kept as were asked for', async () => {
  const home = await mkdtemp(join(tmpdir(), 'lien-nganh-dumps-'));
  const [directory, folder] = [join(home, 'records'), join(home, 'backups')];
  const plan = samplePlan();
  let records = await openRecords({ directory });
  const dumps = startDumps({
    ...{ records, now: () => NOW, folder, log: (words) => expect(words).toBeUndefined(), kept: 2 },
  });
  const happens = (n: number) =>
    writeAudit(records.db, [
      {
        ...{ id: `act-${n}`, plan: plan.id, at: NOW, kind: 'act', unit: 'so-y-te', obligation: null },
        ...{ who: 'focal-point', what: 'submit', why: null, detail: { version: n } },
      },
    ]);
  await savePlanVersion(records.db, plan, 'text', NOW);
  await writeObligations(records.db, [sampleObligation(plan.id, { id: 'so-y-te/2024-h1', unit: 'so-y-te' })]);
  const first = await dumps.once();
  await happens(1);
  await dumps.once();
  await happens(2);
  // As an orderly end does it.
  await dumps.stop();
  const before = await contentOf(records);
  await records.close();

  const kept = (await readdir(folder)).sort();
  expect(kept).toHaveLength(2);
  expect(kept).not.toContain(first);
  const newest = join(folder, kept.at(-1)!);
  expect((await stat(newest)).mode & 0o077).toBe(0);
  expect((await stat(folder)).mode & 0o077).toBe(0);

  await rm(directory, { recursive: true });
  const imported = await runHere(['record', 'import', newest, '--home', home, '--json', '--lang', 'en']);
  expect(imported).toMatchObject({ code: 0, stderr: expect.stringContaining('repair --apply') });
  records = await openRecords({ directory });
  expect(await contentOf(records)).toEqual(before);
  await records.close();
  await rm(home, { recursive: true });
});
