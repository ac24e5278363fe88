/** Deeper than any chain of causes that libraries build. */
const DEPTH = 8;

/** An error and what caused it, the outermost first; of several at once, all. */
export function causesOf(error: unknown, depth = DEPTH): unknown[] {
  if (error === null || error === undefined || depth === 0) return [];
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  const several: unknown[] = Array.isArray(errors) ? errors : [];
  return [error, ...[cause, ...several].flatMap((one) => causesOf(one, depth - 1))];
}
