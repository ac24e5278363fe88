/** The coordinator's own words in a period's report. */
import { both } from '../../domain/bilingual.ts';
import { collectionId, sendId } from '../../domain/ids.ts';
import { invalid } from '../../domain/user-error.ts';
import { planOfPeriod } from '../../records/plans/plan-versions.ts';
import { reportParts } from '../../words/report-items.ts';
import { readNarrative } from '../documents/read-narrative.ts';
import { vetText } from '../documents/vet-text.ts';
import type { Engine, NarrativeResult } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { requirePeriodRow } from '../read/show-report.ts';
import { requireActor } from './actors.ts';
import { submitAct } from './submit-act.ts';

/**
 * Writes sections of the report; what is empty ends the own words of its section.
 * @throws UserError `invalid` for sections that the report does not have, or a list of persons; `refused` once it is
 *   proposed
 */
export async function narrateReport(
  context: EngineContext,
  input: Parameters<Engine['narrateReport']>[0],
): Promise<NarrativeResult> {
  const { db } = context.records;
  await requirePeriodRow(context, input.plan, input.period);
  const { plan } = await planOfPeriod(db, input.plan, input.period);
  const parts = reportParts(plan, input.period).map(({ item }) => item);
  if ('text' in input) await vetText(input.text, 'narrative', input.file);
  const narrative = readNarrative(input, parts);
  const named = Object.keys(narrative);
  if (named.length === 0) throw invalid('sections', both('Chưa có phần nào.', 'There is no section.'));
  const written = named.filter((section) => narrative[section] !== '');
  await submitAct(context, {
    plan: plan.id,
    workflowId: collectionId(plan.id, input.period),
    obligation: sendId(plan.coordinator, input.period),
    act: 'narrate',
    actor: await requireActor(context, plan, 'narrate', plan.coordinator, input.as),
    content: { narrative },
    carried: { sections: written, cleared: named.filter((section) => !written.includes(section)) },
    id: input.id,
  });
  const { narrative: now } = await requirePeriodRow(context, plan.id, input.period);
  const own = Object.keys(now?.sections ?? {});
  return {
    period: input.period,
    revision: now?.revision ?? 0,
    sections: parts.map((section) => ({ section, own: own.includes(section) })),
  };
}
