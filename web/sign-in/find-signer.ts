/** Who may sign in: those whose role has pages of its own. Focal points need no more than their link. */
import { COORDINATING_ROLES, type Role } from '../../domain/obligation.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { listOfficials, rolesOf } from '../../records/directory/directory.ts';

export interface Signer {
  /** As the directory spells it. */
  email: string;
  name: string | null;
  language: string;
  roles: Role[];
}

const SIGNING: readonly Role[] = [...COORDINATING_ROLES, 'administrator'];

/** Somebody who may sign in, or undefined; at an instant also who stands in for somebody then. */
export async function findSigner({ db }: Records, email: string, at?: Instant): Promise<Signer | undefined> {
  const held = await rolesOf(db, email, at);
  const roles = [...new Set(held.flatMap((one) => one.roles))].filter((role) => SIGNING.includes(role));
  const [first] = held;
  if (!first || roles.length === 0) return undefined;
  return { email: spellAddress(email), name: first.name, language: first.language, roles };
}

/** Everybody who may sign in, by address. */
export async function listSigners(records: Records): Promise<Signer[]> {
  const emails = [...new Set((await listOfficials(records.db)).map(({ email }) => email))].sort();
  const signers = await Promise.all(emails.map((email) => findSigner(records, email)));
  return signers.filter((signer) => signer !== undefined);
}
