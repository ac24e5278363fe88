import type { ActEvent } from './events.ts';

/** The issuer's document that an act names, as codes and dates for the audit log and the notice. */
export function basisOf(act: Pick<ActEvent, 'number' | 'issuedOn'>): Record<string, string> {
  return act.number !== undefined && act.issuedOn !== undefined
    ? { basisNumber: act.number, basisDate: act.issuedOn }
    : {};
}
