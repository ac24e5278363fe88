/** The application on pg-boss: a job for each reminder and receipt; a receipt's is queued with its report. */
import process from 'node:process';
import PgBoss from 'pg-boss';
import { openApp, serve } from './app.mjs';

/** As many as may be fetched at a time, and as often as it may ask: else a slot would be drained a few at a time. */
const FETCHING = { batchSize: 100, pollingIntervalSeconds: 0.5 };
const app = await openApp('pgboss', process.argv.slice(2));
const boss = new PgBoss({ connectionString: app.databaseUrl, max: 10 });
boss.on('error', (error) => process.stderr.write(`${error}\n`));
await boss.start();
const queue = async (name, work) => {
  await boss.createQueue(name);
  await boss.work(name, FETCHING, (jobs) => Promise.all(jobs.map(({ data }) => work(data))));
};
await queue('remind', async (reminder) => {
  await app.writeNotice(reminder);
  await app.sendMail({ ...reminder, subject: 'Reminder' });
});
await queue('receipt', (report) => app.sendMail({ ...report, subject: 'Receipt' }));
serve({
  schedule: (reminders, startAfter) =>
    boss.insert(reminders.map((data) => ({ name: 'remind', data, startAfter }))),
  submit: (report) =>
    app.inTransaction(async (client) => {
      const version = await app.writeReport(client, report);
      const db = { executeSql: (text, values) => client.query(text, values) };
      await boss.send('receipt', { id: report.id, unit: report.unit }, { db });
      return version;
    }),
});
