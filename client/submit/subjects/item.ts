/** Acts on one item of a unit's report. */
import { both } from '../../../domain/bilingual.ts';
import { assignmentId, reportId, threadId } from '../../../domain/ids.ts';
import type { Plan } from '../../../domain/plan.ts';
import { invalid } from '../../../domain/user-error.ts';
import { listThreads } from '../../../records/obligations/threads.ts';
import { reportItems } from '../../../words/report-items.ts';
import type { UnitNamed } from '../../shapes/subjects.ts';
import { requirePeriod, requireUnit } from '../actors.ts';
import type { SubjectHandler } from './target.ts';

type Named = UnitNamed & { period: string; about: string };

/** @throws UserError `invalid` where the unit's report has no such item */
function requireItem(plan: Plan, { unit, period, about }: Named): void {
  const items = reportItems(plan, unit, period).map(({ item }) => item);
  if (items.includes(about)) return;
  const offered = items.join(', ');
  throw invalid(
    'about',
    both(`Báo cáo này không có mục "${about}".`, `This report has no item "${about}".`),
    both(`Chọn một trong: ${offered}.`, `Choose one of: ${offered}.`),
  );
}

export const ofItem: SubjectHandler<'item'> = {
  async find(context, plan, _act, named) {
    const { unit, period, about } = named;
    await requireUnit(context, plan, unit);
    requirePeriod(plan, period);
    requireItem(plan, named);
    const report = reportId(unit, period);
    return { workflowId: assignmentId(plan.id, unit), obligation: report, unit, handed: report, about };
  },
  async answer({ records }, plan, { accepted: { obligation }, named: { unit, about } }) {
    const threads = await listThreads(records.db, { plan: plan.id, unit, obligation });
    const messages = threads.find(({ item }) => item === about)?.messages ?? [];
    return {
      thread: threadId(obligation, about),
      messages: messages.map(({ at, who, text }) => ({ at, who, text })),
    };
  },
};
