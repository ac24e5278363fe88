/** Brings a database to the newest schema. Migrations live in code, so a bundle of any kind carries them. */
import { Migrator, type Kysely, type Migration } from 'kysely';
import type { Database } from '../schema.ts';
import { up as firstTables } from './0001-first-tables.ts';
import { up as standings } from './0002-standings.ts';
import { up as obstaclesLinksFiles } from './0003-obstacles-links-files.ts';
import { up as calendarDays } from './0004-calendar-days.ts';
import { up as web } from './0005-web.ts';
import { up as signIn } from './0006-sign-in.ts';
import { up as planIntakes } from './0008-plan-intakes.ts';
import { up as storage } from './0009-storage.ts';
import { up as mail } from './0011-mail.ts';
import { up as saidOrder } from './0015-said-order.ts';

/** In the order of their names; a published one is never edited. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': { up: firstTables },
  '0002-standings': { up: standings },
  '0003-obstacles-links-files': { up: obstaclesLinksFiles },
  '0004-calendar-days': { up: calendarDays },
  '0005-web': { up: web },
  '0006-sign-in': { up: signIn },
  '0008-plan-intakes': { up: planIntakes },
  '0009-storage': { up: storage },
  '0011-mail': { up: mail },
  '0015-said-order': { up: saidOrder },
};

/**
 * Runs the migrations that are still missing, all or none. Several processes may call it at once: the
 * migrator holds an advisory lock.
 *
 * @throws the database's own error when a migration fails
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('the tables could not be brought up to date', { cause: error });
}
