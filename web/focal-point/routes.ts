/** Where a unit without a focal point names one: the mail that asks for it leads here. */
import type { FastifyInstance } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { hasFocalPoint } from '../../client/directory/directory-rules.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { bullets, type BlockPage } from '../layout/blocks.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { unitHome } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { nameForm, type FocalSubject } from './name-form.ts';

const contextOf = ({ plan, unit }: FocalSubject, t: Translate) => ({
  ...{ context: [citePlan(plan, t)], caption: unitName(plan, unit.id, t), lines: [] },
  back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
});

export function registerFocalPoint(pages: FastifyInstance, services: WebServices): void {
  registerForms<FocalSubject>(pages, services, {
    ...{ access: 'unit', address: '/don-vi/:plan/:unit', forms: [nameForm], sendsMail: true },
    async load({ unitScope: scope }) {
      const known = await officialsOfPlan(services.records.db, scope.plan.id);
      const people = known.filter(({ unit }) => unit === scope.unit.id);
      return { ...scope, people, isNamed: hasFocalPoint(known, scope.unit.id) };
    },
    context: contextOf,
    otherwise: namedPage,
  });
}

/** The unit has a focal point. */
function namedPage(subject: FocalSubject, t: Translate): BlockPage {
  const { plan, people } = subject;
  const { context, caption, back } = contextOf(subject, t);
  const coordinator = unitName(plan, plan.coordinator, t);
  const current = people.filter(({ roles }) => roles.includes('focal-point'));
  return {
    ...{ context, caption, back },
    title: t('Đầu mối của đơn vị', 'Your unit’s focal point'),
    blocks: [
      t(
        'Danh bạ của kế hoạch đã có đầu mối của đơn vị:',
        'Your unit already has a focal point in the plan’s directory:',
      ),
      bullets(current.map(({ name, email }) => (name === null ? email : `${name} – ${email}`))),
      t(
        `Quý vị không phải làm gì. Muốn thay người, xin báo ${coordinator}.`,
        `There is nothing for you to do. To replace them, please inform ${coordinator}.`,
      ),
    ],
  };
}
