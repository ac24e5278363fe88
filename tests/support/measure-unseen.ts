/** Reads plans such as those of `unseen-plans` through the importer and compares each with what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPlan } from '../../importer/draft-plan.ts';
import { importPlan } from '../../importer/import-plan.ts';
import { measureReading, type Reading } from './measure-reading.ts';
import { readExpectation } from './read-expectation.ts';
import { setOtherwise } from './set-otherwise.ts';

const EXPECTED = '.expected.txt';

/**
 * Measures every plan of a folder.
 * @param folder plans, and beside each a file of the same name that ends in `.expected.txt` (`read-expectation.ts`)
 * @param way in which each is set otherwise before it is read (`set-otherwise.ts`); as it stands where left out
 * @throws Error where an expectation has no plan, or expects what its plan does not hold
 */
export async function measureUnseen(
  folder: string,
  way?: string,
): Promise<{ name: string; reading: Reading }[]> {
  const files = readdirSync(folder);
  const measured: { name: string; reading: Reading }[] = [];
  for (const expectation of files.filter((file) => file.endsWith(EXPECTED))) {
    const stem = expectation.slice(0, -EXPECTED.length);
    const name = files.find((file) => file.startsWith(`${stem}.`) && !file.endsWith(EXPECTED));
    if (name === undefined) throw new Error(`no plan beside ${expectation}`);
    const read = await importPlan(readFileSync(join(folder, name)), name);
    const source = way === undefined ? read.source : setOtherwise(read.source, way);
    const draft = way === undefined ? read.draft : draftPlan(source);
    const expected = readExpectation(readFileSync(join(folder, expectation), 'utf8'));
    measured.push({ name, reading: measureReading(expected, draft, source.lines) });
  }
  return measured;
}
