/** Workflows as the rows of a table. */
import type { Translate } from '../../domain/bilingual.ts';
import type { WorkflowEntry } from '../../client/engine.ts';
import { planOfWorkflow } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatInstant } from '../layout/names.ts';
import { temporalPage } from './temporal-page.ts';
import { statusTag, workflowName } from './workflow-words.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

export interface WorkflowRow {
  id: string;
  name: string;
  plan: string | null;
  tag: { text: string; classes: string };
  nextWake: string | null;
  details: string[];
  pending: string[];
  href: string | null;
}

/** Temporal shows what a workflow says of itself as Markdown; here each line is plain words. */
function plainLines(markdown: string | null): string[] {
  return (markdown ?? '')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-#]+\s*/, '')
        .replace(/\*\*|`/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** One row for each workflow. @param ui address of the namespace in the Temporal Web UI */
export function workflowRows(
  workflows: WorkflowEntry[],
  { plans, ui }: { plans: ReadonlyMap<string, Plan>; ui: string | undefined },
  t: Translate,
): WorkflowRow[] {
  return workflows.map(({ workflowId: id, status, nextWake, details, pending }) => {
    const plan = plans.get(planOfWorkflow(id) ?? '');
    return {
      id,
      name: workflowName(id, plans, t),
      plan: plan ? t(plan.title, plan.titleEn) : null,
      tag: statusTag(status, t),
      nextWake: nextWake && formatInstant(nextWake, ZONE, t),
      details: plainLines(details),
      pending: pending.map(({ activity, attempt, lastError }) =>
        [activity, t(`lần ${attempt}`, `attempt ${attempt}`), lastError].filter(Boolean).join(' · '),
      ),
      href: temporalPage(ui, id),
    };
  });
}
