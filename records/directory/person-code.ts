import { createHash } from 'node:crypto';
import { spellAddress } from '../../domain/mail-address.ts';

/** Tells people apart where their address may not stand: in audit entries and notices, which outlive their place in the directory. */
export function personCode(email: string): string {
  return createHash('sha256').update(spellAddress(email)).digest('hex').slice(0, 12);
}
