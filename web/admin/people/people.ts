import { inVietnameseOrder } from '../../lists/compare-texts.ts';
import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { OfficialsTable, UnitsTable } from '../../../records/database/schema.ts';
import { roleInWords } from '../../../words/history.ts';
import { ROLES } from './read-role.ts';

/** The directory with what its names stand for. */
export interface People {
  officials: OfficialsTable[];
  units: UnitsTable[];
  plans: readonly Plan[];
  /** Those of the plans that the reader coordinates. */
  coordinated: readonly Plan[];
}

/** A unit's name. */
export const unitOf = ({ units }: People, id: string, t: Translate): string => {
  const unit = units.find((one) => one.id === id);
  return unit ? t(unit.name, unit.nameEn ?? unit.name) : id;
};

/** A plan's title; of no plan alone, all of them. */
export const planOf = ({ plans }: People, id: string | null, t: Translate): string => {
  const plan = plans.find((one) => one.id === id);
  return plan ? t(plan.title, plan.titleEn) : (id ?? t('Mọi kế hoạch', 'All plans'));
};

type Choice = [value: string, text: string];

export const planItems = (people: People, t: Translate): Choice[] =>
  people.plans.map(({ id }) => [id, planOf(people, id, t)]);
export const roleItems = (t: Translate): Choice[] => ROLES.map((role) => [role, roleInWords(role, { t })]);
export const unitItems = (people: People, t: Translate): Choice[] =>
  people.units
    .map(({ id }): Choice => [id, unitOf(people, id, t)])
    .sort(([, one], [, other]) => inVietnameseOrder(one, other));
