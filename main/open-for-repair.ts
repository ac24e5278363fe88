/**
 * The façade for putting a record right, where no server may come up: Temporal has lost what it had, or is another one.
 * On one machine the servers are opened for as long as it takes, without a worker.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { findServer } from '../cli/server-info.ts';
import { openEngine, type OpenedEngine } from '../cli/open-engine.ts';
import type { Config } from '../client/config.ts';
import { composeEngine } from '../client/engine/compose-engine.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import { createEngine } from '../client/engine/create-engine.ts';
import { toInstant } from '../domain/clock.ts';
import type { Log } from '../domain/bilingual.ts';
import { lockDirectory } from '../records/database/directory-lock.ts';
import { openRecords } from '../records/database/database.ts';
import { readClock } from '../standalone/clock-file.ts';
import { startTemporalServer } from '../standalone/temporal-server.ts';
import { OR_ANOTHER_TEMPORAL, requireTools } from './tools.ts';

/**
 * Opens it on the servers that the settings name, through the server that runs on the home, or on the home itself.
 * @throws UserError `unreachable` where there is no home and no server
 */
export async function openForRepair(config: Config, log: Log): Promise<OpenedEngine> {
  const { home, databaseUrl, temporal } = config;
  if (temporal.address && databaseUrl) return createEngine(config, { onAnyTemporal: true });
  const runs = await findServer(home).then(
    () => true,
    () => false,
  );
  const hasRecord = databaseUrl !== null || existsSync(join(home, 'records'));
  return runs || !hasRecord ? openEngine(config) : openHome(config, log);
}

async function openHome(config: Config, log: Log): Promise<OpenedEngine> {
  const { home, databaseUrl, connections } = config;
  const { namespace } = config.temporal;
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  try {
    const lock = lockDirectory(join(home, 'server'));
    closers.push(() => lock.release());
    const clockOffsetMs = await readClock(home, undefined);
    const records = await openRecords(
      databaseUrl ? { databaseUrl, connections: connections.pages } : { directory: join(home, 'records') },
    );
    closers.push(() => records.close());
    const started = config.temporal.address
      ? null
      : await startTemporalServer({
          ...{ home, log },
          locate: (await requireTools(OR_ANOTHER_TEMPORAL)).locateTemporalCli,
        });
    if (started) closers.push(() => started.stop());
    const address = config.temporal.address ?? started!.address;
    const options = await readTemporalOptions(config, address);
    const connection = await Connection.connect(clientOptions(options)).catch((error: unknown) => {
      throw temporalUnreachable(address, error);
    });
    closers.push(() => connection.close());
    const engine = composeEngine({
      records,
      client: new Client({ connection, namespace }),
      now: () => toInstant(Date.now() + clockOffsetMs),
      clockOffsetMs,
      reportsDirectory: join(home, 'reports'),
    });
    return { engine, close };
  } catch (error) {
    await close();
    throw error;
  }
}
