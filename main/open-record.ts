/** The record alone, without Temporal: of the server that the settings name, or of the home. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { both } from '../domain/bilingual.ts';
import { toInstant } from '../domain/clock.ts';
import type { Instant } from '../domain/plan.ts';
import { invalid } from '../domain/user-error.ts';
import type { Config } from '../client/config.ts';
import { openRecords, type Records } from '../records/database/database.ts';
import { makePrivate } from '../standalone/private-home.ts';
import { readClock } from '../standalone/clock-file.ts';

export interface OpenedRecord {
  records: Records;
  /** The engine's instant, on the home's clock. */
  now: Instant;
}

/**
 * Opens the record of the server that the settings name, else of the home.
 * @param connections to a server, at most; the embedded database has one, which everybody shares
 * @throws UserError `unreachable` when PostgreSQL does not answer
 */
export function openNamedRecord({ home, databaseUrl }: Config, connections: number): Promise<Records> {
  return openRecords(databaseUrl ? { databaseUrl, connections } : { directory: join(home, 'records') });
}

/**
 * @param mayBeNew whether a home without a record gets an empty one
 * @throws UserError `invalid` where the home has none, `refused` where a server runs on it
 */
export async function openRecord(config: Config, mayBeNew: boolean): Promise<OpenedRecord> {
  const { home, databaseUrl } = config;
  if (!databaseUrl && mayBeNew) makePrivate(home);
  else if (!databaseUrl && !existsSync(join(home, 'records'))) throw noRecord(home);
  const clockOffsetMs = databaseUrl ? 0 : await readClock(home, undefined);
  return { records: await openNamedRecord(config, 2), now: toInstant(Date.now() + clockOffsetMs) };
}

function noRecord(home: string) {
  return invalid(
    '--home',
    both(`Không có hồ sơ trong ${home}.`, `There is no record in ${home}.`),
    both(
      'Chỉ đúng thư mục bằng --home, hoặc đặt DATABASE_URL.',
      'Name the right folder with --home, or set DATABASE_URL.',
    ),
  );
}
