/** Reads plans such as those of `unseen-plans` through the importer and compares each with what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftPlan } from '../../importer/draft-plan.ts';
import { importPlan } from '../../importer/import-plan.ts';
import type { PlanDraft } from '../../importer/plan-draft.ts';
import type { SourceText } from '../../importer/source-text.ts';
import { measureReading, type Reading } from './measure-reading.ts';
import { readExpectation, type Expectation } from './read-expectation.ts';
import { setOtherwise } from './set-otherwise.ts';

const EXPECTED = '.expected.txt';

/** A plan as it was read, and what is expected of it. */
export interface UnseenPlan {
  name: string;
  source: SourceText;
  draft: PlanDraft;
  expected: Expectation;
}

/**
 * Reads every plan of a folder.
 * @param folder plans, and beside each a file of the same name that ends in `.expected.txt` (`read-expectation.ts`)
 * @throws Error where an expectation has no plan
 */
export async function readUnseen(folder: string): Promise<UnseenPlan[]> {
  const files = readdirSync(folder);
  const plans: UnseenPlan[] = [];
  for (const expectation of files.filter((file) => file.endsWith(EXPECTED))) {
    const stem = expectation.slice(0, -EXPECTED.length);
    const name = files.find((file) => file.startsWith(`${stem}.`) && !file.endsWith(EXPECTED));
    if (name === undefined) throw new Error(`no plan beside ${expectation}`);
    const { draft, source } = await importPlan(readFileSync(join(folder, name)), name);
    const expected = readExpectation(readFileSync(join(folder, expectation), 'utf8'));
    plans.push({ name, source, draft, expected });
  }
  return plans;
}

/**
 * Measures plans as they stand.
 * @throws Error where something is expected that its plan does not hold
 */
export function measureUnseen(plans: readonly UnseenPlan[]): { name: string; reading: Reading }[] {
  return plans.map(({ name, source, draft, expected }) => ({
    name,
    reading: measureReading(expected, draft, source.lines),
  }));
}

/** The same plans, each set otherwise and read again (`set-otherwise.ts`). */
export function setUnseen(plans: readonly UnseenPlan[], way: string): UnseenPlan[] {
  return plans.map((plan) => {
    const source = setOtherwise(plan.source, way);
    return { ...plan, source, draft: draftPlan(source) };
  });
}
