/**
 * Child process of a test: writes batches into a PGlite directory and prints the number of each once it is
 * committed, until somebody kills it.
 */
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { openRecords } from '../../records/database/database.ts';
import { sampleBatch } from './sample-batches.ts';

const [, , directory = '', first = '0'] = process.argv;
const { db } = await openRecords({ directory });
for (let n = Number(first); ; n += 1) {
  await applyBatch(db, sampleBatch({ plan: 'killed', sequence: n, obligations: 20 }));
  process.stdout.write(`${n}\n`);
}
