/** People of a directory's sheet, each cell checked and told by its address. */
import { both, translator, type Bilingual } from '../../../domain/bilingual.ts';
import { readOfficial, rolesOffered } from '../../../client/directory/directory-rules.ts';
import type { OfficialEntry } from '../../../client/engine.ts';
import type { Role } from '../../../domain/obligation.ts';
import type { Plan, UnitId } from '../../../domain/plan.ts';
import { UserError } from '../../../domain/user-error.ts';
import { roleInWords } from '../../../words/history.ts';
import { folded } from '../../lists/compare-texts.ts';
import { unitName } from '../../layout/names.ts';
import type { HeadedRow, PlacedText } from '../../sheets/headed-rows.ts';
import { unitsInPlan } from '../units-in-plan.ts';
import { LANGUAGES, type PersonColumn } from './columns.ts';

export interface CellMistake {
  where: Bilingual;
  text: Bilingual;
}

export interface ReadPeople {
  people: (OfficialEntry & { plan: string })[];
  mistakes: CellMistake[];
}

const [vi, en] = [translator('vi'), translator('en')];
const same = (one: string, other: string): boolean => folded(one).trim() === folded(other).trim();

/** Whether a text is a role's name in either language, or its code. */
const isRole = (role: Role, text: string): boolean =>
  [roleInWords(role, { t: vi }), roleInWords(role, { t: en }), role].some((name) => same(name, text));

function unitNamed(plan: Plan, text: string): UnitId | undefined {
  const { own, above } = unitsInPlan(plan);
  return [...own, ...above].find(
    (id) => id === text || same(unitName(plan, id, vi), text) || same(unitName(plan, id, en), text),
  );
}

/** @returns the rows' people, without those of rows that have no address; or what is wrong, cell by cell */
export function readPeople(plan: Plan, rows: readonly HeadedRow<PersonColumn>[]): ReadPeople {
  const people: ReadPeople['people'] = [];
  const mistakes: CellMistake[] = [];
  const wrong = ({ where }: PlacedText, text: Bilingual): void => void mistakes.push({ where, text });
  for (const row of rows.filter(({ email, name }) => email.text !== '' || name.text !== '')) {
    const unit = unitNamed(plan, row.unit.text);
    const language = languageNamed(row.language.text);
    const roles = unit === undefined ? [] : rolesNamed(plan, unit, row.roles, wrong);
    if (unit === undefined) wrong(row.unit, noUnit(row.unit.text));
    if (language === undefined) wrong(row.language, NO_LANGUAGE);
    const person = { unit: unit ?? '', email: row.email.text, name: row.name.text || null };
    try {
      if (unit === undefined || language === undefined || roles.length === 0) continue;
      const read = readOfficial(plan, { ...person, roles, language });
      if (people.some((one) => one.unit === read.unit && one.email === read.email)) wrong(row.email, TWICE);
      else people.push(read);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const { path, message, remedy } of error.details)
        wrong(path !== null && path in row ? row[path as PersonColumn] : row.email, joined(message, remedy));
    }
  }
  return { people, mistakes };
}

const joined = (message: Bilingual, remedy: Bilingual | null): Bilingual =>
  remedy ? both(`${message.vi} ${remedy.vi}`, `${message.en} ${remedy.en}`) : message;

function languageNamed(text: string): 'vi' | 'en' | undefined {
  if (text === '') return 'vi';
  const codes = ['vi', 'en'] as const;
  return codes.find((code) =>
    [LANGUAGES[code].vi, LANGUAGES[code].en, code].some((name) => same(name, text)),
  );
}

/** The roles of a cell; none where one of them is none of the unit's. */
function rolesNamed(
  plan: Plan,
  unit: UnitId,
  cell: PlacedText,
  wrong: (cell: PlacedText, text: Bilingual) => void,
): Role[] {
  const offered = rolesOffered(plan, unit);
  const names = cell.text.split(/[,;]/).map((name) => name.trim());
  const roles = names.filter(Boolean).map((name) => offered.find((role) => isRole(role, name)));
  if (roles.length > 0 && roles.every((role) => role !== undefined)) return roles;
  const [all, inEnglish] = [vi, en].map((t) => offered.map((role) => roleInWords(role, { t })).join(', '));
  wrong(
    cell,
    both(
      `Không có vai trò “${cell.text}” ở đơn vị này. Ghi một hoặc nhiều vai trò trong: ${all}.`,
      `This unit has no role “${cell.text}”. Give one or more of: ${inEnglish}.`,
    ),
  );
  return [];
}

const noUnit = (text: string): Bilingual =>
  both(
    `Kế hoạch không có đơn vị “${text}”. Ghi tên đơn vị như trong danh bạ.`,
    `The plan has no unit “${text}”. Write its name as the directory has it.`,
  );
const NO_LANGUAGE = both('Ghi Tiếng Việt hoặc Tiếng Anh.', 'Write Vietnamese or English.');
const TWICE = both(
  'Người này đã có ở dòng trên, cùng đơn vị. Ghi một dòng với mọi vai trò.',
  'This person stands above already, in the same unit. Write one row with all roles.',
);
