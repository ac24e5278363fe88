/** Child process of a trial: the pages as in production, on a clock of its own. */
import { Client, Connection } from '@temporalio/client';
import { createPost } from '../../activities/mail/post.ts';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import { checkServers } from '../../client/health/check-servers.ts';
import { createWebApp } from '../../web/create-web-app.ts';
import { openRecords } from '../../records/database/database.ts';
import { clockAt, readSettings } from './child-settings.ts';
import { clientOptions } from '../../client/engine/connect.ts';

const { address, namespace, databaseUrl, smtpUrl, publicUrl, home, clockOffsetMs } = readSettings();
const log = (line: string): void => console.error(line);
const now = clockAt(clockOffsetMs);
const records = await openRecords({ databaseUrl });
const client = new Client({ connection: Connection.lazy(clientOptions({ address })), namespace });
const engine = composeEngine({ records, client, now, clockOffsetMs, reportsDirectory: `${home}/reports` });
const app = await createWebApp({
  engine,
  records,
  post: createPost(smtpUrl, 'no-reply@lien-nganh.example'),
  now,
  publicUrl,
  readiness: checkServers({ records, client, now }),
  apiToken: null,
  mailbox: null,
  log,
});
await app.listen({ host: '127.0.0.1', port: Number(new URL(publicUrl).port) });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdout.write('running\n');
