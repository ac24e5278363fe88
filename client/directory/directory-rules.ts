/** What a change of a plan's directory may be, and who may make it. */
import { both, alike } from '../../domain/bilingual.ts';
import { COORDINATING_ROLES, type Role } from '../../domain/obligation.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { CALENDAR_ROLES } from '../../domain/permissions.ts';
import { official } from '../../domain/schemas/officials.ts';
import { UserError, invalid, refused, severalInvalid } from '../../domain/user-error.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { explainIssue } from '../documents/explain-issue.ts';
import type { OfficialEntry } from '../engine.ts';

/** Longest name of a person that is kept, in characters. */
const LONGEST_NAME = 120;

/** Roles that somebody of a unit may be given in a plan; an administrator is made elsewhere. */
export function rolesOffered(plan: Plan, unit: UnitId): Role[] {
  const own: Role[] = plan.units.some(({ id }) => id === unit) ? ['focal-point', 'head'] : [];
  const steering: Role[] = unit === plan.coordinator ? [...COORDINATING_ROLES] : [];
  const isAbove = unit === plan.issuer.unit || plan.addressees.some((one) => one.unit === unit);
  return [...own, ...steering, ...(isAbove ? (['addressee'] as const) : [])];
}

/**
 * Checks a person as typed.
 * @throws UserError `invalid` with `email`, `name`, `roles` or `unit` as the path of each mistake
 */
export function readOfficial(
  plan: Plan,
  typed: Omit<OfficialEntry, 'plan'>,
): OfficialEntry & { plan: string } {
  const offered = rolesOffered(plan, typed.unit);
  if (offered.length === 0) {
    throw invalid(
      'unit',
      both(`Kế hoạch không có đơn vị “${typed.unit}”.`, `The plan has no unit called “${typed.unit}”.`),
      both('Chọn một đơn vị của kế hoạch.', 'Choose a unit of the plan.'),
    );
  }
  if (typed.roles.length === 0) {
    throw invalid(
      'roles',
      both('Chưa chọn vai trò.', 'No role was chosen.'),
      both('Chọn ít nhất một vai trò.', 'Choose at least one.'),
    );
  }
  const strange = typed.roles.find((role) => !offered.includes(role));
  if (strange !== undefined) {
    throw invalid(
      'roles',
      both(
        `Đơn vị này không có vai trò “${strange}” trong kế hoạch.`,
        `This unit has no “${strange}” in the plan.`,
      ),
      both(`Chọn trong: ${offered.join(', ')}.`, `Choose from: ${offered.join(', ')}.`),
    );
  }
  const parsed = official.safeParse({ ...typed, plan: plan.id });
  if (!parsed.success) {
    const findings = parsed.error.issues.flatMap((issue) => explainIssue(issue, official, typed));
    const details = findings.map(({ path, message, remedy }) => ({
      path: String(path[0] ?? 'email'),
      line: null,
      message,
      remedy,
    }));
    throw severalInvalid(details);
  }
  if ((parsed.data.name ?? '').length > LONGEST_NAME) {
    throw invalid(
      'name',
      both(`Họ tên dài quá ${LONGEST_NAME} ký tự.`, `The name is longer than ${LONGEST_NAME} characters.`),
      both('Chỉ ghi họ và tên.', 'Give the name only.'),
    );
  }
  return { ...parsed.data, plan: plan.id };
}

/**
 * In which role somebody may change a plan's directory.
 * @param known the plan's directory
 * @throws UserError `refused`
 */
export function requireDirectoryKeeper(plan: Plan, known: OfficialsTable[], as: string): Role {
  const email = spellAddress(as);
  const theirs = known.filter((one) => one.email === email);
  const role = CALENDAR_ROLES.find((one) =>
    theirs.some(
      ({ roles, unit }) => roles.includes(one) && (one === 'administrator' || unit === plan.coordinator),
    ),
  );
  if (role) return role;
  throw refused(
    'as',
    both(
      'Chỉ cán bộ phụ trách kế hoạch hoặc quản trị được sửa danh bạ.',
      'Only the plan’s coordinator or an administrator may change the directory.',
    ),
    null,
    { command: alike('lien-nganh official list') },
  );
}

/** Nobody gives themselves a role, or takes themselves out. */
export function refuseOwnRoles(email: string, as: string): void {
  if (email !== spellAddress(as)) return;
  throw new UserError(
    'refused',
    both(
      'Không ai tự thay đổi vai trò của chính mình; xin nhờ cán bộ phụ trách khác hoặc quản trị.',
      'Nobody changes their own roles; please ask another coordinator or an administrator.',
    ),
  );
}

/** Whether a directory has a plan's coordinator and approver. */
export function isSteered(plan: Plan, people: Pick<OfficialEntry, 'unit' | 'roles'>[]): boolean {
  const holds = (role: Role): boolean =>
    people.some(({ unit, roles }) => unit === plan.coordinator && roles.includes(role));
  return holds('coordinator') && holds('approver');
}

/**
 * A plan keeps a coordinator and an approver: without them no period can be closed.
 * @param after the plan's directory as it would be
 */
export function requireSteering(plan: Plan, after: Pick<OfficialEntry, 'unit' | 'roles'>[]): void {
  if (isSteered(plan, after)) return;
  throw new UserError(
    'refused',
    both(
      'Kế hoạch phải còn ít nhất một cán bộ phụ trách và một người phê duyệt; xin thêm người mới trước.',
      'The plan needs at least one coordinator and one approver; please add the new one first.',
    ),
  );
}

/** Whether mail for the focal point reaches somebody in the unit. */
export function hasFocalPoint(known: OfficialsTable[], unit: UnitId): boolean {
  return known.some(
    (one) => one.unit === unit && one.roles.includes('focal-point') && one.bouncedAt === null,
  );
}

/** Whether an official is a unit's mailbox: without a name, and not merely a colleague to whom something was handed. */
export function isMailbox({ name, roles }: Pick<OfficialsTable, 'name' | 'roles'>): boolean {
  return name === null && roles.length > 0;
}

/** Whether somebody may name the focal point of their unit. */
export function mayName({ name, roles }: Pick<OfficialsTable, 'name' | 'roles'>): boolean {
  return isMailbox({ name, roles }) || roles.includes('head');
}
