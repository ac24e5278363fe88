import type { Translate } from '../../domain/bilingual.ts';
import { roleInWords } from '../../words/history.ts';
import { hasFocalPoint } from '../../client/directory/directory-rules.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { directoryOf, directoryUnit, planHome } from '../layout/paths.ts';
import { personKey } from './person-key.ts';
import { unitsInPlan } from './units-in-plan.ts';

function person(row: OfficialsTable, plan: Plan, t: Translate) {
  const { name, email, roles, bouncedAt } = row;
  const href = `${directoryUnit(plan.id, row.unit)}/${personKey(row)}`;
  const who = name ?? email;
  const isForAll = row.plan === null;
  return {
    name: name ?? (roles.length > 0 ? t('Hộp thư chung', 'Mailbox') : t('Đồng nghiệp', 'Colleague')),
    email,
    roles:
      roles.map((role) => roleInWords(role, { t })).join(', ') ||
      t('được chuyển việc trong đơn vị', 'some work was handed over to them'),
    isBounced: bouncedAt !== null,
    isForAll,
    actions: isForAll
      ? []
      : [
          { href: `${href}/sua`, text: t('Sửa', 'Change'), who },
          { href: `${href}/thay`, text: t('Thay người', 'Replace'), who },
          { href: `${href}/bo`, text: t('Bỏ', 'Remove'), who },
        ],
  };
}

function unitEntry(plan: Plan, unit: UnitId, officials: OfficialsTable[], t: Translate) {
  const people = officials.filter((one) => one.unit === unit);
  return {
    id: unit,
    name: unitName(plan, unit, t),
    people: people.map((row) => person(row, plan, t)),
    add: `${directoryUnit(plan.id, unit)}/them`,
    /** Somebody who can be asked to name the focal point. */
    ask: people.some(
      ({ name, roles, bouncedAt }) =>
        bouncedAt === null && (roles.includes('head') || (name === null && roles.length > 0)),
    )
      ? `${directoryUnit(plan.id, unit)}/de-nghi`
      : null,
  };
}

/** The directory of a plan: units without a focal point first. */
export function directoryPage(plan: Plan, officials: OfficialsTable[], t: Translate): PageModel {
  const { own, above } = unitsInPlan(plan);
  const silent = own.filter((unit) => !hasFocalPoint(officials, unit));
  const entries = (units: UnitId[]) => units.map((unit) => unitEntry(plan, unit, officials, t));
  const home = directoryOf(plan.id);
  return {
    title: t('Danh bạ của kế hoạch', 'Directory of the plan'),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    silent: entries(silent),
    others: entries(own.filter((unit) => !silent.includes(unit))),
    above: entries(above),
    bounced: officials.filter(({ bouncedAt }) => bouncedAt !== null).length,
    importHref: `${home}/nhap`,
    downloadHref: `${home}/danh-ba.yaml`,
  };
}
