/** Child process of a trial: somebody who reorganises units, and is killed at it. */
import { Client, Connection } from '@temporalio/client';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import { clientOptions } from '../../client/engine/connect.ts';
import { openRecords } from '../../records/database/database.ts';
import { clockAt, readSettings } from './child-settings.ts';

const { address, namespace, databaseUrl, home, clockOffsetMs, reorganisation } = readSettings();
const engine = composeEngine({
  records: await openRecords({ databaseUrl }),
  client: new Client({ connection: await Connection.connect(clientOptions({ address })), namespace }),
  now: clockAt(clockOffsetMs),
  clockOffsetMs,
  reportsDirectory: `${home}/reports`,
});
process.stdout.write('running\n');
await engine.reorganiseUnits({ ...reorganisation!, file: 'sap-xep.yaml', save: true });
process.exit(0);
