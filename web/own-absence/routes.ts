/** Somebody who acts for a unit is away for some days, and says so themselves on the unit's pages. */
import type { FastifyInstance } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import { isOf, listAbsences } from '../../records/directory/absences.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { absenceWords } from '../directory/absence-forms.ts';
import { paragraph, type BlockPage } from '../layout/blocks.ts';
import { httpError } from '../layout/http-error.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { absenceOf, returnOf, unitHome } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';
import type { WebServices } from '../services.ts';
import { awayForm, hasOwnEntry, hereForm, type OwnSubject } from './forms.ts';

const contextOf = ({ plan, unit }: OwnSubject, t: Translate) => ({
  ...{ context: [citePlan(plan, t)], caption: unitName(plan, unit, t), lines: [] },
  back: { href: unitHome(plan.id, unit), text: t('Việc của đơn vị', 'Your unit’s work') },
});

export function registerOwnAbsence(pages: FastifyInstance, services: WebServices): void {
  const { records, now } = services;
  registerForms<OwnSubject>(pages, services, {
    ...{ access: 'unit', address: '/don-vi/:plan/:unit', forms: [awayForm, hereForm], sendsMail: true },
    async load({ unitScope: { plan, unit, email } }) {
      const known = await officialsOfPlan(records.db, plan.id);
      const people = known.filter((one) => one.unit === unit.id);
      const own = people.filter((one) => one.email === spellAddress(email));
      const row = own.find((one) => one.plan === plan.id) ?? own[0];
      if (!row) throw httpError('not-found');
      const absence = (await listAbsences(records.db, now())).find(isOf(row)) ?? null;
      return { plan, email, unit: unit.id, people, row, absence };
    },
    context: contextOf,
    otherwise: elsewherePage,
  });
}

/** What the form is not offered for: somebody entered for all plans, somebody who stands in, or an absence there is. */
function elsewherePage(subject: OwnSubject, t: Translate): BlockPage {
  const { plan, unit, absence } = subject;
  const { context, caption, back } = contextOf(subject, t);
  const coordinator = unitName(plan, plan.coordinator, t);
  return {
    ...{ context, caption, back, title: t('Vắng mặt', 'Away') },
    blocks: !hasOwnEntry(subject)
      ? [
          t(
            `Danh bạ của kế hoạch này không ghi riêng quý vị, nên trang này không ghi được. Xin báo ${coordinator}.`,
            `You have no entry of your own in this plan’s directory, so it cannot be noted here. Please tell ${coordinator}.`,
          ),
        ]
      : absence === null
        ? [
            t('Hiện không ghi ngày vắng mặt nào.', 'No absence is recorded.'),
            paragraph(link(absenceOf(plan.id, unit), t('Ghi ngày vắng mặt', 'Record an absence'))),
          ]
        : [
            `${t('Đang ghi', 'Recorded')}: ${absenceWords(absence, t)}.`,
            paragraph(
              link(
                returnOf(plan.id, unit),
                t('Trở lại làm việc, hoặc không đi nữa', 'Back again, or not going'),
              ),
            ),
          ],
  };
}
