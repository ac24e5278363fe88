/** The first page after signing in: every plan in which this person has something to do, and as what. */
import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { FastifyInstance } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { COORDINATING_ROLES } from '../../domain/obligation.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { rolesOf } from '../../records/directory/directory.ts';
import { listPlansAsOf } from '../../records/plans/plan-versions.ts';
import { needsOf } from '../plan-page/needs.ts';
import { readPlan } from '../plan-page/read-plan.ts';
import type { WebServices } from '../services.ts';
import { myPlans, rolesIn, type HeldRoles, type PlanEntry, type Waiting } from './view-model.ts';

/** What waits in each plan that this person has a part in. */
async function countWaiting(
  records: Records,
  plans: readonly PlanEntry[],
  held: readonly HeldRoles[],
  now: Instant,
  t: Translate,
): Promise<Map<string, Waiting>> {
  const waiting = new Map<string, Waiting>();
  for (const { plan } of plans) {
    const roles = rolesIn(plan, held);
    if (!COORDINATING_ROLES.some((role) => roles.has(role))) continue;
    const standing = await readPlan(records, plan, now);
    waiting.set(plan.id, {
      leadership: standing.obstacles.filter(({ state }) => state === 'escalated').length,
      coordinator: needsOf(standing, t).length,
      approver: standing.state === 'closed' ? 0 : standing.periods.filter(awaitsApproval).length,
    });
  }
  return waiting;
}

export function registerMyPlans(pages: FastifyInstance, { records, now }: WebServices): void {
  pages.get('/ke-hoach', { config: { access: 'signed-in' } }, async (request, reply) => {
    const { t } = request;
    const held = await rolesOf(records.db, request.signedIn, now());
    const plans = await listPlansAsOf(records.db, now());
    const waiting = await countWaiting(records, plans, held, now(), t);
    return reply.page(myPlans(plans, held, waiting, t));
  });
}
