/** The application on graphile-worker: a job for each reminder and receipt; a receipt's is queued with its report. */
import process from 'node:process';
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { openApp, serve } from './app.mjs';

const JOBS_AT_ONCE = 20;
const app = await openApp('graphile', process.argv.slice(2));
const common = { pgPool: app.pool, logger: new Logger(() => () => undefined) };
const utils = await makeWorkerUtils(common);
await utils.migrate();
await run({
  ...common,
  concurrency: JOBS_AT_ONCE,
  noHandleSignals: true,
  taskList: {
    async remind(reminder) {
      await app.writeNotice(reminder);
      await app.sendMail({ ...reminder, subject: 'Reminder' });
    },
    receipt: (report) => app.sendMail({ ...report, subject: 'Receipt' }),
  },
});
serve({
  async schedule(reminders, runAt) {
    for (const one of reminders) await utils.addJob('remind', one, { runAt, jobKey: one.id });
  },
  submit: (report) =>
    app.inTransaction(async (client) => {
      const version = await app.writeReport(client, report);
      const payload = JSON.stringify({ id: report.id, unit: report.unit });
      await client.query(`select graphile_worker.add_job('receipt', $1::json, job_key := $2)`, [
        payload,
        report.id,
      ]);
      return version;
    }),
});
