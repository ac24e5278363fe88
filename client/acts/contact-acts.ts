/** Who sees to an obligation, and the unit's document for what was handed in before. */
import { assignmentId } from '../../domain/ids.ts';
import { UserError } from '../../domain/user-error.ts';
import { loadCurrentPlan } from '../../records/plans/plans.ts';
import type { Engine } from '../engine.ts';
import { requireActor } from './actors.ts';
import { requireColleague } from './colleagues.ts';
import type { EngineContext } from '../engine/context.ts';
import { obligationOf, toObligationResult } from './obligation-acts.ts';
import { reclaim } from './reclaim.ts';
import { requireDocument } from './require-document.ts';
import { submitAct } from './submit-act.ts';
import { readSigned, warningsOf } from './signed-file.ts';

/** The façade's methods of this kind. */
export function contactActs(
  context: EngineContext,
): Pick<Engine, 'delegateObligation' | 'reclaimObligation' | 'attachDocument'> {
  return {
    async delegateObligation(input) {
      const { plan } = await loadCurrentPlan(context.records.db, input.plan);
      const obligation = await obligationOf(context, plan, 'delegate', input);
      const { email: to, ...introduced } = await requireColleague(context, plan, input);
      const answer = await submitAct(context, {
        plan: plan.id,
        workflowId: assignmentId(plan.id, input.unit),
        obligation,
        act: 'delegate',
        actor: await requireActor(context, plan, 'delegate', input.unit, input.as, obligation),
        content: { to, ...introduced, ...(input.why === undefined ? {} : { why: input.why }) },
        ...(introduced.name === undefined ? {} : { carried: { introduces: true } }),
        id: input.id,
      });
      return toObligationResult(answer);
    },

    reclaimObligation: (input) => reclaim(context, input),

    async attachDocument(input) {
      const { plan } = await loadCurrentPlan(context.records.db, input.plan);
      const obligation = await obligationOf(context, plan, 'document', input);
      if (!input.document && !input.signed) {
        throw new UserError(
          'invalid',
          'Thiếu số, ngày văn bản hoặc bản ký. / The document’s number and date, or its signed file, is missing.',
          [
            {
              path: 'document',
              line: null,
              message: '',
              remedy: null,
              command: '--document "12/BC-SYT, 17/6/2024"',
            },
          ],
        );
      }
      const document = input.document ? requireDocument(input.document, 'document') : null;
      const signed = await readSigned(context, input.signed);
      const answer = await submitAct(context, {
        plan: plan.id,
        workflowId: assignmentId(plan.id, input.unit),
        obligation,
        act: 'document',
        actor: await requireActor(context, plan, 'document', input.unit, input.as, obligation),
        content: { document, ...signed.content },
        carried: { documented: true },
        files: signed.files,
        id: input.id,
      });
      return { ...toObligationResult(answer), ...warningsOf(signed) };
    },
  };
}
