/** A period's report section by section, as it stands: what would be printed, what it is made of, and its rounds. */
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { listRounds } from '../../records/reports/rounds.ts';
import { toldParts } from '../../words/report-body.ts';
import type { DraftResult, PeriodNamed } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { gatherNow } from './read-figures.ts';
import { requirePeriodRow } from './show-report.ts';

/** @throws UserError `invalid` where the plan has no such period, or its collection has not begun */
export async function readDraft(
  context: EngineContext,
  { plan: id, period }: PeriodNamed,
): Promise<DraftResult> {
  const row = await requirePeriodRow(context, id, period);
  const { plan } = await planOfPeriod(context.records.db, id, period);
  const snapshot = await gatherNow(context, plan, period);
  const rounds = await listRounds(context.records.db, plan, period);
  return {
    ...{ period, state: row.state, version: row.version, revision: row.narrative?.revision ?? 0 },
    sections: toldParts(snapshot).map(({ paragraphs, ...part }) => ({
      ...part,
      text: paragraphs.join('\n'),
    })),
    missing: snapshot.aggregate.missing,
    rounds: rounds.map(({ at, what, who, why, version }) => ({ at, what, who, why, version })),
  };
}
