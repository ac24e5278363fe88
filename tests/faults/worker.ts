/** Child process of a trial: a worker as in production, on a clock of its own, which production refuses. */
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { openRecords } from '../../records/database/database.ts';
import { startHost } from '../../standalone/host.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { clockAt, readSettings } from './child-settings.ts';
import { clientOptions } from '../../client/engine/connect.ts';

const { address, namespace, databaseUrl, smtpUrl, publicUrl, home, clockOffsetMs, bundlePath } =
  readSettings();
const log = (line: string): void => console.error(line);
installRuntime(log);
const records = await openRecords({ databaseUrl });
const recording = await openRecords({ databaseUrl });
const host = await startHost({
  context: {
    records,
    client: new Client({ connection: await Connection.connect(clientOptions({ address })), namespace }),
    now: clockAt(clockOffsetMs),
    clockOffsetMs,
    reportsDirectory: `${home}/reports`,
  },
  recording,
  nativeConnection: await NativeConnection.connect(clientOptions({ address })),
  namespace,
  smtpUrl,
  mailFrom: 'no-reply@lien-nganh.example',
  publicUrl,
  log,
  bundlePath,
});
process.on('SIGTERM', () => void host.stop().then(() => process.exit(0)));
process.stdout.write('running\n');
await host.ended;
