/** A role as a form names it. */
import type { Translate } from '../../../domain/bilingual.ts';
import { isCoordinating, type Role } from '../../../domain/obligation.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { HeldRole } from '../../../records/directory/roles.ts';
import type { FormProblem } from '../../layout/form.ts';
import { addressProblems } from '../../layout/typed-address.ts';

export const ROLES: readonly Role[] = [
  'focal-point',
  'head',
  'coordinator',
  'approver',
  'leadership',
  'addressee',
  'administrator',
];

/** The role that hidden fields name; undefined where they name none. */
export function readHeldRole(fields: Record<string, string>): HeldRole | undefined {
  const { email = '', unit = '', plan = '' } = fields;
  const role = ROLES.find((one) => one === fields.role);
  return role && email && unit ? { email, unit, plan: plan === '' ? null : plan, role } : undefined;
}

/** Why a role that was typed in would count for nothing, field by field. */
export function problemsOf(
  { email = '', unit = '', plan = '', role = '' }: Record<string, string>,
  { plans, units }: { plans: readonly Plan[]; units: readonly { id: string }[] },
  t: Translate,
): FormProblem[] {
  const problems: FormProblem[] = addressProblems('email', email, t);
  const wrong = (field: string, vi: string, en: string): void =>
    void problems.push({ field, text: t(vi, en) });
  const known = ROLES.find((one) => one === role);
  if (!known) wrong('role', 'Chọn một vai trò.', 'Choose a role.');
  if (!units.some(({ id }) => id === unit)) wrong('unit', 'Chọn một đơn vị.', 'Choose a unit.');
  const meant = plans.find(({ id }) => id === plan);
  if (plan !== '' && !meant) wrong('plan', 'Chọn một kế hoạch.', 'Choose a plan.');
  if (meant && known && isCoordinating(known) && unit !== '' && unit !== meant.coordinator) {
    wrong(
      'unit',
      'Vai trò này chỉ có ở cơ quan đầu mối của kế hoạch; chọn cơ quan ấy.',
      'This role exists only in the plan’s coordinating agency; choose that agency.',
    );
  }
  if (known === 'administrator' && plan !== '') {
    wrong(
      'plan',
      'Quản trị hệ thống không theo từng kế hoạch; chọn “Mọi kế hoạch”.',
      'Administrators are not tied to one plan; choose “All plans”.',
    );
  }
  return problems;
}
