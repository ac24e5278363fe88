/**
 * How well the importer reads the plan documents of `tests/support/plan-documents`, as they stand and set in other
 * ways, and those of `tests/support/unseen-plans`: `npm run bench:import-accuracy [-- --misses] [--unseen [FOLDER]] [--set]`.
 * FOLDER holds plans that are not kept here, each with what is expected of it (`tests/support/read-expectation.ts`);
 * `--set` measures them set in other ways as well (`tests/support/set-otherwise.ts`), a line for each way.
 */
import { measureFolder, type Measured } from '../tests/support/measure-documents.ts';
import type { Score } from '../tests/support/import-accuracy.ts';
import { MEASURES } from '../tests/support/measure-reading.ts';
import { measureUnseen } from '../tests/support/measure-unseen.ts';
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

function sum(all: Measured[], column: (typeof COLUMNS)[number]): Score {
  const total: Score = { expected: 0, found: 0, proposed: 0, right: 0 };
  for (const { accuracy } of all)
    for (const key of ['expected', 'found', 'proposed', 'right'] as const)
      total[key] += accuracy[column][key];
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
      COLUMNS.map((column) => cell(sum(measured, column))),
    ),
  );
}

type Unseen = Awaited<ReturnType<typeof measureUnseen>>;

function sumsOf(unseen: Unseen): Score[] {
  return MEASURES.map((each) => {
    const total: Score = { expected: 0, found: 0, proposed: 0, right: 0 };
    for (const { reading } of unseen)
      for (const key of ['expected', 'found', 'proposed', 'right'] as const)
        total[key] += reading.tallies[each][key];
    return total;
  });
}

/** The same documents, set otherwise. */
async function showSettings(): Promise<void> {
  process.stdout.write(row('set otherwise, per cent', [...MEASURES]));
  for (const way of Object.keys(SETTINGS))
    process.stdout.write(row(way, sumsOf(await measureUnseen(unseenFolder, way)).map(cell)));
}

/** Agencies, duties and the rest of the documents that were written before they were read. */
async function showUnseen(): Promise<void> {
  const unseen = await measureUnseen(unseenFolder);
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
await showUnseen();
if (words.includes('--set')) await showSettings();
