/** An amendment taken back by a further one: the plan as it was in an earlier version, with the document that says so. */
import { writePlanFile } from '../../client/documents/write-plan-file.ts';
import { toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import { undoableSince } from '../../domain/undoable.ts';
import type { Records } from '../../records/database/database.ts';
import { readLineage } from '../../records/directory/successions.ts';
import { listVersions, type ListedVersion } from '../../records/plans/amendments.ts';
import { planOfVersion } from '../../records/plans/plan-versions.ts';

/**
 * The versions to which a plan can be brought back, newest first: those before the one in force, as far back as its
 * units have not been reorganised since. A unit that is no more does not come back by an amendment.
 */
export async function versionsToReturnTo({ db }: Records, plan: string): Promise<ListedVersion[]> {
  const versions = await listVersions(db, plan);
  const { successors } = await readLineage(db);
  const isReorganised = ({ changes }: ListedVersion): boolean =>
    changes.some(({ kind, change, id }) => kind === 'unit' && change === 'removed' && successors.has(id));
  const last = versions.findLastIndex(isReorganised);
  return versions.slice(Math.max(0, last), -1).reverse();
}

/** Whether the newest amendment is recent enough to be offered for taking back. */
export const isRecent = ({ appliedAt }: Pick<ListedVersion, 'appliedAt'>, now: Instant): boolean =>
  toMs(appliedAt) >= toMs(undoableSince(now));

/** The plan as a version had it, where it can be brought back to that. */
export async function textOfVersion(records: Records, plan: string, version: string): Promise<string | null> {
  const offered = await versionsToReturnTo(records, plan);
  const found = offered.find((one) => String(one.version) === version);
  return found ? writePlanFile((await planOfVersion(records.db, plan, found.version)).plan) : null;
}
