/** What became of earlier launches of a plan: it runs, it has ended, or it never came to start. */
import { both } from '../../domain/bilingual.ts';
import { WorkflowNotFoundError } from '@temporalio/client';
import { planCycleId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan.ts';
import type { UserError } from '../../domain/user-error.ts';
import { refused } from '../../domain/user-error.ts';
import { findPlan, isCurrentText } from '../../records/plans/plans.ts';
import type { EngineContext } from '../engine/context.ts';

type OnRecord = Pick<EngineContext, 'records'>;

/**
 * Whether the plan was launched before, with this very text; a launch that broke on its way does not count.
 * @throws UserError `refused` when another text was launched under its id, or the plan is closed
 */
export async function isRunning({ records }: OnRecord, plan: Plan, text: string): Promise<boolean> {
  const before = await findPlan(records.db, plan.id);
  if (before?.state === 'closed') throw closed(plan.id);
  if (before === undefined || before.state === 'launching') return false;
  if (!(await isCurrentText(records.db, plan.id, text))) throw otherText(plan.id);
  return true;
}

/**
 * Whether the engine has begun a launch of this very text that did not come to its end, so that it only has to be
 * driven on. A launch that broke before the engine heard of it binds nobody: the corrected text takes its place.
 * @throws UserError `refused` when the engine has begun to launch another text under the plan's id
 */
export async function hasBegun(
  { records, client }: OnRecord & Pick<EngineContext, 'client'>,
  plan: Plan,
  text: string,
): Promise<boolean> {
  const before = await findPlan(records.db, plan.id);
  if (before === undefined) return false;
  try {
    await client.workflow.getHandle(planCycleId(plan.id)).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
  if (!(await isCurrentText(records.db, plan.id, text))) throw otherText(plan.id);
  return true;
}

/** A plan that has ended stays ended: its record is kept under its id. */
function closed(plan: string): UserError {
  return refused(
    'id',
    both(
      `Kế hoạch "${plan}" đã kết thúc, không khởi động lại được.`,
      `Plan "${plan}" is closed and cannot be launched again.`,
    ),
    both('Kế hoạch mới cần mã khác.', 'A new plan takes another id.'),
    {
      command: both(
        `Xem lại: lien-nganh history ${plan}; kế hoạch mới cần mã khác.`,
        'Look back with history; a new plan takes another id.',
      ),
    },
  );
}

/** A plan that was launched runs on its own text; another one under its id would be a silent amendment. */
function otherText(plan: string): UserError {
  return refused(
    'id',
    both(
      `Kế hoạch "${plan}" đã khởi động với nội dung khác.`,
      `Plan "${plan}" was launched with another text.`,
    ),
    both(
      'Dùng đúng tệp đã khởi động, hoặc đặt mã khác; kế hoạch được điều chỉnh thì nhập bản điều chỉnh kèm văn bản.',
      'Use the file it was launched with, or another id; of an amended plan enter the amendment with its document.',
    ),
    {
      command: both(
        `Bản điều chỉnh: lien-nganh plan amend ${plan} TEP.yaml --basis "số, ngày" --as EMAIL; kế hoạch khác cần mã khác.`,
        `An amendment: lien-nganh plan amend ${plan} FILE --basis "number, date" --as EMAIL; another plan takes another id.`,
      ),
    },
  );
}
