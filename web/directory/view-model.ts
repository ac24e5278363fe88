import { roleInWords } from '../../cli/history-words.ts';
import { hasFocalPoint } from '../../client/engine/directory-rules.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import type { OfficialsTable } from '../../records/schema.ts';
import { citePlan, unitName } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { directoryOf, directoryUnit, planHome } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { doneWords } from './done-words.ts';
import { personKey } from './person-key.ts';
import { unitsInPlan } from './units-in-plan.ts';

function person(row: OfficialsTable, plan: Plan, say: Say) {
  const { name, email, roles, bouncedAt } = row;
  const href = `${directoryUnit(plan.id, row.unit)}/${personKey(row)}`;
  const who = name ?? email;
  const isForAll = row.plan === null;
  return {
    name: name ?? (roles.length > 0 ? say('Hộp thư chung', 'Mailbox') : say('Đồng nghiệp', 'Colleague')),
    email,
    roles:
      roles.map((role) => roleInWords(role, { say })).join(', ') ||
      say('được chuyển việc trong đơn vị', 'some work was passed on to them'),
    isBounced: bouncedAt !== null,
    isForAll,
    actions: isForAll
      ? []
      : [
          { href: `${href}/sua`, text: say('Sửa', 'Change'), who },
          { href: `${href}/thay`, text: say('Thay người', 'Replace'), who },
          { href: `${href}/bo`, text: say('Bỏ', 'Remove'), who },
        ],
  };
}

function unitEntry(plan: Plan, unit: UnitId, officials: OfficialsTable[], say: Say) {
  const people = officials.filter((one) => one.unit === unit);
  return {
    id: unit,
    name: unitName(plan, unit, say),
    people: people.map((row) => person(row, plan, say)),
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
export function directoryPage(
  plan: Plan,
  officials: OfficialsTable[],
  done: string | undefined,
  say: Say,
): PageModel {
  const { own, above } = unitsInPlan(plan);
  const silent = own.filter((unit) => !hasFocalPoint(officials, unit));
  const entries = (units: UnitId[]) => units.map((unit) => unitEntry(plan, unit, officials, say));
  const home = directoryOf(plan.id);
  return {
    title: say('Danh bạ của kế hoạch', 'Directory of the plan'),
    context: [citePlan(plan, say)],
    back: { href: planHome(plan.id), text: say('Trang kế hoạch', 'The plan') },
    done: doneWords(done, say),
    silent: entries(silent),
    others: entries(own.filter((unit) => !silent.includes(unit))),
    above: entries(above),
    bounced: officials.filter(({ bouncedAt }) => bouncedAt !== null).length,
    importHref: `${home}/nhap`,
    downloadHref: `${home}/danh-ba.yaml`,
  };
}
