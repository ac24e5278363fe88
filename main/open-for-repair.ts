/**
 * The façade for putting a record right, where no server may come up: Temporal has lost what it had, or is another one.
 * On one machine the servers are opened for as long as it takes, without a worker.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { findServer } from '../cli/server-info.ts';
import { openEngine, type OpenedEngine } from '../cli/open-engine.ts';
import type { Config } from '../client/config.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from '../client/engine/connect.ts';
import { createEngine, engineOn } from '../client/engine/create-engine.ts';
import { openClient } from '../client/payloads/open-client.ts';
import { requirePayloadKeys } from '../client/payloads/require-keys.ts';
import { toInstant } from '../domain/clock.ts';
import type { Log } from '../domain/bilingual.ts';
import { lockDirectory } from '../records/database/directory-lock.ts';
import { readClock } from '../standalone/clock-file.ts';
import { startTemporalServer } from '../standalone/temporal-server.ts';
import { createClosers } from './closers.ts';
import { openNamedRecord } from './open-record.ts';
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
  const { home, connections, payloadKeys } = config;
  const { namespace } = config.temporal;
  const closers = createClosers();
  try {
    const lock = lockDirectory(join(home, 'server'));
    closers.add(() => lock.release());
    const clockOffsetMs = await readClock(home, undefined);
    const records = await openNamedRecord(config, connections.pages);
    closers.add(() => records.close());
    const started = config.temporal.address
      ? null
      : await startTemporalServer({
          ...{ home, log },
          locate: (await requireTools(OR_ANOTHER_TEMPORAL)).locateTemporalCli,
        });
    if (started) closers.add(() => started.stop());
    const address = config.temporal.address ?? started!.address;
    const options = await readTemporalOptions(config, address);
    const connection = await Connection.connect(clientOptions(options)).catch((error: unknown) => {
      throw temporalUnreachable(address, error);
    });
    closers.add(() => connection.close());
    await requirePayloadKeys(records, payloadKeys, toInstant(Date.now() + clockOffsetMs));
    const client = openClient(connection, { namespace, keys: payloadKeys });
    const engine = engineOn(config, { records, client }, clockOffsetMs);
    return { engine, close: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}
