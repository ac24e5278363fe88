import { deleteDraft, saveDraft, type DraftAnswers } from '../../records/reports/report-drafts.ts';
import type { WebServices } from '../services.ts';
import type { UnitReport } from './unit-report.ts';

/** Keeps what was changed, right or wrong: nothing typed is lost. Returns the report as it is then. */
export async function saveAnswers(
  { records, now }: Pick<WebServices, 'records' | 'now'>,
  report: UnitReport,
  changes: DraftAnswers,
): Promise<UnitReport> {
  const { plan, unit, period, email, submission } = report;
  const answers = { ...report.answers, ...changes };
  const key = { plan: plan.id, unit: unit.id, period };
  // A report being corrected begins with what was handed in, not with a draft from before.
  if (!report.isDrafted && submission) await deleteDraft(records.db, key, submission.receivedAt);
  const draft = { answers: report.isDrafted ? changes : answers, updatedAt: now(), updatedBy: email };
  await saveDraft(records.db, key, draft);
  return { ...report, answers, isDrafted: true, savedAt: draft.updatedAt };
}
