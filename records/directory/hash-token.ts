import { createHash } from 'node:crypto';

/** What the record keeps of a token that opens something: SHA-256, base64url. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
