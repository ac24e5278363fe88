/** Who sees to an obligation, and the unit's document for what was handed in before. */
import type { Plan, UnitId } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { findActor } from '../../records/directory.ts';
import { loadCurrentPlan } from '../../records/plans.ts';
import { assignmentId } from '../../workflows/messages.ts';
import type { Engine } from '../engine.ts';
import { requireActor } from './actors.ts';
import type { EngineContext } from './context.ts';
import { requireAddress } from './require-address.ts';
import { obligationOf, toObligationResult } from './obligation-acts.ts';
import { requireDocument } from './require-document.ts';
import { sayAct } from './say-act.ts';
import { readSigned, warningsOf } from './signed-file.ts';

/**
 * The colleague's address as the directory spells it. One it does not know is a new contact of the unit; one that
 * belongs to another unit alone is no colleague.
 */
async function requireColleague(
  { records }: EngineContext,
  plan: Plan,
  unit: UnitId,
  typed: string,
): Promise<string> {
  const email = requireAddress(typed, 'to');
  const known = await findActor(records.db, plan.id, email);
  if (!known) return email;
  if (known.units.some((held) => held.unit === unit)) return known.email;
  throw new UserError(
    'invalid',
    'Địa chỉ này thuộc đơn vị khác; chỉ chuyển tiếp trong đơn vị. / This address belongs to another unit; an obligation is passed on within its unit.',
    [{ path: 'to', line: null, message: email, remedy: 'lien-nganh official list' }],
  );
}

/** The façade's methods of this kind. */
export function contactActs(context: EngineContext): Pick<Engine, 'delegateObligation' | 'attachDocument'> {
  return {
    async delegateObligation(input) {
      const { plan } = await loadCurrentPlan(context.records.db, input.plan);
      const obligation = await obligationOf(context, plan, 'delegate', input);
      const to = await requireColleague(context, plan, input.unit, input.to);
      const answer = await sayAct(context, {
        plan: plan.id,
        workflowId: assignmentId(plan.id, input.unit),
        obligation,
        act: 'delegate',
        actor: await requireActor(context, plan, 'delegate', input.unit, input.as, obligation),
        content: { to, ...(input.why === undefined ? {} : { why: input.why }) },
        id: input.id,
      });
      return toObligationResult(answer);
    },

    async attachDocument(input) {
      const { plan } = await loadCurrentPlan(context.records.db, input.plan);
      const obligation = await obligationOf(context, plan, 'document', input);
      if (!input.document && !input.signed) {
        throw new UserError(
          'invalid',
          'Thiếu số, ngày văn bản hoặc bản ký. / The document’s number and date, or its signed file, is missing.',
          [{ path: 'document', line: null, message: '', remedy: '--document "12/BC-SYT, 17/6/2024"' }],
        );
      }
      const document = input.document ? requireDocument(input.document, 'document') : null;
      const signed = await readSigned(context, input.signed);
      const answer = await sayAct(context, {
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
