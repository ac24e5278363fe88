/** One report or task of a unit, as its address names it. */
import type { FastifyRequest } from 'fastify';
import type { ObligationRow } from '../../domain/projections.ts';
import { obligationId, sendId } from '../../domain/ids.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import { findContact } from '../../records/obligations/contacts.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { listThreads, type Thread } from '../../records/obligations/threads.ts';
import { findObligation } from '../../records/obligations/obligations.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { ObligationNamed } from '../../client/engine.ts';
import { asMade } from '../unit/as-made.ts';
import type { UnitScope } from '../layout/access.ts';
import { httpError } from '../layout/http-error.ts';
import { reportHome, taskHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';

/** Where reports and tasks lie, for routes. */
export const REPORT_ADDRESS = '/don-vi/:plan/:unit/bao-cao/:period';
export const TASK_ADDRESS = '/don-vi/:plan/:unit/nhiem-vu/:task';

export interface Subject extends UnitScope {
  row: ObligationRow;
  now: Instant;
  /** Where its own page lies. */
  href: string;
  /** How the façade names it. */
  named: ObligationNamed;
  /** The colleague to whom it was handed, else null. */
  contact: string | null;
  /** Last day to which a report's date may be moved, that of sending upward; null where none is known. */
  latest: IsoDate | null;
  /** What was asked about the report; none of a task. */
  threads: Thread[];
  /** Everybody whom the directory has in the unit, each address once. */
  people: OfficialsTable[];
}

/**
 * Loads what `:period` or `:task` names.
 * @throws HttpError 404 where the unit owes no such thing
 */
export async function loadSubject(
  { records: { db }, now }: Pick<WebServices, 'records' | 'now'>,
  request: FastifyRequest,
): Promise<Subject> {
  const scope = request.unitScope;
  const { plan, unit } = scope;
  const { period, task } = request.params as { period?: string; task?: string };
  const row = await findObligation(db, plan.id, obligationId(unit.id, period ?? task ?? ''));
  if (!row || row.kind !== (task === undefined ? 'report' : 'task')) throw httpError('not-found');
  const contact = await findContact(db, plan.id, row.id);
  const people = (await officialsOfPlan(db, plan.id)).filter((one) => one.unit === unit.id);
  const isReport = row.kind === 'report';
  const sending =
    isReport && row.period !== null
      ? await findObligation(db, plan.id, sendId(plan.coordinator, row.period))
      : undefined;
  return {
    ...scope,
    ...(await asMade(db, scope, row)),
    row,
    now: now(),
    href: isReport ? reportHome(plan.id, unit.id, row.period ?? '') : taskHome(plan.id, unit.id, row.id),
    named: {
      plan: plan.id,
      unit: unit.id,
      about: (isReport ? row.period : row.duty) ?? '',
      ...(isReport || row.period === null ? {} : { period: row.period }),
    },
    contact: contact?.email ?? null,
    latest: sending?.dueDate ?? null,
    threads: isReport ? await listThreads(db, { plan: plan.id, unit: unit.id, obligation: row.id }) : [],
    people: [...new Map(people.map((one) => [one.email, one])).values()],
  };
}
