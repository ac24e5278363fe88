import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { isAlive } from '../../standalone/process.ts';
import { EMBEDDED_NAMESPACE, startTemporalServer } from '../../standalone/temporal-server.ts';
import type { TemporalServer } from '../../standalone/temporal-server.ts';
import { noteChild } from '../support/children.ts';
import { locateTemporalCli } from '../../tools/executables/temporal-cli.ts';
import { logIn } from '../../domain/bilingual.ts';

const silent = (): void => undefined;
const BUILT_TOOLS = pathToFileURL(join(process.cwd(), 'dist/tools/executables/temporal-cli.js')).href;
const BUILT_SERVER = pathToFileURL(join(process.cwd(), 'dist/standalone/temporal-server.js')).href;

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection, namespace: EMBEDDED_NAMESPACE }));
  } finally {
    await connection.close();
  }
}

/** Starts the embedded server from a process of its own and returns that process and the server's facts. */
async function startInOwnProcess(home: string) {
  const script = join(home, 'start.mjs');
  await writeFile(
    script,
    `import { startTemporalServer } from ${JSON.stringify(BUILT_SERVER)};
     import { locateTemporalCli } from ${JSON.stringify(BUILT_TOOLS)};
     const { address, pid } = await startTemporalServer({ home: ${JSON.stringify(home)}, locate: locateTemporalCli, log: () => {} });
     console.log(JSON.stringify({ address, pid }));
     setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, ...(JSON.parse(line.toString()) as { address: string; pid: number }) };
}

describe('embedded Temporal server', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'lien-nganh-temporal-'));
  });
  afterAll(async () => {
    await rm(home, { recursive: true, force: true });
  });

  it('takes over from a killed parent: same address, same history, the old process gone', async () => {
    const first = await startInOwnProcess(home);
    const forget = noteChild(first.pid);
    await withClient(first.address, (client) =>
      client.workflow.start('waits', { workflowId: 'plan/p', taskQueue: 'nobody', args: ['kept'] }),
    );
    first.parent.kill('SIGKILL');
    await once(first.parent, 'exit');
    expect(isAlive(first.pid)).toBe(true);

    const lines: string[] = [];
    const second = await startTemporalServer({
      home,
      locate: locateTemporalCli,
      log: logIn('vi', (line) => lines.push(line)),
    });
    try {
      expect(isAlive(first.pid)).toBe(false);
      forget();
      expect(second.address).toBe(first.address);
      expect(lines.join('\n')).toContain(String(first.pid));
      const history = await withClient(second.address, (client) =>
        client.workflow.getHandle('plan/p').fetchHistory(),
      );
      expect(history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name).toBe('waits');
    } finally {
      await second.stop();
    }
  });

  it('keeps closed workflows ten years, knows the search attributes, and stops for good', async () => {
    const server = await startTemporalServer({ home, locate: locateTemporalCli, log: silent });
    await withClient(server.address, async ({ connection }) => {
      const namespace = EMBEDDED_NAMESPACE;
      const { config } = await connection.workflowService.describeNamespace({ namespace });
      expect(Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400).toBeGreaterThanOrEqual(3_650);
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      expect(Object.keys(customAttributes)).toEqual(
        expect.arrayContaining(['LnPlan', 'LnUnit', 'LnPeriod', 'LnKind']),
      );
    });
    await server.stop();
    await server.ended;
    expect(isAlive(server.pid)).toBe(false);
  });

  it('moves to another port when its own is taken by a stranger', async () => {
    const stranger = createServer();
    let server: TemporalServer | undefined;
    try {
      const before = await startTemporalServer({ home, locate: locateTemporalCli, log: silent });
      await before.stop();
      stranger.listen(Number(before.address.split(':')[1]), '127.0.0.1');
      await once(stranger, 'listening');
      server = await startTemporalServer({ home, locate: locateTemporalCli, log: silent });
      expect(server.address).not.toBe(`127.0.0.1:${(stranger.address() as AddressInfo).port}`);
    } finally {
      stranger.close();
      await server?.stop();
    }
  });

  it('leaves alone a process that only has the remembered number', async () => {
    const stranger = spawn('sleep', ['60']);
    try {
      await writeFile(
        join(home, 'temporal.json'),
        JSON.stringify({
          pid: stranger.pid,
          port: 7,
          uiPort: 9,
          database: join(home, 'temporal.sqlite'),
        }),
      );
      const server = await startTemporalServer({ home, locate: locateTemporalCli, log: silent });
      await server.stop();
      expect(stranger.exitCode).toBeNull();
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill();
    }
  });

  it('says what the server said when it cannot start', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'lien-nganh-broken-'));
    try {
      await writeFile(
        join(broken, 'temporal.sqlite'),
        'this is no database, though it is long enough to be one',
      );
      await expect(
        startTemporalServer({ home: broken, locate: locateTemporalCli, log: silent }),
      ).rejects.toMatchObject({
        name: 'UserError',
        code: 'failed',
        details: [{ path: join(broken, 'temporal.log') }],
      });
    } finally {
      await rm(broken, { recursive: true, force: true });
    }
  });
});
