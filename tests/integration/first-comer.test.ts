/** A client on a cluster where no worker ever ran: it registers what launches need, and every failure is in words. */
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import { onSameTemporal, requireSameTemporal } from '../../client/engine/same-temporal.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { startHost, type Host } from '../../standalone/host.ts';
import { hasNamespace } from '../../standalone/temporal-namespace.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { startDevServer, type DevServer } from '../support/temporal.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { quietRuntime } from '../support/workflow-runtime.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { OFFICIALS, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';

const NEW = 'mot-cum-moi';
const launch = { text: PLAN_TEXT, file: 'plan.yaml' };
let server: DevServer;
let records: Records;
let host: Host | undefined;
const connections: Connection[] = [];

/** The façade by itself, as a command opens it, on a namespace. */
function contextOn(client: Client): EngineContext {
  const clockOffsetMs = toMs('2024-06-10T09:00:00+07:00') - Date.now();
  return {
    ...{ records, client, clockOffsetMs, reportsDirectory: server.home },
    now: () => toInstant(Date.now() + clockOffsetMs),
  };
}

beforeAll(async () => {
  quietRuntime();
  server = await startDevServer();
  records = await openRecords({ memory: true });
  await importOfficials(records.db, OFFICIALS);
  const day = msToTs(24 * 3_600_000);
  await server.connection.workflowService.registerNamespace({
    ...{ namespace: NEW, workflowExecutionRetentionPeriod: day },
  });
  await waitFor('the namespace', () => hasNamespace(server.connection, NEW));
});
afterAll(async () => {
  await host?.stop();
  for (const connection of connections) await connection.close();
  await records.close();
  await server.stop();
});

const isWritten = async (): Promise<boolean> =>
  (await records.db.selectFrom('planVersions').select('plan').execute()).length > 0;

it('says in words that Temporal is away, or does not have the namespace, and leaves nothing written', async () => {
  const away = Connection.lazy({ address: '127.0.0.1:1' });
  connections.push(away);
  const nobody = composeEngine(contextOn(new Client({ connection: away })));
  // Side by side: each waits as long as a client goes on trying.
  await Promise.all([
    expect(nobody.launchPlan(launch)).rejects.toMatchObject({
      ...{
        name: 'UserError',
        code: 'unreachable',
        words: { vi: 'Temporal không trả lời.', en: 'Temporal does not answer.' },
      },
    }),
    expect(nobody.listWorkflows({})).rejects.toMatchObject({ code: 'unreachable' }),
  ]);

  const lost = composeEngine(contextOn(new Client({ connection: server.connection, namespace: 'khong-co' })));
  await expect(lost.launchPlan(launch)).rejects.toMatchObject({
    ...{ name: 'UserError', code: 'failed', message: expect.stringContaining('không gian tên này') },
  });
  expect(await isWritten()).toBe(false);
});

it('launches where no worker ever was: the plan waits for one, and goes on when it comes', async () => {
  const client = new Client({ connection: server.connection, namespace: NEW });
  const context = contextOn(client);
  const { customAttributes } = await server.connection.operatorService.listSearchAttributes({
    namespace: NEW,
  });
  expect(customAttributes).not.toHaveProperty('LnPlan');
  const engine = composeEngine(context);
  const launched = engine.launchPlan(launch).then(
    (result) => result,
    (error: unknown) => error,
  );
  const cycle = client.workflow.getHandle(`plan/${PLAN}`);
  const described = await waitFor('the cycle started', () => cycle.describe().catch(() => null));
  expect(described.raw.workflowExecutionInfo?.searchAttributes?.indexedFields).toHaveProperty('LnPlan');
  host = await startHost({
    ...{ context, nativeConnection: server.nativeConnection, namespace: NEW, bundlePath: BUNDLE },
    ...{ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'x@lien-nganh.example', publicUrl: 'http://127.0.0.1:1' },
    log: () => undefined,
  });
  // Where the machine was too busy for the launch's own patience it is driven on, as it says.
  await launched;
  const result = await waitFor('the plan launched', () => engine.launchPlan(launch).catch(() => null));
  expect(result).toMatchObject({ plan: PLAN, units: 5 });
  expect((await engine.listWorkflows({ plan: PLAN })).workflows.length).toBeGreaterThan(5);

  // From then on the record belongs to that namespace: on another nobody would be found, and all be called over.
  await expect(requireSameTemporal(context)).resolves.toBeUndefined();
  const elsewhere = contextOn(new Client({ connection: server.connection, namespace: 'default' }));
  await expect(requireSameTemporal(elsewhere)).rejects.toMatchObject({
    ...{
      code: 'invalid',
      words: {
        vi: expect.stringMatching(/"mot-cum-moi", không phải "default"\.$/),
        en: expect.stringMatching(/^The plans run/),
      },
    },
    details: [{ path: 'TEMPORAL_NAMESPACE' }],
  });
  const guarded = onSameTemporal(composeEngine(elsewhere), elsewhere);
  await expect(guarded.listPlans()).rejects.toMatchObject({ code: 'invalid' });
  const away = contextOn(new Client({ connection: connections[0]! }));
  expect((await onSameTemporal(composeEngine(away), away).listPlans()).plans).toHaveLength(1);
});
