/**
 * Things under their keys, each list in the order given.
 * @param valueOf what is listed of each
 */
export function groupBy<T, V>(
  things: Iterable<T>,
  keyOf: (one: T) => string,
  valueOf: (one: T) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const one of things) {
    const group = groups.get(keyOf(one));
    if (group) group.push(valueOf(one));
    else groups.set(keyOf(one), [valueOf(one)]);
  }
  return groups;
}
