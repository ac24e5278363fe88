/** Workers with deployment versions: who gets work, and that what runs moves to the version that is current. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lookAtEngine } from '../../client/health/look-at-engine.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { address, PLAN, reportOf } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const UNIT = `plan/${PLAN}/unit/so-mot`;
let live: TestHost;
const versions: Host[] = [];

async function start(buildId: string): Promise<Host> {
  const host = await startHost({
    ...{ context: live.context, nativeConnection: live.nativeConnection, namespace: 'default' },
    ...{ smtpUrl: live.smtpUrl, mailFrom: 'x@lien-nganh.example', publicUrl: 'http://127.0.0.1:1' },
    ...{ log: () => undefined, bundlePath: BUNDLE, buildId },
  });
  versions.push(host);
  return host;
}

/** As an operator does it, once the server has heard of the version. */
const setCurrent = (buildId: string): Promise<unknown> =>
  waitFor(`${buildId} current`, () =>
    live.client.workflowService
      .setWorkerDeploymentCurrentVersion({
        ...{ namespace: 'default', deploymentName: 'lien-nganh', buildId, identity: 'test' },
      })
      .then(() => true)
      .catch(() => false),
  );

/** Build ids that completed tasks of a workflow, in their order, each once. */
async function workedBy(workflowId: string): Promise<string[]> {
  const { events } = await live.client.workflow.getHandle(workflowId).fetchHistory();
  const ids = events!.flatMap(
    ({ workflowTaskCompletedEventAttributes: done }) => done?.deploymentVersion?.buildId ?? [],
  );
  return [...new Set(ids)];
}

const submit = ({ engine }: Host, numerator: number) =>
  engine.submitReport({
    ...{ plan: PLAN, period: '2024-h1', unit: 'so-mot', as: address('so-mot', 'focal-point') },
    ...{ text: reportOf('so-mot', numerator, 5_000), file: 'f.json' },
  });

beforeAll(async () => {
  live = await startLiveHost({ now: '2024-06-12T09:00:00+07:00' });
  await live.launch();
});
afterAll(async () => {
  for (const host of versions) await host.stop();
  await live.stop();
});

it('moves what runs to the current version, and back', async () => {
  const first = await start('0.2.0');
  await setCurrent('0.2.0');
  await live.host.stop();
  await submit(first, 40);
  expect(await workedBy(UNIT)).toEqual(['0.2.0']);

  await start('0.3.0');
  await submit(first, 41);
  expect(await workedBy(UNIT)).toEqual(['0.2.0']);
  await setCurrent('0.3.0');
  let next = 41;
  await waitFor('work for the next version', async () => {
    await submit(first, (next += 1));
    return (await workedBy(UNIT)).includes('0.3.0');
  });
  expect(await lookAtEngine(live.client, 10_000)).toEqual([]);
});
