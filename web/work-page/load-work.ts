/** One report or task of a unit, as the coordinator's addresses name it. */
import type { FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { obligationId } from '../../domain/ids.ts';
import { isSealedIn } from '../../domain/sealed-in.ts';
import type { Instant, PlanUnit } from '../../domain/plan.ts';
import { findContact } from '../../records/obligations/contacts.ts';
import { waitingExtensions, type ExtensionRequest } from '../../records/obligations/extension-requests.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import { unitOfPlan } from '../../records/plans/unit-of-plan.ts';
import { findPeriod } from '../../records/reports/periods.ts';
import type { ObligationNamed } from '../../client/engine.ts';
import type { PlanScope } from '../layout/access.ts';
import { httpError } from '../layout/http-error.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { planWork } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import type { FormContext } from '../act-forms/act-form.ts';
import { asMade } from '../unit/as-made.ts';
import { dueWords } from '../unit/due-words.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';

/** Where it lies, for routes. */
export const WORK_ADDRESS = '/ke-hoach/:plan/don-vi/:unit/viec/:item';

export interface Work extends PlanScope {
  unit: PlanUnit;
  row: ObligationRow;
  now: Instant;
  /** How the façade names it. */
  named: ObligationNamed;
  /** The extension asked for, where nobody has answered yet. */
  request: ExtensionRequest | null;
  /** Whether the period's sealed report holds it. */
  isSealed: boolean;
  /** The colleague to whom the unit handed it, else null. */
  contact: string | null;
}

/** @throws HttpError 404 where the plan has, and had, no such unit */
export async function unitNamed(
  { records: { db }, now }: Pick<WebServices, 'records' | 'now'>,
  { plan }: PlanScope,
  request: FastifyRequest,
): Promise<PlanUnit> {
  const { unit: id } = request.params as { unit: string };
  const unit = await unitOfPlan(db, plan, id, now());
  if (!unit) throw httpError('not-found');
  return unit;
}

/** @throws HttpError 404 where the unit owes no such thing */
export async function loadWork(
  services: Pick<WebServices, 'records' | 'now'>,
  request: FastifyRequest,
): Promise<Work> {
  const {
    now,
    records: { db },
  } = services;
  const scope = request.planScope;
  const unit = await unitNamed(services, scope, request);
  const { item } = request.params as { item: string };
  const row = await findObligation(db, scope.plan.id, obligationId(unit.id, item));
  if (!row || row.kind === 'send') throw httpError('not-found');
  const requests = await waitingExtensions(db, scope.plan.id, unit.id);
  const about = (row.kind === 'report' ? row.period : row.duty) ?? '';
  const period = row.kind === 'task' && row.period !== null ? { period: row.period } : {};
  return {
    ...scope,
    ...(await asMade(db, { plan: scope.plan, unit }, row)),
    row,
    now: now(),
    isSealed: await isInSealed(db, row),
    named: { plan: scope.plan.id, unit: unit.id, about, ...period },
    contact: (await findContact(db, scope.plan.id, row.id))?.email ?? null,
    request: requests.find(({ obligation }) => obligation === row.id) ?? null,
  };
}

/** Only a report accepted may be in a sealed one. */
async function isInSealed(db: WebServices['records']['db'], row: ObligationRow): Promise<boolean> {
  if (row.kind !== 'report' || row.state !== 'accepted' || row.period === null) return false;
  const period = await findPeriod(db, row.plan, row.period);
  return period !== undefined && isSealedIn(period, row);
}

/** What every page about it shows. */
export function workContext({ plan, unit, row, now, contact }: Work, t: Translate): FormContext {
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  return {
    context: [citePlan(plan, t)],
    caption: `${unitName(plan, unit.id, t)} – ${whatName(row, t)}`,
    lines: [
      ...(duty ? [t(duty.text, duty.textEn)] : []),
      [dueWords(row, plan, now, t), reasonIn(row.dueReason, t)].filter(Boolean).join('. '),
      ...(contact === null ? [] : [t(`Người thực hiện: ${contact}`, `Handed over to ${contact}`)]),
    ],
    back: { href: planWork(plan.id, unit.id, row.id), text: whatName(row, t) },
  };
}
