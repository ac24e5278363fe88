import { both } from '../../domain/bilingual.ts';
import { join } from 'node:path';
import { Connection, type Client } from '@temporalio/client';
import { toInstant } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import type { Config } from '../config.ts';
import type { Engine } from '../engine.ts';
import { composeEngine } from './compose-engine.ts';
import type { EngineContext } from './context.ts';
import { requirePayloadKeys } from '../payloads/require-keys.ts';
import { openClient } from '../payloads/open-client.ts';
import { clientOptions, readTemporalOptions, temporalUnreachable } from './connect.ts';
import { requireSameTemporal } from './same-temporal.ts';
import { createScanner } from './scan-command.ts';

/**
 * Opens the façade inside this process, on the servers that the settings name.
 * @param onAnyTemporal whether Temporal may be another than the record's, as where that is put right
 * @throws UserError `invalid` when a setting is missing, `unreachable` when a server does not answer
 */
export async function createEngine(
  config: Config,
  { onAnyTemporal = false } = {},
): Promise<{ engine: Engine; close(): Promise<void> }> {
  const { address, namespace } = config.temporal;
  const { databaseUrl } = config;
  if (!address || !databaseUrl) {
    throw new UserError(
      'invalid',
      both('Thiếu TEMPORAL_ADDRESS hoặc DATABASE_URL.', 'TEMPORAL_ADDRESS or DATABASE_URL is missing.'),
    );
  }
  const records = await openRecords({ databaseUrl, connections: config.connections.pages });
  const options = await readTemporalOptions(config, address);
  const connection = await Connection.connect(clientOptions(options)).catch(async (error: unknown) => {
    await records.close();
    throw temporalUnreachable(address, error);
  });
  const client = openClient(connection, { namespace, keys: config.payloadKeys });
  const close = async (): Promise<void> => {
    await connection.close();
    await records.close();
  };
  const check = async (): Promise<void> => {
    await requirePayloadKeys(records, config.payloadKeys, now());
    if (!onAnyTemporal) await requireSameTemporal({ records, client, now });
  };
  await check().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { engine: engineOn(config, { records, client }), close };
}

const now = (): Instant => toInstant(Date.now());

interface OpenServers {
  records: Records;
  client: Client;
}

/**
 * What the façade works with, on servers that are open.
 * @param clockOffsetMs by how much the engine's clock is ahead of the machine's, in milliseconds
 */
export function contextOn(config: Config, servers: OpenServers, clockOffsetMs = 0): EngineContext {
  return {
    ...servers,
    now: () => toInstant(Date.now() + clockOffsetMs),
    clockOffsetMs,
    reportsDirectory: join(config.home, 'reports'),
    scanFile: createScanner(config.scanCommand),
  };
}

/** The façade on servers that are open; see `contextOn`. */
export function engineOn(config: Config, servers: OpenServers, clockOffsetMs = 0): Engine {
  return composeEngine(contextOn(config, servers, clockOffsetMs));
}
