/** Tells whether the report that is approved is the one that was read: units may replace theirs in the meantime. */
import type { Plan, UnitId } from '../../domain/plan.ts';
import { etagOf } from '../layout/etag.ts';
import { sealSnapshot, type Snapshot } from '../../client/reports.ts';

/** The report as a whole, then each unit's part in it, in the order of the plan. */
function etagsOf({ units }: Plan, snapshot: Snapshot): string[] {
  const { reporters, exempt, suspended = [] } = snapshot.aggregate;
  return [
    etagOf(sealSnapshot(snapshot).sha256),
    ...units.map(({ id }) => {
      const sent = reporters.find(({ unit }) => unit === id);
      const counted = sent && [sent.submission, sent.version, sent.beingCorrected];
      return etagOf([counted ?? null, exempt.includes(id), suspended.includes(id)]);
    }),
  ];
}

/** Stands for a draft as it is shown; goes into the form. */
export function reportEtag(plan: Plan, snapshot: Snapshot): string {
  return etagsOf(plan, snapshot).join('.');
}

/**
 * What is another than it was when the page was drawn.
 * @param seen the mark that came with the form
 * @returns null where all is as it was, else the units whose part has changed; none of them where something else has
 */
export function changedSince(seen: string, plan: Plan, snapshot: Snapshot): UnitId[] | null {
  if (seen === reportEtag(plan, snapshot)) return null;
  const [before, now] = [seen.split('.'), etagsOf(plan, snapshot)];
  if (before.length !== now.length) return [];
  return plan.units.filter((_, index) => before[index + 1] !== now[index + 1]).map(({ id }) => id);
}
