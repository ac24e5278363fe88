/** Suspending and resuming a unit's part in a plan. */
import type { FastifyInstance } from 'fastify';
import type { PlanUnit } from '../../domain/plan.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import type { PlanScope } from '../layout/access.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { planUnit } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { basisFields, basisOf, basisProblems } from '../coordinator-forms/document-basis.ts';
import { registerForms } from '../coordinator-forms/register-forms.ts';
import { required, whyField, type CoordinatorForm } from '../coordinator-forms/coordinator-form.ts';
import { unitNamed } from '../work-page/load-work.ts';

interface Subject extends PlanScope {
  unit: PlanUnit;
  isSuspended: boolean;
}

const suspend: CoordinatorForm<Subject> = {
  key: 'tam-dung',
  title: (_, t) => t('Tạm dừng đơn vị này?', 'Suspend this unit?'),
  intro: (_, t) => [
    t(
      'Hệ thống không nhắc và không tính đơn vị là thiếu cho đến khi tiếp tục; các hạn giữ nguyên, đơn vị vẫn gửi được báo cáo. Đơn vị nhận thư thông báo.',
      'Nothing is asked of the unit and it does not count as missing until it is resumed; dates stay, what it sends is received. A mail tells the unit.',
    ),
  ],
  fields: (_, t) => [
    whyField(t),
    ...basisFields(t, t('Nếu có, ví dụ quyết định sắp xếp.', 'If there is one.')),
  ],
  button: (t) => t('Tạm dừng đơn vị', 'Suspend the unit'),
  isOffered: ({ isSuspended }) => !isSuspended,
  check: (typed, _, t) => [
    ...required(typed, 'why', t('Ghi lý do tạm dừng.', 'Give the reason.')),
    ...basisProblems(typed.fields, t),
  ],
  async act(engine, { plan, unit, email }, { fields }) {
    const named = { plan: plan.id, unit: unit.id, as: email };
    await engine.suspendUnit({ ...named, why: fields.why ?? '', ...basisOf(fields) });
    return undefined;
  },
};

const resume: CoordinatorForm<Subject> = {
  key: 'tiep-tuc',
  title: (_, t) => t('Cho đơn vị tiếp tục?', 'Resume this unit?'),
  intro: (_, t) => [
    t(
      'Thư nhắc gửi lại theo lịch từ bây giờ; những lần nhắc đã qua không gửi bù. Đơn vị nhận thư thông báo.',
      'Reminders go out again from now on; those gone by are not made up for. A mail tells the unit.',
    ),
  ],
  fields: (_, t) => [whyField(t, undefined, true)],
  button: (t) => t('Cho đơn vị tiếp tục', 'Resume the unit'),
  isOffered: ({ isSuspended }) => isSuspended,
  check: () => [],
  async act(engine, { plan, unit, email }, { fields }) {
    const named = { plan: plan.id, unit: unit.id, as: email };
    await engine.resumeUnit({ ...named, ...(fields.why ? { why: fields.why } : {}) });
    return undefined;
  },
};

export function registerUnitActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<Subject>(pages, services, {
    address: '/ke-hoach/:plan/don-vi/:unit',
    forms: [suspend, resume],
    async load(request) {
      const scope = request.planScope;
      const unit = unitNamed(scope, request);
      const rows = await listObligations(services.records.db, scope.plan.id, unit.id);
      return { ...scope, unit, isSuspended: rows.some(({ quiet }) => quiet === 'suspended') };
    },
    frame: ({ plan, unit }, t) => ({
      context: [citePlan(plan, t)],
      caption: unitName(plan, unit.id, t),
      lines: [],
      back: { href: planUnit(plan.id, unit.id), text: t('Trang của đơn vị', 'The unit’s page') },
    }),
  });
}
