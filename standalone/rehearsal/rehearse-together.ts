/** Several plans rehearsed together, as levels that report to one another are. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNamedBehaviour, readSharedBehaviour } from '../../client/documents/read-behaviour.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { Behaviour } from '../../domain/behaviour.ts';
import { both } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import { onStage } from './on-stage.ts';
import { playTogether } from './play-together.ts';
import { unknownBehaviour, type RehearsalSettings, type RehearsalSummary } from './rehearse.ts';
import { writeSummary } from './write-summary.ts';

/** A plan file, as it was read. */
export interface PlanText {
  text: string;
  file: string;
}

/** @throws UserError `invalid` where a plan is there twice */
function requireDistinct(plans: readonly Plan[]): void {
  const twice = plans.find(({ id }, index) => plans.findIndex((one) => one.id === id) < index);
  if (!twice) return;
  throw invalid(
    'FILE',
    both(`Kế hoạch “${twice.id}” có hai tệp.`, `Plan “${twice.id}” is there twice.`),
    both('Mỗi kế hoạch chỉ ghi một tệp.', 'Name one file for each plan.'),
  );
}

function behavioursOf({ behaviour: said }: RehearsalSettings, plans: readonly Plan[]): Behaviour[] {
  if (typeof said !== 'string') {
    const shared = readSharedBehaviour(said.text, said.file, [...plans]);
    return plans.map(() => shared);
  }
  return plans.map((plan) => {
    const named = findNamedBehaviour(said, plan);
    if (named) return named;
    throw unknownBehaviour(said);
  });
}

/**
 * Rehearses several plans on one clock and one record: what one sends goes up to another that it names.
 *
 * @param files - at least two
 * @param options - the behaviour file may name units of any of the plans
 * @returns a summary for each plan in their order, also in `<out>/<plan>`; all of them in `<out>/summary.json`
 * @throws UserError `invalid` for a plan or behaviour with errors, or a plan that is there twice, before anything starts
 */
export async function rehearseTogether(
  files: readonly PlanText[],
  options: RehearsalSettings,
): Promise<RehearsalSummary[]> {
  const started = Date.now();
  const plans = files.map(({ text, file }) => requirePlan(text, file).plan);
  requireDistinct(plans);
  const behaviours = behavioursOf(options, plans);
  const parts = plans.map((plan, n) => ({ plan, ...files[n]!, behaviour: behaviours[n]! }));
  return onStage(options, plans, {
    play: (stage) => playTogether(stage, parts, options),
    async write({ context }, played, out) {
      const summaries: RehearsalSummary[] = [];
      for (const [n, plan] of plans.entries()) {
        const own = { ...options, ...played[n]!, out: join(out, plan.id), started };
        summaries.push(await writeSummary(context, plan, own));
      }
      await writeFile(join(out, 'summary.json'), `${JSON.stringify({ plans: summaries }, null, 2)}\n`);
      return summaries;
    },
  });
}
