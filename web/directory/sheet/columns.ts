/** The directory as a table of a spreadsheet: a row for each person of a unit, in words. */
import { both, type Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { OfficialsTable } from '../../../records/database/schema.ts';
import { roleInWords } from '../../../words/history.ts';
import { citePlan, unitName } from '../../layout/names.ts';
import { drawTable } from '../../sheets/draw-table.ts';
import { unitsInPlan } from '../units-in-plan.ts';

export type PersonColumn = 'unit' | 'name' | 'email' | 'roles' | 'language';

export const COLUMNS = [
  { key: 'unit', title: both('Đơn vị', 'Unit'), width: 44 },
  { key: 'name', title: both('Họ và tên', 'Name'), width: 28 },
  { key: 'email', title: both('Địa chỉ thư', 'E-mail'), width: 34 },
  { key: 'roles', title: both('Vai trò', 'Roles'), width: 30 },
  { key: 'language', title: both('Ngôn ngữ', 'Language'), width: 14 },
] as const satisfies readonly { key: PersonColumn; title: { vi: string; en: string }; width: number }[];

/** Languages of mails, by the words for them. */
export const LANGUAGES = { vi: both('Tiếng Việt', 'Vietnamese'), en: both('Tiếng Anh', 'English') };

/**
 * The directory of a plan, with a row to be filled in for each unit that has nobody yet.
 * @param officials those of the plan and of all plans; those of all plans, and colleagues without a role, are left out
 */
export function drawDirectory(
  plan: Plan,
  officials: readonly OfficialsTable[],
  t: Translate,
): Promise<Buffer> {
  const people = officials.filter((one) => one.plan === plan.id && one.roles.length > 0);
  const words = (row: Pick<OfficialsTable, 'unit' | 'roles'>) => ({
    unit: unitName(plan, row.unit, t),
    roles: row.roles.map((role) => roleInWords(role, { t })).join(', '),
  });
  const { own, above } = unitsInPlan(plan);
  const rows = [...own, ...above].flatMap((unit) => {
    const mine = people.filter((one) => one.unit === unit);
    const empty = {
      ...words({ unit, roles: ['focal-point'] }),
      name: '',
      email: '',
      language: t(LANGUAGES.vi),
    };
    if (mine.length === 0) return own.includes(unit) ? [empty] : [];
    return mine.map(({ name, email, language, ...row }) => ({
      ...{ ...words(row), name: name ?? '', email },
      language: t(LANGUAGES[language === 'en' ? 'en' : 'vi']),
    }));
  });
  return drawTable(
    {
      name: t('Danh bạ', 'Directory'),
      title: t('Danh bạ của kế hoạch', 'The plan’s directory'),
      subtitle: t(
        `${citePlan(plan, t)}. Dòng không có địa chỉ thư thì bỏ qua; nhiều vai trò cách nhau bằng dấu phẩy.`,
        `${citePlan(plan, t)}. Rows without an address are left out; several roles are separated by commas.`,
      ),
      ...{ columns: COLUMNS, rows },
    },
    t,
  );
}
