/** Brings a database to the newest schema. Migrations live in code, so a bundle of any kind carries them. */
import { alike, both } from '../../../domain/bilingual.ts';
import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { UserError } from '../../../domain/user-error.ts';
import type { Database } from '../schema.ts';
import { up as firstTables } from './0001-first-tables.ts';
import { up as standings } from './0002-standings.ts';
import { up as obstaclesLinksFiles } from './0003-obstacles-links-files.ts';
import { up as calendarDays } from './0004-calendar-days.ts';
import { up as web } from './0005-web.ts';
import { up as signIn } from './0006-sign-in.ts';
import { up as planIntakes } from './0008-plan-intakes.ts';
import { up as storage } from './0009-storage.ts';
import { up as access } from './0013-access.ts';
import { up as mail } from './0011-mail.ts';
import { up as operation } from './0012-operation.ts';
import { up as saidOrder } from './0015-said-order.ts';
import { up as handingOver } from './0016-handing-over.ts';
import { up as planVersions } from './0017-plan-versions.ts';
import { up as checkpoints } from './0018-checkpoints.ts';
import { up as auditChain } from './0019-audit-chain.ts';
import { up as payloadKeys } from './0020-payload-keys.ts';
import { up as proposals } from './0021-proposals.ts';
import { up as apiTokens } from './0022-api-tokens.ts';
import { up as reportNarrative } from './0023-report-narrative.ts';
import { up as amendments } from './0024-amendments.ts';
import { up as webhooks } from './0025-webhooks.ts';
import { up as successions } from './0026-successions.ts';
import { up as linkSignIns } from './0027-link-sign-ins.ts';
import { up as webhookRetention } from './0035-webhook-retention.ts';
import { up as baselines } from './0036-baselines.ts';
import { up as linksAndSentPlans } from './0037-links-and-sent-plans.ts';
import { up as mailSettings } from './0038-mail-settings.ts';
import { up as absences } from './0039-absences.ts';
import { up as changeAnswers } from './0040-change-answers.ts';

/**
 * In the order of their names; a published one is never edited. They only add, so that the release before goes on while
 * the next one takes over; one after which older releases would write wrongly is called `…-breaking`.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': { up: firstTables },
  '0002-standings': { up: standings },
  '0003-obstacles-links-files': { up: obstaclesLinksFiles },
  '0004-calendar-days': { up: calendarDays },
  '0005-web': { up: web },
  '0006-sign-in': { up: signIn },
  '0008-plan-intakes': { up: planIntakes },
  '0009-storage': { up: storage },
  '0013-access': { up: access },
  '0011-mail': { up: mail },
  '0012-operation': { up: operation },
  '0015-said-order': { up: saidOrder },
  '0016-handing-over': { up: handingOver },
  '0017-plan-versions': { up: planVersions },
  '0018-checkpoints': { up: checkpoints },
  '0019-audit-chain': { up: auditChain },
  '0020-payload-keys': { up: payloadKeys },
  '0021-proposals': { up: proposals },
  '0022-api-tokens': { up: apiTokens },
  '0023-report-narrative': { up: reportNarrative },
  '0024-amendments': { up: amendments },
  '0025-webhooks': { up: webhooks },
  '0026-successions': { up: successions },
  '0027-link-sign-ins': { up: linkSignIns },
  '0035-webhook-retention': { up: webhookRetention },
  '0036-baselines': { up: baselines },
  '0037-links-and-sent-plans': { up: linksAndSentPlans },
  '0038-mail-settings': { up: mailSettings },
  '0039-absences': { up: absences },
  '0040-change-answers': { up: changeAnswers },
};

const BREAKING = /-breaking$/;

/** What a database has run, against what this program knows. */
export interface SchemaState {
  /** Run by a newer program, and only added something that this one need not know. */
  newer: string[];
  /** Run by a newer program, and changed what this one works with. */
  breaking: string[];
  /** Not run yet. */
  missing: string[];
}

/** Compares the migrations of a database with those of this program. */
export async function readSchemaState(db: Kysely<Database>): Promise<SchemaState> {
  const { rows: found } = await sql<{
    isThere: boolean;
  }>`select to_regclass('kysely_migration') is not null as is_there`.execute(db);
  const { rows } = found[0]?.isThere
    ? await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    : { rows: [] };
  const run = new Set(rows.map(({ name }) => name));
  const unknown = [...run].filter((name) => !(name in MIGRATIONS));
  return {
    newer: unknown.filter((name) => !BREAKING.test(name)),
    breaking: unknown.filter((name) => BREAKING.test(name)),
    missing: Object.keys(MIGRATIONS).filter((name) => !run.has(name)),
  };
}

/**
 * Runs the migrations that are still missing, all or none. Several processes may call it at once: the
 * migrator holds an advisory lock.
 *
 * @returns migrations of a newer program, which only added something
 * @throws UserError `refused` where a newer program has changed what this one works with; the database's own error when
 *   a migration fails
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
  const { newer, breaking, missing } = await readSchemaState(db);
  if (breaking.length > 0) throw newerSchema(breaking);
  // The migrator knows no migrations but its own; where it has run them all there is nothing for it to do.
  if (missing.length === 0) return newer;
  if (newer.length > 0) throw newerSchema(newer);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('the tables could not be brought up to date', { cause: error });
  return [];
}

/** A program that does not know a table's newest shape would write it wrongly. */
function newerSchema(unknown: string[]): UserError {
  const words = both(
    'Cơ sở dữ liệu đã được một bản phần mềm mới hơn nâng cấp; bản này không mở được.',
    'The database was upgraded by a newer release; this one does not open it.',
  );
  return new UserError('refused', words, [
    {
      path: 'kysely_migration',
      line: null,
      message: alike(unknown.join(', ')),
      remedy: both(
        'Chạy bản mới hơn; hoặc khôi phục bản sao lưu làm trước khi nâng cấp rồi mới chạy bản này.',
        'Run the newer release; or restore the copy made before the upgrade, then run this one.',
      ),
      code: 'newer-schema',
    },
  ]);
}
