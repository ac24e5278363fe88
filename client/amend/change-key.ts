import { createHash } from 'node:crypto';

/** Under which a change of plans is known that was given an id; null where it was given none. */
export function changeKey(
  what: 'amend' | 'reorganise',
  plan: string | null,
  id: string | undefined,
): string | null {
  if (id === undefined) return null;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return [what, plan, hash].filter((part) => part !== null).join('/');
}
