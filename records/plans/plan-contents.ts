/** Contents of plan versions. A version never changes once it is written, so each is fetched and parsed once. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Instant, Plan } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** How many contents are kept of one database; a plan takes some ten to a hundred KiB. */
const MOST_KEPT = 200;

/** By database, then by plan, version and SHA-256 of its source; the oldest first. */
const kept = new WeakMap<object, Map<string, Plan>>();

interface Version {
  plan: string;
  version: number;
  sha256: string;
}

/** Plans, each with one of its versions. @param which its number, or what tells it of a row of `plans` */
export function fromVersions(db: Kysely<Database>, which: number | RawBuilder<number>) {
  return db
    .selectFrom('plans')
    .innerJoin('planVersions', (join) =>
      join.onRef('planVersions.plan', '=', 'plans.id').on('planVersions.version', '=', which),
    );
}

/** The newest version, be it in force or not. */
export const NEWEST = sql<number>`plans.current_version`;

/**
 * The version in force at an instant: the last to come into force, of several at once the newest; before all of them
 * the first to come.
 */
export const inForceAt = (at: Instant): RawBuilder<number> =>
  sql<number>`(select v.version from plan_versions v where v.plan = plans.id
    order by coalesce(v.effective_at, v.created_at) <= ${at}::timestamptz desc,
      abs(extract(epoch from coalesce(v.effective_at, v.created_at) - ${at}::timestamptz)), v.version desc
    limit 1)`;

/** The version a plan was launched by: the first to come into force, of several corrected before the launch the newest. */
export const LAUNCHED_BY = sql<number>`(select v.version from plan_versions v where v.plan = plans.id
  order by coalesce(v.effective_at, v.created_at), v.version desc limit 1)`;

/** What `withContents` needs of a row of `fromVersions`. */
export const VERSION = ['plans.id as plan', 'planVersions.version', 'planVersions.sha256'] as const;

/**
 * Rows of versions with the checked plan of each, in the same order.
 * @returns plans that are shared with other callers, and frozen
 */
export async function withContents<Row extends Version>(
  db: Kysely<Database>,
  rows: Row[],
): Promise<(Row & { content: Plan })[]> {
  const known = contentsOf(db);
  const missing = rows.filter((row) => !known.has(keyOf(row)));
  const fetched = new Map<string, Plan>();
  for (const { content, ...version } of missing.length > 0 ? await fetchContents(db, missing) : []) {
    fetched.set(keyOf(version), freeze(content));
  }
  const all = rows.map((row) => ({ ...row, content: fetched.get(keyOf(row)) ?? known.get(keyOf(row))! }));
  for (const [key, content] of fetched) keep(known, key, content);
  return all;
}

function fetchContents(db: Kysely<Database>, versions: Version[]) {
  return db
    .selectFrom('planVersions')
    .select(['plan', 'version', 'sha256', 'content'])
    .where((eb) =>
      eb(
        eb.refTuple('plan', 'version'),
        'in',
        versions.map(({ plan, version }) => eb.tuple(plan, version)),
      ),
    )
    .execute();
}

/** A database and its transactions have one adapter. */
function contentsOf(db: Kysely<Database>): Map<string, Plan> {
  const { adapter } = db.getExecutor();
  const known = kept.get(adapter) ?? new Map<string, Plan>();
  kept.set(adapter, known);
  return known;
}

function keyOf({ plan, version, sha256 }: Version): string {
  return `${plan} ${version} ${sha256}`;
}

function keep(known: Map<string, Plan>, key: string, content: Plan): void {
  const [oldest] = known.size >= MOST_KEPT ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  known.set(key, content);
}

/** Whoever would change a plan in memory would change it for everybody. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
