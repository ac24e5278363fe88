/** An item of a plan field by field, so that two of them can be compared and shown line by line. */
import type { FieldChange, FieldValue } from './changes.ts';

const isWord = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** JSON in which the order of keys, which a database may change, makes no difference. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Every value with its place; what is empty is left out. Objects in lists are written as JSON. */
function flatten(value: unknown, place: string, into: Map<string, FieldValue>): void {
  if (value === null || value === undefined) return;
  if (isWord(value)) into.set(place, value);
  else if (Array.isArray(value)) {
    if (value.length > 0)
      into.set(
        place,
        value.map((one) => (isWord(one) ? String(one) : canonical(one))),
      );
  } else {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, place === '' ? key : `${place}.${key}`, into);
    }
  }
}

const isSame = (a: FieldValue, b: FieldValue): boolean => canonical(a) === canonical(b);

/**
 * The fields in which two items differ, in the order of the first that has them.
 * @param before undefined for an item that is added
 * @param after undefined for one that is removed
 */
export function compareFields(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [new Map<string, FieldValue>(), new Map<string, FieldValue>()];
  flatten(before, '', was);
  flatten(after, '', is);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, from: was.get(field) ?? null, to: is.get(field) ?? null }))
    .filter(({ from, to }) => !isSame(from, to));
}
