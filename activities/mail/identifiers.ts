/**
 * Identifiers that leave the house: unique in the world by the sender's domain and by the installation, whose id was
 * made once and lies in the record.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/plan.ts';

/** What makes this sender's identifiers its own. */
export interface Issuer {
  /** The installation's id, 32 hexadecimal digits. */
  installation: string;
  /** Address of the sender. */
  from: string;
}

/** The domain of an address, as identifiers carry it behind their @ (RFC 5322 3.6.4, RFC 7986 5.3). */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Message-ID of a digest: follows from what makes the digest unique, so that made again after a crash it is the same. */
export function messageIdOf(
  { installation, from }: Issuer,
  { slot, email, number }: { slot: Instant; email: string; number: number },
): string {
  const hex = createHash('sha256').update(`${installation}\n${slot}\n${email}\n${number}`).digest('hex');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `<${uuid}@${domainOf(from)}>`;
}

/** UID of what a calendar holds of one matter of a plan: the same in mails and in files for download. */
export function calendarUid({ installation, from }: Issuer, plan: string, matter: string): string {
  return `${plan}/${matter.replaceAll('@', '.')}/${installation.slice(0, 12)}@${domainOf(from)}`;
}
