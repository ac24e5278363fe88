/** A mail server that takes its time holds up mails, and nothing that people wait for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const UNITS = ['so-mot', 'so-hai', 'so-ba', COORDINATOR];
/** More receipts than a worker has slots for mails. */
const TIMES = 7;

/** A mail server that answers nobody's final dot before it is told to. */
async function startSlowServer() {
  let answer = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let waiting = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => {
        waiting += 1;
        void told.then(() => done());
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    waiting: () => waiting,
    answer,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

let mailServer: Awaited<ReturnType<typeof startSlowServer>>;
let host: TestHost;

beforeAll(async () => {
  mailServer = await startSlowServer();
  host = await startLiveHost({ now: '2024-06-13T10:00:00+07:00', smtpUrl: mailServer.url });
  await host.launch();
});
afterAll(async () => {
  mailServer.answer();
  await host.stop();
  await mailServer.stop();
});

describe('a mail server that does not answer', () => {
  it('delays no report, no approval and no number', async () => {
    const half = { plan: PLAN, period: '2024-h1' };
    for (let time = 1; time <= TIMES; time += 1) {
      for (const unit of UNITS) {
        await host.engine.submitReport({
          ...{ ...half, unit, as: address(unit, 'focal-point') },
          ...{ text: reportOf(unit, time), file: 'report.json' },
          id: `${unit}-${time}`,
        });
      }
    }
    await waitFor('mails that wait for the server', () => mailServer.waiting() > 0);
    await waitFor('the draft', async () => (await host.engine.showReport(half)).state === 'draft');
    await host.engine.proposeReport({
      ...{ ...half, as: address(COORDINATOR, 'coordinator') },
      ...{ missing: 'ok', beforeCutOff: 'ok' },
    });
    await host.engine.approveReport({ ...half, as: address(COORDINATOR, 'approver') });
    const issued = await host.engine.issueReport({
      ...{ ...half, as: address(COORDINATOR, 'coordinator') },
      ...{ number: '12', date: '2024-06-13' },
    });
    expect(issued.state).toBe('issued');
    const { mails } = await host.engine.listMails({});
    expect(mails.filter(({ state }) => state === 'sent')).toEqual([]);

    mailServer.answer();
    await waitFor('every receipt sent', async () => {
      const sent = (await host.engine.listMails({})).mails.filter(({ state }) => state === 'sent');
      // Receipts of one second to one person share a mail, so they are counted by what the mails say.
      const receipts = sent.flatMap(({ notices }) => notices).filter(({ rung }) => rung === 'receipt');
      return receipts.length === TIMES * UNITS.length;
    });
  });
});
