/** Suspending and resuming a unit's part in a plan. */
import type { FastifyInstance } from 'fastify';
import type { PlanUnit } from '../../domain/plan.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import type { PlanScope } from '../layout/access.ts';
import { citePlan } from '../layout/names.ts';
import { planUnit } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { declaredForm } from '../act-forms/declared-form.ts';
import { unitNamed } from '../work-page/load-work.ts';

interface Subject extends PlanScope {
  unit: PlanUnit;
  isSuspended: boolean;
}

const named = ({ plan, unit, email }: Subject) => ({ plan: plan.id, unit: unit.id, as: email });

const FORMS: ActForm<Subject>[] = [
  declaredForm<Subject, 'suspendUnit'>('suspendUnit', {
    named,
    isOffered: ({ isSuspended }) => !isSuspended,
  }),
  declaredForm<Subject, 'resumeUnit'>('resumeUnit', { named, isOffered: ({ isSuspended }) => isSuspended }),
];

export function registerUnitActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<Subject>(pages, services, {
    access: 'coordinator',
    address: '/ke-hoach/:plan/don-vi/:unit',
    forms: FORMS,
    async load(request) {
      const scope = request.planScope;
      const unit = await unitNamed(services, scope, request);
      const rows = await listObligations(services.records.db, scope.plan.id, unit.id);
      return { ...scope, unit, isSuspended: rows.some(({ quiet }) => quiet === 'suspended') };
    },
    context: ({ plan, unit }, t) => ({
      context: [citePlan(plan, t)],
      caption: t(unit.name, unit.nameEn ?? unit.name),
      lines: [],
      back: { href: planUnit(plan.id, unit.id), text: t('Trang của đơn vị', 'The unit’s page') },
    }),
  });
}
