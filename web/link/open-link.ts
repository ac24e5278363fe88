/** What stands behind a link in a mail. Reading it changes nothing. */
import { toMs } from '../../domain/clock.ts';
import { findLinkKey } from '../../records/directory/link-keys.ts';
import { findLink, type Link } from '../../records/directory/links.ts';
import type { WebServices } from '../services.ts';
import { readLinkToken } from '../../client/mail.ts';

export type OpenedLink =
  /** Opens its unit's work for the person the mail went to. */
  | { state: 'valid'; link: Link }
  /** Was good once: too old, or revoked because somebody else took over. */
  | { state: 'over'; link: Link }
  /** Not one of ours, or cut off while it was copied. */
  | { state: 'unknown' };

/** Looks a link's token up. */
export async function openLink({ records, now }: WebServices, token: string): Promise<OpenedLink> {
  const at = now();
  const read = await readLinkToken(token, (keyId) => findLinkKey(records.db, keyId), at);
  const link = read && (await findLink(records.db, read.id));
  if (!link) return { state: 'unknown' };
  const isOver = read.expired || link.revokedAt !== null || toMs(link.expiresAt) <= toMs(at);
  return { state: isOver ? 'over' : 'valid', link };
}
