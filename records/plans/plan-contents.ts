/** Contents of plan versions. A version never changes once it is written, so each is fetched and parsed once. */
import type { Kysely } from 'kysely';
import type { Plan } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

/** How many contents are kept of one database; a plan takes some ten to a hundred KiB. */
const MOST_KEPT = 200;

/** By database, then by plan, version and SHA-256 of its source; the oldest first. */
const kept = new WeakMap<object, Map<string, Plan>>();

interface CurrentVersion {
  plan: string;
  version: number;
  sha256: string;
}

/** Plans, each with its current version. */
export function fromCurrentVersions(db: Kysely<Database>) {
  return db
    .selectFrom('plans')
    .innerJoin('planVersions', (join) =>
      join
        .onRef('planVersions.plan', '=', 'plans.id')
        .onRef('planVersions.version', '=', 'plans.currentVersion'),
    );
}

/** What `withContents` needs of a row of `fromCurrentVersions`. */
export const CURRENT_VERSION = ['plans.id as plan', 'planVersions.version', 'planVersions.sha256'] as const;

/**
 * Rows of current versions with the checked plan of each, in the same order.
 * @returns plans that are shared with other callers, and frozen
 */
export async function withContents<Row extends CurrentVersion>(
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

function fetchContents(db: Kysely<Database>, versions: CurrentVersion[]) {
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

function keyOf({ plan, version, sha256 }: CurrentVersion): string {
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
