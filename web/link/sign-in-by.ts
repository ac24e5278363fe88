/** Signing in by the mail one has received: once, and only while it is fresh. */
import { toMs } from '../../domain/clock.ts';
import { isCoordinating } from '../../domain/obligation.ts';
import type { Instant } from '../../domain/plan.ts';
import { useLinkToSignIn, type Link } from '../../records/directory/links.ts';
import { findSigner } from '../sign-in/find-signer.ts';
import type { WebServices } from '../services.ts';

/** A mail is read on the day it comes; one found later asks for a sign-in link of its own. */
const FRESH_MS = 24 * 3_600_000;

/** Whether a link could sign its reader in at an instant, were it the first time. */
export const mightSignIn = ({ role, issuedAt, signedInAt }: Link, now: Instant): boolean =>
  isCoordinating(role) && signedInAt === null && toMs(now) - toMs(issuedAt) < FRESH_MS;

/**
 * What a pressed link does for somebody who acts for the plan.
 * @param signedIn address of whoever is signed in already
 * @returns `is-in` where that is the person the mail went to; `now` where the link signs them in, which uses it up;
 *   null where it does not: for a unit's people, and for a mail that is old or was used
 */
export async function signInBy(
  { records, now }: Pick<WebServices, 'records' | 'now'>,
  link: Link,
  signedIn: string | undefined,
): Promise<'is-in' | 'now' | null> {
  if (!isCoordinating(link.role)) return null;
  if (signedIn === link.email) return 'is-in';
  const at = now();
  if (!mightSignIn(link, at) || !(await findSigner(records, link.email, at))) return null;
  return (await useLinkToSignIn(records.db, link.id, at)) ? 'now' : null;
}
