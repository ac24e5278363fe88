import { createHash } from 'node:crypto';

/**
 * Stands for something as a page showed it, so that a form can tell whether it is still the same: sixteen letters,
 * digits, `-` and `_`, equal for what is equal as JSON.
 */
export function etagOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}
