import type { Effect } from '../effects.ts';
import type { NoticeKind } from '../projections.ts';
import type { Role } from '../obligation.ts';
import type { UnitId } from '../plan.ts';
import { basisOf } from './basis.ts';
import type { ActEvent } from './events.ts';
import { noticeEffect } from './project-effects.ts';

/**
 * Notices of what becomes of a unit's part or of a whole plan: to the focal points of the units concerned, to the
 * coordinator where somebody else has acted, and to whom else it concerns.
 *
 * @param about id of the unit or plan that the act is about
 */
export function statusNotices(
  { plan, coordinator }: { plan: string; coordinator: UnitId },
  about: string,
  notice: NoticeKind,
  act: ActEvent,
  { units, also = [] }: { units: UnitId[]; also?: Role[] },
): Effect[] {
  const roles: Role[] = [...(act.role === 'coordinator' ? [] : (['coordinator'] as const)), ...also];
  const recipients = [
    ...units.map((unit) => ({ role: 'focal-point' as const, unit })),
    ...roles.map((role) => ({ role, unit: coordinator })),
  ];
  return recipients.map(({ role, unit: recipient }) =>
    noticeEffect({
      plan,
      obligation: about,
      notice,
      role,
      recipient,
      at: act.at,
      slot: act.at,
      cause: act.id,
      unit: about === plan ? recipient : about,
      detail: { act: act.id, ...basisOf(act) },
    }),
  );
}
