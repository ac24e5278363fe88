/**
 * Child process of a test: a worker that dies between the record's commit and the end of the Workflow Task.
 * It dies at the first batch that answers an act, once the parent has said "now" on its standard input.
 */
import { once } from 'node:events';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createProjectActivities } from '../../activities/project.ts';
import { createDispatcher } from '../../activities/dispatcher.ts';
import { createRecordActivities } from '../../activities/record.ts';
import type { Activities } from '../../activities/ports.ts';
import { createMessenger } from '../../client/operate/messenger.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { openRecords } from '../../records/database/database.ts';
import { createDataConverter } from '../../client/payloads/data-converter.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { BUNDLE } from './workflow-bundle.ts';
import { quietRuntime } from './workflow-runtime.ts';

const [, , address = '', namespace = '', databaseUrl = '', offset = '0', moment = ''] = process.argv;
// Standard output is for the moments the parent waits for: a mail room finds no mail activities here and says so.
quietRuntime();
const records = await openRecords({ databaseUrl });
const client = new Client({ connection: await Connection.connect({ address }), namespace });
const { record } = createRecordActivities(
  records,
  createDispatcher(records, createMessenger(client, Number(offset))).dispatch,
);
const activities: Partial<Activities> = {
  ...createProjectActivities(records),
  async record(batch) {
    if (!batch.effects.some((effect) => effect.kind === 'answer')) return record(batch);
    if (moment === 'before-announcing') await applyBatch(records.db, batch);
    else await record(batch);
    process.stdout.write('committed\n');
    await once(process.stdin, 'data');
    process.kill(process.pid, 'SIGKILL');
  },
};
const worker = await createWorker({
  connection: await NativeConnection.connect({ address }),
  namespace,
  activities: activities as Activities,
  dataConverter: createDataConverter([]),
  bundlePath: BUNDLE,
});
process.stdout.write('running\n');
await worker.run();
