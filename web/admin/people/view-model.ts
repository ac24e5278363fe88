import type { Translate } from '../../../domain/bilingual.ts';
import { roleInWords } from '../../../words/history.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { HeldRole } from '../../../records/directory/roles.ts';
import type { OfficialsTable, UnitsTable } from '../../../records/database/schema.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { formatInstant } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { ADMIN, ADMIN_PEOPLE, planHome } from '../../layout/paths.ts';
import { pageNumber, pagination } from '../queries.ts';
import { ROLES } from './read-role.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const PAGE_SIZE = 50;

/** The directory with what its names stand for. */
export interface People {
  officials: OfficialsTable[];
  units: UnitsTable[];
  plans: readonly Plan[];
  /** Those of the plans that the reader coordinates. */
  coordinated: readonly Plan[];
}

const unitOf = ({ units }: People, id: string, t: Translate): string => {
  const unit = units.find((one) => one.id === id);
  return unit ? t(unit.name, unit.nameEn ?? unit.name) : id;
};

const planOf = ({ plans }: People, id: string | null, t: Translate): string => {
  const plan = plans.find((one) => one.id === id);
  return plan ? t(plan.title, plan.titleEn) : (id ?? t('Mọi kế hoạch', 'Every plan'));
};

/** What a filter looks for in: nobody should need to type the accents of a name exactly as it is written. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();

function isMeant(
  people: People,
  official: OfficialsTable,
  query: Record<string, string>,
  t: Translate,
): boolean {
  const { email, name, unit, plan, roles, bouncedAt } = official;
  const words = folded([email, name, unit, unitOf(people, unit, t)].join(' '));
  return (
    (query.plan === undefined || (plan ?? query.plan) === query.plan) &&
    (query.role === undefined || roles.some((role) => role === query.role)) &&
    (query.bounced === undefined || bouncedAt !== null) &&
    (query.q === undefined || words.includes(folded(query.q)))
  );
}

const selection = (
  chosen: string | undefined,
  first: string,
  items: { value: string; text: string }[],
): object[] =>
  [{ value: '', text: first }, ...items].map((item) => ({
    ...item,
    selected: item.value === (chosen ?? ''),
  }));

function choices(people: People, chosen: Record<string, string>, t: Translate) {
  const plans = people.plans.map(({ id }) => ({ value: id, text: planOf(people, id, t) }));
  const roles = ROLES.map((role) => ({ value: role, text: roleInWords(role, { t }) }));
  const units = people.units
    .map(({ id }) => ({ value: id, text: unitOf(people, id, t) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'vi'));
  return {
    plans: selection(chosen.plan, t('Mọi kế hoạch', 'Every plan'), plans),
    roles: selection(chosen.role, t('Mọi vai trò', 'Every role'), roles),
    newRoles: selection(chosen.role, t('Chọn vai trò', 'Choose a role'), roles),
    units: selection(chosen.unit, t('Chọn đơn vị', 'Choose a unit'), units),
  };
}

/** Who holds which role where, with the filters of the address. */
export function peoplePage(people: People, query: Record<string, string>, t: Translate): PageModel {
  const meant = people.officials.filter((official) => isMeant(people, official, query, t));
  const last = Math.max(1, Math.ceil(meant.length / PAGE_SIZE));
  const from = (Math.min(pageNumber(query.trang), last) - 1) * PAGE_SIZE;
  const at = { path: ADMIN_PEOPLE, query, name: 'trang' };
  return {
    title: t('Cán bộ và vai trò', 'Officials and roles'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    query,
    choices: choices(people, query, t),
    add: `${ADMIN_PEOPLE}/them`,
    remove: `${ADMIN_PEOPLE}/bo`,
    directories: people.coordinated.map(({ id }) => ({
      href: `${planHome(id)}/danh-ba`,
      text: planOf(people, id, t),
    })),
    total: meant.length,
    bounced: people.officials.filter(({ bouncedAt }) => bouncedAt !== null).length,
    officials: meant.slice(from, from + PAGE_SIZE).map(({ email, name, unit, plan, roles, bouncedAt }) => ({
      ...{ email, name, plan: planOf(people, plan, t), unit: unitOf(people, unit, t) },
      bounced: bouncedAt && formatInstant(bouncedAt, ZONE, t),
      roles: roles.map((role) => ({
        text: roleInWords(role, { t }),
        fields: { email, unit, plan: plan ?? '', role },
      })),
    })),
    pages: pagination(at, { total: meant.length, size: PAGE_SIZE }, t),
  };
}

/** The form by which somebody is given a role. */
export function addPage(
  people: People,
  typed: Record<string, string>,
  problems: FormProblem[],
  t: Translate,
): PageModel {
  return {
    title: t('Trao một vai trò', 'Give a role'),
    back: { href: ADMIN_PEOPLE, text: t('Cán bộ và vai trò', 'Officials and roles') },
    problems,
    errors: Object.fromEntries(problems.map(({ field }) => [field, errorOf(problems, field)])),
    typed,
    choices: choices(people, typed, t),
    languages: [
      { value: 'vi', text: 'Tiếng Việt', checked: typed.language !== 'en' },
      { value: 'en', text: 'English', checked: typed.language === 'en' },
    ],
  };
}

/** Asks once more before a role is taken. */
export function removePage(people: People, held: HeldRole, problems: FormProblem[], t: Translate): PageModel {
  const role = roleInWords(held.role, { t });
  return {
    title: t(`Bỏ vai trò ${role}?`, `Take away the role ${role}?`),
    back: { href: ADMIN_PEOPLE, text: t('Thôi, quay lại', 'No, go back') },
    problems,
    email: held.email,
    unit: unitOf(people, held.unit, t),
    plan: planOf(people, held.plan, t),
    fields: { ...held, plan: held.plan ?? '', sure: 'yes' },
  };
}
