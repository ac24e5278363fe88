/** What is said to one unit's assignment. */
import { both, alike } from '../../domain/bilingual.ts';
import { previousOf } from '../../domain/figures/previous.ts';
import { understood } from '../../domain/figures/understood.ts';
import { assignmentId, collectionId, reportId } from '../../domain/ids.ts';
import { isIsoDate } from '../../domain/schemas/instant.ts';
import { invalid } from '../../domain/user-error.ts';
import { planAsOf, planOfObligation } from '../../records/plans/plan-versions.ts';
import { figuresOfOthers, findSubmissions, unitSubmissions } from '../../records/reports/submissions.ts';
import { isStillNeeded } from '../../records/obligations/checkpoints.ts';
import { vetText } from '../documents/vet-text.ts';
import { readSubmission, readSubmissionContent } from '../documents/read-submission.ts';
import { submissionWarnings } from '../documents/submission-warnings.ts';
import type { Engine, SubmitResult } from '../engine.ts';
import { requireActor, requirePeriod, requireUnit } from './actors.ts';
import type { EngineContext } from '../engine/context.ts';
import { submitAct } from './submit-act.ts';
import { requireDocument } from './require-document.ts';
import { readSigned, warningsOf } from './signed-file.ts';

type Input<M extends keyof Engine> = Parameters<Engine[M]>[0];

/** Hands in a unit's report for a period. */
export async function submitReport(
  context: EngineContext,
  input: Input<'submitReport'>,
): Promise<SubmitResult> {
  const { plan } = await planAsOf(context.records.db, input.plan, context.now());
  await requireUnit(context, plan, input.unit);
  requirePeriod(plan, input.period);
  if (!('content' in input)) await vetText(input.text, 'submission', input.file);
  const obligation = reportId(input.unit, input.period);
  // Asked for by the version that made it, whichever is in force now.
  const { plan: asked } = await planOfObligation(context.records.db, plan.id, obligation);
  const content =
    'content' in input
      ? readSubmissionContent(input.content, asked, input.unit)
      : readSubmission(input.text, input.file, asked, input.unit);
  const named = input.document && requireDocument(input.document, 'document');
  const document = named ?? content.document ?? null;
  const { onBehalf } = input;
  if (onBehalf) requirePaper(document, onBehalf.received);
  const act = onBehalf ? 'enter' : 'submit';
  const signed = await readSigned(context, input.signed);
  const isHeld = await isStillNeeded(context.records.db, collectionId(plan.id, input.period));
  const carried = {
    ...(isHeld ? { corrects: true as const } : {}),
    ...(onBehalf ? { receivedOn: onBehalf.received } : {}),
    ...(document || input.signed ? { documented: true as const } : {}),
  };
  const answer = await submitAct(context, {
    plan: plan.id,
    workflowId: assignmentId(plan.id, input.unit),
    obligation,
    act,
    actor: await requireActor(context, plan, act, input.unit, input.as, obligation),
    content: {
      ...content,
      document,
      ...(onBehalf ? { onBehalf: { received: onBehalf.received } } : {}),
      ...signed.content,
    },
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
    files: signed.files,
    id: input.id,
  });
  const { db } = context.records;
  const [kept] = await findSubmissions(db, [String(answer.act)]);
  const previous = previousOf(await unitSubmissions(db, plan.id, input.unit), input.period);
  const targets = Object.keys(content.figures);
  const peers = await figuresOfOthers(db, { plan: plan.id, unit: input.unit, period: input.period, targets });
  const warnings = submissionWarnings(content, asked, input.unit, { previous, peers });
  return {
    reference: String(answer.act),
    version: Number(answer.version),
    receivedAt: kept?.receivedAt ?? context.now(),
    onTime: answer.onTime === true,
    ...(answer.superseded === true ? { superseded: true as const } : {}),
    understood: understood(content, asked, input.unit, previous),
    ...warningsOf({ warnings: [...warnings, ...signed.warnings] }),
  };
}

/** What came on paper has a number, a date and a day on which it came. */
function requirePaper(document: { number: string; date: string } | null, received: string): void {
  if (document && isIsoDate(received)) return;
  throw invalid(
    document ? 'received' : 'document',
    both(
      'Nhập thay cần số, ngày văn bản của đơn vị và ngày nhận.',
      'Entering on a unit’s behalf needs its document and the day on which it came.',
    ),
    null,
    { command: alike('--received 2024-06-18 --document "12/BC-SYT, 17/6/2024"') },
  );
}
