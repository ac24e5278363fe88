/** A demonstration only: entering a unit's work as its focal point without waiting for a mail. */
import { inVietnameseOrder } from '../lists/compare-texts.ts';
import { randomBytes } from 'node:crypto';
import type { Translate } from '../../domain/bilingual.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { listOfficials } from '../../records/directory/directory.ts';
import { issueLink, type NewLink } from '../../records/directory/links.ts';
import { listPlansAsOf } from '../../records/plans/plan-versions.ts';
import { unitName } from '../layout/names.ts';
import { SESSION_MS } from '../layout/session.ts';

/** A focal point's part in a plan; `value` names it in the form. */
export interface DemoUnit {
  value: string;
  text: string;
  plan: string;
  unit: string;
  email: string;
}

/** Every focal point of every plan, by the unit's name. */
export async function listDemoUnits({ db }: Records, at: Instant, t: Translate): Promise<DemoUnit[]> {
  const officials = (await listOfficials(db)).filter(({ roles }) => roles.includes('focal-point'));
  const units = (await listPlansAsOf(db, at)).flatMap(({ plan }) =>
    plan.units.flatMap(({ id: unit }) => {
      const own = officials.find((one) => one.unit === unit && (one.plan ?? plan.id) === plan.id);
      const value = `${plan.id} ${unit}`;
      return own ? [{ value, text: unitName(plan, unit, t), plan: plan.id, unit, email: own.email }] : [];
    }),
  );
  return units.sort((a, b) => inVietnameseOrder(a.text, b.text));
}

/** A link as a mail would have brought it, for as long as a session. */
export async function issueDemoLink(
  { db }: Records,
  { plan, unit, email }: DemoUnit,
  at: Instant,
): Promise<NewLink> {
  const link: NewLink = {
    ...{ id: randomBytes(16).toString('base64url'), plan, unit, email, role: 'focal-point' },
    ...{ issuedAt: at, expiresAt: toInstant(toMs(at) + SESSION_MS) },
  };
  await issueLink(db, link);
  return link;
}
