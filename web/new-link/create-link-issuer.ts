import { randomUUID } from 'node:crypto';
import type { Role } from '../../domain/obligation.ts';
import type { UnitId } from '../../domain/plan.ts';
import { ensureLinkKey } from '../../records/directory/link-keys.ts';
import { issueLink } from '../../records/directory/links.ts';
import type { WebServices } from '../services.ts';
import { createLinkBuilder, LINK_DAYS } from '../../client/mail.ts';

/** Whose work in which plan a link opens, and for whom. */
export interface LinkWanted {
  plan: string;
  unit: UnitId;
  role: Role;
  email: string;
}

/** Makes the function that issues links for mails that pages send themselves; it gives a link's address. */
export async function createLinkIssuer({
  records,
  now,
  publicUrl,
}: WebServices): Promise<(wanted: LinkWanted) => Promise<string>> {
  const at = now();
  const { keyId, secret } = await ensureLinkKey(records.db, at);
  const build = createLinkBuilder({ publicUrl, keyId, secret, validDays: LINK_DAYS });
  return async (wanted) => {
    const { url, link } = await build({ ...wanted, mail: randomUUID(), at });
    await issueLink(records.db, link);
    return url;
  };
}
