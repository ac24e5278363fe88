/** Pausing and resuming a plan. */
import type { FastifyInstance } from 'fastify';
import type { PlanRecord } from '../../records/plans/plans.ts';
import { findPlan } from '../../records/plans/plans.ts';
import type { PlanScope } from '../layout/access.ts';
import { citePlan } from '../layout/names.ts';
import { planHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { basisFields, basisOf, basisProblems } from '../coordinator-forms/document-basis.ts';
import { registerForms } from '../coordinator-forms/register-forms.ts';
import { required, whyField, type CoordinatorForm } from '../coordinator-forms/coordinator-form.ts';

interface Subject extends PlanScope {
  state: PlanRecord['state'];
}

const pause: CoordinatorForm<Subject> = {
  key: 'tam-dung',
  title: (_, t) => t('Tạm dừng kế hoạch?', 'Pause the plan?'),
  intro: (_, t) => [
    t(
      'Trong lúc tạm dừng, hệ thống không gửi thư nhắc và không mở dự thảo. Báo cáo gửi đến vẫn được nhận; các hạn giữ nguyên. Mọi đơn vị nhận thư thông báo.',
      'While it is paused no reminders go out and no drafts are opened. What units send is received; dates stay. Every unit is told by mail.',
    ),
    t('Có thể tiếp tục bất cứ lúc nào.', 'It can be resumed at any time.'),
  ],
  fields: (_, t) => [
    whyField(t),
    ...basisFields(t, t('Nếu có văn bản chỉ đạo.', 'If there is one that orders it.')),
  ],
  button: (t) => t('Tạm dừng kế hoạch', 'Pause the plan'),
  isOffered: ({ state }) => state === 'running',
  check: (typed, _, t) => [
    ...required(
      typed,
      'why',
      t('Ghi lý do, để các đơn vị hiểu vì sao tạm dừng.', 'Give the reason, so that the units know why.'),
    ),
    ...basisProblems(typed.fields, t),
  ],
  async act(engine, { plan, email }, { fields }) {
    await engine.pausePlan({ plan: plan.id, as: email, why: fields.why ?? '', ...basisOf(fields) });
    return undefined;
  },
};

const resume: CoordinatorForm<Subject> = {
  key: 'tiep-tuc',
  title: (_, t) => t('Tiếp tục kế hoạch?', 'Resume the plan?'),
  intro: (_, t) => [
    t(
      'Thư nhắc gửi lại theo lịch từ bây giờ; những lần nhắc đã qua trong lúc tạm dừng không gửi bù. Mọi đơn vị nhận thư thông báo.',
      'Reminders go out again from now on; those gone by meanwhile are not made up for. Every unit is told by mail.',
    ),
  ],
  fields: (_, t) => [whyField(t, undefined, true)],
  button: (t) => t('Tiếp tục kế hoạch', 'Resume the plan'),
  isOffered: ({ state }) => state === 'paused',
  check: () => [],
  async act(engine, { plan, email }, { fields }) {
    await engine.resumePlan({ plan: plan.id, as: email, ...(fields.why ? { why: fields.why } : {}) });
    return undefined;
  },
};

export function registerPlanActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<Subject>(pages, services, {
    address: '/ke-hoach/:plan',
    forms: [pause, resume],
    async load({ planScope }) {
      const row = await findPlan(services.records.db, planScope.plan.id);
      return { ...planScope, state: row?.state ?? 'launching' };
    },
    frame: ({ plan }, t) => ({
      context: [citePlan(plan, t)],
      caption: t(plan.title, plan.titleEn),
      lines: [],
      back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    }),
  });
}
