import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { EMBEDDED_NAMESPACE, startTemporalServer } from '../../standalone/temporal-server.ts';
import { startTimeSkippingServer } from '../../standalone/time-skipping-server.ts';
import type { TimeSkippingServer } from '../../standalone/time-skipping-server.ts';
import { noteChild } from './children.ts';
import { locateTestServer } from '../../tools/executables/test-server.ts';
import { locateTemporalCli } from '../../tools/executables/temporal-cli.ts';

const silent = (): void => undefined;

/**
 * A time-skipping server for one test file: `environment.sleep` moves its clock. Give it one Worker only.
 */
export async function startTestServer(): Promise<TimeSkippingServer> {
  const server = await startTimeSkippingServer(locateTestServer, silent);
  const forget = noteChild(server.pid);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      forget();
    },
  };
}

export interface DevServer {
  address: string;
  namespace: string;
  pid: number;
  home: string;
  connection: Connection;
  client: Client;
  /** For Workers. */
  nativeConnection: NativeConnection;
  stop(): Promise<void>;
}

/**
 * The embedded Temporal server on a home of its own that disappears with `stop`.
 * @param limits values of its dynamic configuration, e.g. `{'limit.historyCount.error': 150}`
 */
export async function startDevServer(limits: Record<string, number> = {}): Promise<DevServer> {
  const home = await mkdtemp(join(tmpdir(), 'lien-nganh-dev-'));
  const server = await startTemporalServer({ home, locate: locateTemporalCli, log: silent, limits });
  const forget = noteChild(server.pid);
  const { address, pid } = server;
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  return {
    address,
    namespace: EMBEDDED_NAMESPACE,
    pid,
    home,
    connection,
    client: new Client({ connection, namespace: EMBEDDED_NAMESPACE }),
    nativeConnection,
    stop: async () => {
      await connection.close();
      await nativeConnection.close();
      await server.stop();
      await rm(home, { recursive: true, force: true });
      forget();
    },
  };
}
