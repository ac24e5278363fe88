import type { Translate } from '../../domain/bilingual.ts';
import { roleInWords } from '../../words/history.ts';
import type { Plan } from '../../domain/plan.ts';
import type { AbsencesTable, OfficialsTable } from '../../records/database/schema.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { directoryOf, directoryUnit, planHome } from '../layout/paths.ts';
import { isOf } from '../../records/directory/absences.ts';
import { absenceWords } from './absence-forms.ts';
import { personKey } from './person-key.ts';
import { listView } from '../lists/list-view.ts';
import { directoryList, isSilent, peopledUnits, type PeopledUnit } from './unit-list.ts';

function person(row: OfficialsTable, plan: Plan, absences: readonly AbsencesTable[], t: Translate) {
  const absence = absences.find(isOf(row));
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
    absence: absence ? absenceWords(absence, t) : null,
    actions: isForAll
      ? []
      : [
          { href: `${href}/sua`, text: t('Sửa', 'Change'), who },
          { href: `${href}/thay`, text: t('Thay người', 'Replace'), who },
          { href: `${href}/bo`, text: t('Bỏ', 'Remove'), who },
          absence
            ? { href: `${href}/tro-lai`, text: t('Trở lại', 'Back again'), who }
            : { href: `${href}/vang-mat`, text: t('Vắng mặt', 'Away'), who },
        ],
  };
}

function unitEntry(plan: Plan, row: PeopledUnit, absences: readonly AbsencesTable[], t: Translate) {
  const { unit, people } = row;
  return {
    id: unit,
    name: unitName(plan, unit, t),
    isSilent: isSilent(row),
    isAbove: row.isAbove,
    people: people.map((row) => person(row, plan, absences, t)),
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

/**
 * The directory of a plan, units without a focal point first where the address asks for no other order.
 * @param query the address: what is searched, filtered and ordered
 */
export function directoryPage(
  plan: Plan,
  { officials, absences }: { officials: OfficialsTable[]; absences: readonly AbsencesTable[] },
  query: Record<string, string>,
  t: Translate,
): PageModel {
  const units = peopledUnits(plan, officials);
  const silent = units.filter(isSilent).length;
  const { rows, bar, pages } = listView(units, directoryList(plan, t), query, t);
  const home = directoryOf(plan.id);
  return {
    title: t('Danh bạ của kế hoạch', 'Directory of the plan'),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    silent,
    units: rows.map((row) => unitEntry(plan, row, absences, t)),
    bar,
    pages,
    bounced: officials.filter(({ bouncedAt }) => bouncedAt !== null).length,
    importHref: `${home}/nhap`,
    downloadHref: `${home}/danh-ba.xlsx`,
  };
}
