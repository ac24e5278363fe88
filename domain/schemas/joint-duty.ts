/** One piece of work that two headings order: one leads, the other supports. */
interface Sided {
  code: string;
  role: string;
  jointWith?: string;
}

/**
 * The duty that leads the work a supporter's duty orders too.
 *
 * @param duties - all duties of a plan
 * @param duty - one of them
 * @returns null where the duty names none, does not support, or names another that only supports
 */
export function leaderOf<D extends Sided>(duties: readonly D[], duty: D): D | null {
  if (duty.role !== 'support' || duty.jointWith === undefined) return null;
  const named = duties.find(({ code }) => code === duty.jointWith);
  return named && named.role !== 'support' ? named : null;
}
