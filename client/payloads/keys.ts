/** Keys with which payloads are encrypted before they leave for Temporal. */

/** One key of AES-256. */
export interface PayloadKey {
  /** Written beside what it encrypted, so that the key is found again. */
  id: string;
  /** 32 bytes. */
  secret: Buffer;
}

const ENTRY = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/_-]{43}=?)$/;

/**
 * Reads keys as a setting or a file holds them: `id:base64`, 32 bytes each, by commas or lines. The first one encrypts,
 * all of them decrypt.
 *
 * @returns null where the text is no such list, or an id stands twice
 */
export function parsePayloadKeys(text: string): PayloadKey[] | null {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  const keys: PayloadKey[] = [];
  for (const entry of entries) {
    const [, id, base64] = ENTRY.exec(entry) ?? [];
    if (id === undefined || base64 === undefined) return null;
    keys.push({ id, secret: Buffer.from(base64, 'base64') });
  }
  const isSound = keys.length > 0 && new Set(keys.map(({ id }) => id)).size === keys.length;
  return isSound && keys.every(({ secret }) => secret.length === 32) ? keys : null;
}
