import { both, alike } from '../../domain/bilingual.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { Role } from '../../domain/obligation.ts';
import { PERMISSIONS } from '../../domain/permissions.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { reportPeriodIds } from '../../domain/schemas/period-ids.ts';
import { invalid, refused } from '../../domain/user-error.ts';
import { findActor, type Actor } from '../../records/directory/directory.ts';
import { readPassedUnits } from '../../records/directory/passed-units.ts';
import { hasOwed } from '../../records/obligations/obligations.ts';
import type { EngineContext } from '../engine/context.ts';

/**
 * A unit of the plan, or one that was before the plan was amended: what became of its work says its workflow.
 * @throws UserError `invalid` when the plan never had such a unit
 */
export async function requireUnit(
  { records }: Pick<EngineContext, 'records'>,
  plan: Plan,
  unit: UnitId,
): Promise<void> {
  if (plan.units.some((u) => u.id === unit)) return;
  if (await hasOwed(records.db, plan.id, unit)) return;
  throw invalid(
    'unit',
    both(`Kế hoạch không có đơn vị "${unit}".`, `The plan has no unit "${unit}".`),
    null,
    { command: alike(`lien-nganh plan status ${plan.id}`) },
  );
}

/** @throws UserError `invalid` when the plan does not report on such a period */
export function requirePeriod(plan: Plan, period: string): void {
  const known = reportPeriodIds(plan);
  if (known.includes(period)) return;
  throw invalid(
    'period',
    both(`Kế hoạch không có kỳ "${period}".`, `The plan has no period "${period}".`),
    both(`Chọn một trong: ${known.join(', ')}.`, `Choose one of: ${known.join(', ')}.`),
  );
}

/** Roles by which somebody speaks for a unit. An administrator looks after the system, whatever unit they sit in. */
function rolesFor(actor: Actor, unit: UnitId): Role[] {
  const own = actor.units.find((one) => one.unit === unit)?.roles ?? [];
  const administers = actor.units.some(({ roles }) => roles.includes('administrator'));
  return administers ? [...own, 'administrator'] : own;
}

/** @throws UserError `refused`, code `succeeded`, for a unit that is no more and whose work others took over */
async function refusePassed(
  { records }: Pick<EngineContext, 'records'>,
  plan: Plan,
  unit: UnitId,
): Promise<void> {
  const heirs = (await readPassedUnits(records.db)).heirs(unit);
  if (heirs.length === 0) return;
  const names = heirs.map((id) => plan.units.find((one) => one.id === id));
  const vi = names.map((one, n) => one?.name ?? heirs[n]).join('; ');
  const en = names.map((one, n) => one?.nameEn ?? one?.name ?? heirs[n]).join('; ');
  throw refused('as', both(`Nhiệm vụ đã chuyển sang ${vi}.`, `This work has passed to ${en}.`), null, {
    code: 'succeeded',
  });
}

/**
 * Finds who acts and in which role. A colleague to whom an obligation was handed speaks of it as its focal point.
 * @param obligation what the act is said of, where that is an obligation
 * @throws UserError `refused` when the directory does not give this address the role the act needs, or where it is a
 *   unit's that is no more
 */
export async function requireActor(
  { records, now }: EngineContext,
  plan: Plan,
  act: ActName,
  unit: UnitId,
  email: string,
  obligation?: string,
): Promise<{ email: string; role: Role }> {
  const { of, roles } = PERMISSIONS[act];
  const owner = of === 'unit' ? unit : plan.coordinator;
  const actor = await findActor(records.db, plan.id, email, { at: now(), obligation: obligation ?? null });
  const own = actor ? rolesFor(actor, owner) : [];
  const held: Role[] = actor?.isContact ? [...own, 'focal-point'] : own;
  const role = roles.find((r) => held.includes(r));
  if (actor && role) return { email: actor.email, role };
  await refusePassed({ records }, plan, owner);
  throw refused(
    'as',
    both(
      `Địa chỉ này không giữ vai trò cần cho thao tác (${roles.join(', ')} của ${owner}).`,
      `This address does not hold the role the act needs (${roles.join(', ')} of ${owner}).`,
    ),
    null,
    {
      code: 'no-role',
      command: both(
        'Xem hoặc nạp danh bạ: lien-nganh official list, lien-nganh official import',
        'See or import the directory: lien-nganh official list, lien-nganh official import',
      ),
    },
  );
}
