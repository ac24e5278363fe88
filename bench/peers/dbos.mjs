/** The application on DBOS: a workflow that sleeps for each reminder, one for each report, and a receipt's of its own. */
import process from 'node:process';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { openApp, serve } from './app.mjs';

const app = await openApp('dbos', process.argv.slice(2));
const remind = DBOS.registerWorkflow(
  async (reminder, waitMs) => {
    await DBOS.sleep(waitMs);
    await DBOS.runStep(() => app.writeNotice(reminder), { name: 'notice' });
    await DBOS.runStep(() => app.sendMail({ ...reminder, subject: 'Reminder' }), { name: 'mail' });
  },
  { name: 'remind' },
);
const receipt = DBOS.registerWorkflow(
  (report) => DBOS.runStep(() => app.sendMail({ ...report, subject: 'Receipt' }), { name: 'mail' }),
  { name: 'receipt' },
);
const submit = DBOS.registerWorkflow(
  async (report) => {
    const version = await DBOS.runStep(() => app.writeReport(app.pool, report), { name: 'report' });
    await DBOS.startWorkflow(receipt, { workflowID: `receipt-${report.id}` })({
      ...{ id: report.id, unit: report.unit },
    });
    return version;
  },
  { name: 'submit' },
);
const systemDatabaseUrl = app.databaseUrl.replace(/\/postgres$/, '/dbos_system');
DBOS.setConfig({ name: 'peer', systemDatabaseUrl, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
serve({
  async schedule(reminders, at) {
    for (const one of reminders) {
      const waitMs = Math.max(0, at.getTime() - Date.now());
      await DBOS.startWorkflow(remind, { workflowID: one.id })(one, waitMs);
    }
  },
  submit: async (report) => (await DBOS.startWorkflow(submit, { workflowID: report.id })(report)).getResult(),
});
