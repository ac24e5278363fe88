/**
 * How well the importer reads the plan documents of `tests/support/plan-documents`, as they stand and set in other
 * ways, and those of `tests/support/unseen-plans`: `npm run bench:import-accuracy [-- --misses] [--unseen [FOLDER]] [--set]`.
 * FOLDER holds plans that are not kept here, each with what is expected of it (`tests/support/read-expectation.ts`);
 * `--set` measures them set in other ways as well (`tests/support/set-otherwise.ts`), a line for each way.
 */
import { measureFolder } from '../tests/support/measure-documents.ts';
import type { Score } from '../tests/support/import-accuracy.ts';
import { MEASURES } from '../tests/support/measure-reading.ts';
import { measureUnseen, readUnseen, setUnseen, type UnseenPlan } from '../tests/support/measure-unseen.ts';
import { SETTINGS } from '../tests/support/set-otherwise.ts';

const words = process.argv.slice(2);
const unseenFolder = words.find((word) => !word.startsWith('--')) ?? 'tests/support/unseen-plans';
const COLUMNS = [
  'units',
  'blocks',
  'targets',
  'roles',
  'cadences',
  'meta',
  'reporting',
  'questions',
] as const;

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10}`;
}

/** Recall and precision; only recall where nothing can be proposed in excess. */
function cell(score: Score): string {
  const recall = percent(score.found, score.expected);
  return score.proposed === 0 ? recall : `${recall}/${percent(score.right, score.proposed)}`;
}

function row(name: string, cells: string[]): string {
  return `${name.padEnd(50)}${cells.map((each) => each.padStart(13)).join('')}\n`;
}

function sum(scores: readonly Score[]): Score {
  const total: Score = { expected: 0, found: 0, proposed: 0, right: 0 };
  for (const score of scores)
    for (const key of ['expected', 'found', 'proposed', 'right'] as const) total[key] += score[key];
  return total;
}

async function showKnown(): Promise<void> {
  const measured = await measureFolder('tests/support/plan-documents');
  process.stdout.write(row('recall/precision, per cent', [...COLUMNS]));
  for (const one of measured) {
    process.stdout.write(
      row(
        one.name,
        COLUMNS.map((column) => cell(one.accuracy[column])),
      ),
    );
    if (words.includes('--misses'))
      for (const miss of one.accuracy.misses) process.stdout.write(`    ${miss}\n`);
  }
  process.stdout.write(
    row(
      `all ${measured.length}`,
      COLUMNS.map((column) => cell(sum(measured.map(({ accuracy }) => accuracy[column])))),
    ),
  );
}

function sumsOf(unseen: ReturnType<typeof measureUnseen>): Score[] {
  return MEASURES.map((each) => sum(unseen.map(({ reading }) => reading.tallies[each])));
}

/** The same documents, set otherwise. */
function showSettings(plans: readonly UnseenPlan[]): void {
  process.stdout.write(row('set otherwise, per cent', [...MEASURES]));
  for (const way of Object.keys(SETTINGS))
    process.stdout.write(row(way, sumsOf(measureUnseen(setUnseen(plans, way))).map(cell)));
}

/** Agencies, duties and the rest of the documents that were written before they were read. */
function showUnseen(plans: readonly UnseenPlan[]): void {
  const unseen = measureUnseen(plans);
  process.stdout.write(row('written first, read afterwards, per cent', [...MEASURES]));
  for (const { name, reading } of unseen) {
    process.stdout.write(
      row(
        name,
        MEASURES.map((each) => cell(reading.tallies[each])),
      ),
    );
    if (words.includes('--misses')) for (const miss of reading.misses) process.stdout.write(`    ${miss}\n`);
  }
  process.stdout.write(row(`all ${unseen.length}`, sumsOf(unseen).map(cell)));
}

if (!words.includes('--unseen')) await showKnown();
const plans = await readUnseen(unseenFolder);
showUnseen(plans);
if (words.includes('--set')) showSettings(plans);
