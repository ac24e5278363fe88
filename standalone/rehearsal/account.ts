/** What each change did to a plan's obligations, beside what the record holds after it: nothing owed may disappear. */
import { createHash } from 'node:crypto';
import { identityOf } from '../../domain/amendment/in-force.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { isPassed } from '../../domain/states.ts';
import type { Records } from '../../records/database/database.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { findSealedReport, listSealedReports } from '../../records/reports/reports.ts';
import type { PlayedChange } from '../../client/documents/read-changes.ts';
import type { applyChange } from './apply-change.ts';
import { unitOf } from './officials.ts';
import { untilTaken } from './until-taken.ts';
import type { RehearsalAccount, SealedBytes } from './summary-types.ts';

/** Obligations of a plan that stand, each sending upward once; `but`: those that had ended before and still have. */
function countOf(rows: readonly ObligationRow[], but: ReadonlySet<string>): number {
  const standing = rows.filter((o) => !isPassed(o) || !but.has(o.id));
  return new Set(standing.map(identityOf)).size;
}

const hashOf = (bytes: Buffer | string | null): string | null =>
  bytes === null ? null : createHash('sha256').update(bytes).digest('hex');

/** What every sealed report of a plan is made of, byte for byte. */
async function sealedBytes({ db }: Records, plan: string): Promise<SealedBytes[]> {
  const sealed: SealedBytes[] = [];
  for (const { period, version } of await listSealedReports(db, plan)) {
    const report = await findSealedReport(db, plan, period, version);
    if (!report) continue;
    const { snapshot, docx, xlsx } = report;
    sealed.push({ period, version, json: hashOf(snapshot)!, docx: hashOf(docx), xlsx: hashOf(xlsx) });
  }
  return sealed;
}

/** Makes a change and writes down what became of everything that was owed before it. */
export async function accountFor(
  records: Records,
  plan: string,
  change: PlayedChange,
  apply: () => ReturnType<typeof applyChange>,
): Promise<RehearsalAccount['changes'][number]> {
  const before = await listObligations(records.db, plan);
  const ended = new Set(before.filter(isPassed).map(({ id }) => id));
  const sealed = await sealedBytes(records, plan);
  const { done, awaited } = await apply();
  await untilTaken(records, plan, awaited);
  const { at, kind } = change;
  return {
    ...{ at, kind },
    ...(change.kind === 'replace' ? { file: null, replaced: unitOf(change.old) } : { file: change.file }),
    ...done,
    kept: done.kept ?? countOf(before, ended) - done.moved,
    counted: countOf(await listObligations(records.db, plan), ended),
    sealed,
  };
}

/** How the obligations of a plan stand, by state. */
export async function countStates({ db }: Records, plan: string): Promise<Record<string, number>> {
  const states: Record<string, number> = {};
  for (const { state } of await listObligations(db, plan)) states[state] = (states[state] ?? 0) + 1;
  return states;
}
