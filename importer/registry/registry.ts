/** All bodies of the registry, and how to ask about them. */

import type { IsoDate } from '../../domain/plan.ts';
import type { Body } from './body.ts';
import { CENTRAL_BODIES } from './central.ts';
import { DEPARTMENTS } from './departments.ts';
import { COMMUNE_OFFICES, DISTRICT_OFFICES } from './local-offices.ts';
import { PROVINCIAL_BODIES } from './provincial-bodies.ts';
import { PARTY_BOARDS, PARTY_BODIES, SHARED_BODIES, YOUTH_UNIONS } from './shared-bodies.ts';

export const REGISTRY: readonly Body[] = [
  ...DEPARTMENTS,
  ...PROVINCIAL_BODIES,
  ...SHARED_BODIES,
  ...YOUTH_UNIONS,
  ...PARTY_BODIES,
  ...PARTY_BOARDS,
  ...DISTRICT_OFFICES,
  ...COMMUNE_OFFICES,
  ...CENTRAL_BODIES,
];

/** Whether a body existed on a day; true where the day is unknown. */
export function existsOn(body: Body, day: IsoDate | null): boolean {
  if (day === null) return true;
  return (body.validFrom ?? '') <= day && day <= (body.validTo ?? '9999');
}
