/** What a size too large for the machine would take, from what smaller ones took. */

/** Something measured with so many. */
export interface Point {
  count: number;
  value: number;
}

/** How much each one more adds, from the fewest to the most. */
export function eachAdds(points: readonly Point[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.count === last.count) return NaN;
  return (last.value - first.value) / (last.count - first.count);
}

/** What `count` would take, if each further one adds what those measured added. */
export function onPaper(points: readonly Point[], count: number): number {
  const last = points.at(-1);
  return last ? last.value + (count - last.count) * eachAdds(points) : NaN;
}
