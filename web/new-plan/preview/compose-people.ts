/**
 * The people of a plan about to be launched: two addresses typed on the page, and a directory file. Whoever plans names
 * people for this plan alone; roles in other plans, and administrators, are given elsewhere.
 */
import { stringify } from 'yaml';
import { both, translator, type Bilingual, type Lang } from '../../../domain/bilingual.ts';
import { readMailAddress, spellAddress } from '../../../domain/mail-address.ts';
import type { Role } from '../../../domain/obligation.ts';
import type { Plan } from '../../../domain/plan.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { IntakePeople } from '../../../records/plans/plan-intakes.ts';
import { readOfficials } from '../../../client/documents/read-officials.ts';
import { vetText } from '../../../client/documents/vet-text.ts';
import type { NamedText } from '../../../client/engine.ts';
import type { OfficialEntry } from '../../../client/engine.ts';
import { mistakeRows } from '../../layout/mistakes.ts';

export interface PeopleProblem extends Bilingual {
  field: 'coordinator' | 'approver' | 'officials';
}

export interface ComposedPeople {
  /** The directory file to launch with; absent where nobody was named. */
  officials?: NamedText;
  problems: PeopleProblem[];
}

const FILE = 'danh-ba.yaml';
const TYPED = ['coordinator', 'approver'] as const satisfies Role[];

function typedEntry(email: string, role: Role, plan: Plan): OfficialEntry {
  return { email, name: null, unit: plan.coordinator, plan: plan.id, roles: [role], language: 'vi' };
}

function refuseEntry(entry: OfficialEntry, plan: Plan): PeopleProblem | null {
  if (entry.plan !== null && entry.plan !== plan.id) {
    return {
      field: 'officials',
      vi: `Danh bạ có dòng của kế hoạch khác (“${entry.plan}”, ${entry.email}). Đặt plan: ${plan.id} ở đầu tệp.`,
      en: `The directory names another plan (“${entry.plan}”, ${entry.email}). Put plan: ${plan.id} at its top.`,
    };
  }
  if (entry.roles.includes('administrator')) {
    return {
      field: 'officials',
      vi: `Quyền quản trị hệ thống không cấp ở trang này (${entry.email}). Bỏ vai trò administrator.`,
      en: `Administrators are not named on this page (${entry.email}). Remove the role administrator.`,
    };
  }
  return null;
}

/** What is wrong in a directory file; null where nothing is. */
async function mistakesIn({ name, text }: NonNullable<IntakePeople['file']>): Promise<Bilingual | null> {
  try {
    await vetText(text, 'officials', name);
    readOfficials(text, name);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return both(`${name}: ${listed(error, 'vi')}`, `${name}: ${listed(error, 'en')}`);
  }
}

function listed(error: UserError, lang: Lang): string {
  const t = translator(lang);
  const mistakes = mistakeRows(error, t).map(({ line, message, remedy }) => {
    const where = line === '–' ? '' : t(`dòng ${line}: `, `line ${line}: `);
    return `${where}${message} ${remedy}`.trim();
  });
  return mistakes.join(' · ');
}

async function readFile(
  plan: Plan,
  file: NonNullable<IntakePeople['file']>,
): Promise<{
  entries: OfficialEntry[];
  problems: PeopleProblem[];
}> {
  const mistakes = await mistakesIn(file);
  if (mistakes) return { entries: [], problems: [{ field: 'officials', ...mistakes }] };
  const entries = readOfficials(file.text, file.name);
  const problems = entries.map((entry) => refuseEntry(entry, plan)).filter((one) => one !== null);
  return { entries: entries.map((entry) => ({ ...entry, plan: plan.id })), problems };
}

/** One entry for each address and unit, with all its roles. */
function merge(entries: OfficialEntry[]): OfficialEntry[] {
  const merged = new Map<string, OfficialEntry>();
  for (const entry of entries) {
    const email = spellAddress(entry.email);
    const key = JSON.stringify([email, entry.unit]);
    const before = merged.get(key);
    const roles = [...new Set([...(before?.roles ?? []), ...entry.roles])];
    merged.set(key, { ...(before ?? entry), email, roles });
  }
  return [...merged.values()];
}

/** What is wrong with an address typed on the page; one left out is not wrong. */
function wrongAddress(field: (typeof TYPED)[number], typed: string): PeopleProblem[] {
  const { problem } = readMailAddress(typed);
  if (typed === '' || problem === null) return [];
  const { message, remedy } = problem;
  return [{ field, vi: `${message.vi} ${remedy.vi}`, en: `${message.en} ${remedy.en}` }];
}

/**
 * Puts the people of a plan into one directory file.
 * @param plan the plan as it will be launched
 * @param people what was typed and uploaded
 * @throws UserError `unreachable` where too many files wait to be read
 */
export async function composePeople(plan: Plan, people: IntakePeople): Promise<ComposedPeople> {
  const read = people.file ? await readFile(plan, people.file) : { entries: [], problems: [] };
  const problems: PeopleProblem[] = [
    ...TYPED.flatMap((field) => wrongAddress(field, people[field] ?? '')),
    ...read.problems,
  ];
  if (problems.length > 0) return { problems };
  const typed = TYPED.flatMap((role) => (people[role] ? [typedEntry(people[role], role, plan)] : []));
  const officials = merge([...read.entries, ...typed]);
  if (officials.length === 0) return { problems };
  const text = stringify({ schema: 'lien-nganh/officials@1', plan: plan.id, officials });
  return { officials: { text, file: FILE }, problems };
}
