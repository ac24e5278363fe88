/** Which steps of an obligation's ladder go out at an instant, and which are passed over. */
import type { Effect } from '../effects.ts';
import { passedOverId } from '../notice-ids.ts';
import type { Role } from '../obligation.ts';
import type { Instant } from '../plan.ts';
import { toInstant, toMs } from '../clock.ts';
import type { ObligationState, PendingRung } from './assignment-state.ts';
import { auditEffect, noticeEffect } from './project-effects.ts';

/** A step found within this time of its own instant still belongs to that instant's slot. */
const SLOT_GRACE_MS = 5 * 60_000;
/** Steps found later share slots of this width, so that one outage gives one digest per person. */
const LATE_SLOT_MS = 15_000;

/** The slot in which a step whose instant was `at` is delivered when it is found at `now`. */
export function slotFor(at: Instant, now: Instant): Instant {
  const late = toMs(now) - toMs(at);
  return late <= SLOT_GRACE_MS ? at : toInstant(Math.ceil(toMs(now) / LATE_SLOT_MS) * LATE_SLOT_MS);
}

/** Records that a role was not reminded of a step, and why: the code of a higher step, or of what muted it. */
function passedOver(plan: string, o: ObligationState, rung: PendingRung, role: Role, why: string): Effect {
  return auditEffect({
    id: passedOverId(plan, o.id, { rung: rung.rung, role, at: rung.at }),
    plan,
    at: rung.at,
    kind: 'rung',
    unit: o.unit,
    obligation: o.id,
    who: 'system',
    what: 'superseded',
    why,
    detail: { rung: rung.rung, role },
  });
}

/** Steps whose instants have come are dropped, each with an audit entry; nobody is reminded. */
export function dropPassed(
  plan: string,
  o: ObligationState,
  now: Instant,
  why: string,
): { pending: PendingRung[]; effects: Effect[] } {
  const passed = o.pending.filter((rung) => toMs(rung.at) <= toMs(now));
  return {
    pending: o.pending.slice(passed.length),
    effects: passed.flatMap((rung) => rung.to.map((to) => passedOver(plan, o, rung, to.role, why))),
  };
}

/**
 * Sends the due steps of one obligation. After an outage several may be due at once: then, per role,
 * only the highest reached goes out and the others are recorded as superseded.
 */
export function fireRungs(
  plan: string,
  o: ObligationState,
  now: Instant,
): { pending: PendingRung[]; effects: Effect[] } {
  const due = o.pending.filter((rung) => toMs(rung.at) <= toMs(now));
  const pending = o.pending.slice(due.length);
  const effects: Effect[] = [];
  due.forEach((rung, index) => {
    for (const to of rung.to) {
      const higher = due
        .slice(index + 1)
        .filter((r) => r.to.some((t) => t.role === to.role && t.unit === to.unit))
        .at(-1);
      effects.push(
        ...(higher
          ? [passedOver(plan, o, rung, to.role, higher.rung)]
          : [
              noticeEffect({
                plan,
                obligation: o.id,
                unit: o.unit,
                notice: rung.rung,
                role: to.role,
                recipient: to.unit,
                at: rung.at,
                slot: slotFor(rung.at, now),
                ...(rung.rung.startsWith('correct') ? { cause: rung.at } : {}),
              }),
            ]),
      );
    }
  });
  return { pending, effects };
}
