/** A unit's part in a plan as the coordinator sees it: what it owes, who its people are, what was sent to them. */
import type { FastifyInstance } from 'fastify';
import { listContacts } from '../../records/obligations/contacts.ts';
import { listOfficials, listUnits } from '../../records/directory/directory.ts';
import { listAbsences } from '../../records/directory/absences.ts';
import { lastOpened } from '../../records/directory/links.ts';
import { readPassedUnits } from '../../records/directory/passed-units.ts';
import { readLineage } from '../../records/directory/successions.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listObstacles } from '../../records/obligations/obstacles.ts';
import { withSuccessors } from '../../records/mail/mail-recipients.ts';
import { mailsToUnit } from '../../records/mail/unit-mails.ts';
import type { WebServices } from '../services.ts';
import { unitNamed } from '../work-page/load-work.ts';
import { unitPage } from './view-model.ts';

/** Mails listed at once. */
const FEW = 10;

export function registerUnitPage(
  pages: FastifyInstance,
  services: Pick<WebServices, 'records' | 'now'>,
): void {
  const {
    now,
    records: { db },
  } = services;
  pages.get('/ke-hoach/:plan/don-vi/:unit', { config: { access: 'coordinator' } }, async (request, reply) => {
    const { plan } = request.planScope;
    const unit = await unitNamed(services, request.planScope, request);
    const named = { plan: plan.id, unit: unit.id };
    const obligations = await listObligations(db, plan.id, unit.id);
    const passed = await readPassedUnits(db);
    const officials = withSuccessors(await listOfficials(db), [unit.id], passed);
    const lineage = await readLineage(db);
    const seen = {
      ...{ plan, unit, now: now(), obligations },
      contacts: await listContacts(db, plan.id, unit.id),
      officials: officials.filter(
        (one) => one.unit === unit.id && (one.plan === null || one.plan === plan.id),
      ),
      obstacles: await listObstacles(db, named),
      mails: await mailsToUnit(db, named, FEW),
      absences: await listAbsences(db, now()),
      opened: await lastOpened(db, named),
      predecessors: lineage.predecessors.get(unit.id) ?? [],
      successors: lineage.successors.get(unit.id) ?? [],
      units: await listUnits(db),
      isSuspended: obligations.some(({ quiet }) => quiet === 'suspended'),
    };
    return reply.page(unitPage(seen, request.t));
  });
}
