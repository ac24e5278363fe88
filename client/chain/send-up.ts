/** A report that was sent is submitted into the plan above, as the report of the unit that the plan names. */
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import { sentUp } from '../../domain/chain/send-up.ts';
import { fullReportNumber } from '../../domain/document-number.ts';
import { assignmentId, collectionId, reportId } from '../../domain/ids.ts';
import type { ParentPlan, Plan } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { isStillNeeded } from '../../records/obligations/checkpoints.ts';
import { findAct } from '../../records/obligations/acts.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { planOfObligation, planOfPeriod } from '../../records/plans/plan-versions.ts';
import { hashBytes, type CheckedFile } from '../../records/reports/attachments.ts';
import { findSealedReport, type SealedReport } from '../../records/reports/reports.ts';
import type { SentReport } from '../../records/reports/sends.ts';
import { DOCX } from '../documents/media-types.ts';
import type { EngineContext } from '../engine/context.ts';
import { keyedActId, submitAct } from '../submit/submit-act.ts';
import { tellShortfall } from './tell-shortfall.ts';

/** What became of a report on its way up. */
export type Climb =
  /** Submitted above; the engine's answer may still be to come. */
  | 'submitted'
  /** The plan above does not run yet, or has not come to that period; it is tried again. */
  | 'waiting'
  /** The plan names no plan above, or that one wants no such report. */
  | 'not-wanted';

const keyOf = ({ plan, period, version }: SentReport): string => `sent up: ${plan} ${period} ${version}`;

function fileOf({ period, version, docx }: SealedReport): CheckedFile[] {
  if (!docx) return [];
  return [{ name: `${period}-v${version}.docx`, mediaType: DOCX, bytes: docx, sha256: hashBytes(docx) }];
}

/** The report's own number and date above; null where it went without. */
function documentOf({ number, issuedOn }: SealedReport, { letterhead }: Plan) {
  return number && issuedOn
    ? { number: fullReportNumber(number, letterhead.abbreviation), date: issuedOn }
    : null;
}

/**
 * Submits one version into the plan above, said when it was sent. The act is keyed by plan, period and version, so that
 * it is submitted once however often this runs; what has no answer is delivered again like every act. Figures that do
 * not fit stay missing, and both coordinators are told; so are they where the plan above refuses it.
 * @throws UserError `unreachable` when the engine has not answered in time: the act is kept and delivered again
 */
export async function sendUp(context: EngineContext, sent: SentReport): Promise<Climb> {
  const { db } = context.records;
  const { plan: below } = await planOfPeriod(db, sent.plan, sent.period);
  const { parent } = below;
  if (!parent) return 'not-wanted';
  if (await findAct(db, keyedActId(parent.plan, keyOf(sent)))) return 'submitted';
  const obligation = reportId(parent.unit, sent.period);
  if (!(await findObligation(db, parent.plan, obligation))) return 'waiting';
  const { plan: above } = await planOfObligation(db, parent.plan, obligation);
  const sealed = await findSealedReport(db, sent.plan, sent.period, sent.version);
  if (!sealed) return 'waiting';
  await submitAbove(context, { sent, sealed, below, above, parent });
  return 'submitted';
}

interface Climbing {
  sent: SentReport;
  sealed: SealedReport;
  below: Plan;
  above: Plan;
  parent: ParentPlan;
}

async function submitAbove(context: EngineContext, climbing: Climbing): Promise<void> {
  const { sent, sealed, below, above, parent } = climbing;
  const { unit } = parent;
  const snapshot = JSON.parse(sealed.snapshot) as Snapshot;
  const { content, gaps } = sentUp({ snapshot, below, above, unit });
  const about = { sent, below, above, unit };
  // Before the act: what is written after it could be lost in a crash, for the act is never made twice.
  if (gaps.length > 0) await tellShortfall(context, { ...about, gaps, refusal: null });
  const files = fileOf(sealed);
  const [file] = files;
  const { plan, period, version } = sent;
  const isHeld = await isStillNeeded(context.records.db, collectionId(above.id, period));
  const document = documentOf(sealed, below);
  try {
    await submitAct(context, {
      plan: above.id,
      workflowId: assignmentId(above.id, unit),
      obligation: reportId(unit, period),
      act: 'submit',
      actor: { email: sent.by, role: 'focal-point' },
      content: {
        ...content,
        document,
        via: { plan, period, version },
        ...(file ? { signed: { name: file.name, sha256: file.sha256 } } : {}),
      },
      carried: {
        ...(isHeld ? { corrects: true as const } : {}),
        fromBelow: true,
        ...(document || file ? { documented: true as const } : {}),
      },
      files,
      at: sent.at,
      id: keyOf(sent),
    });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'refused') throw error;
    await tellShortfall(context, { ...about, gaps: [], refusal: error.words });
  }
}
