import { waitFor } from '../support/workflow-wait.ts';
import type { Stage } from './stage.ts';

/**
 * Waits until each of these units was reminded in the slot of `due-5`, or two minutes: a step that is due is not yet
 * written down, so that nothing else tells that it is still to come.
 * @returns how many were
 */
export async function awaitReminders(stage: Stage, units: string[]): Promise<number> {
  let reminded = 0;
  const all = async (): Promise<boolean> => {
    const [row] = await stage.sql<{ n: number }>(
      `select count(distinct unit)::int as n from notices where notice = 'due-5' and unit = any($1)`,
      [units],
    );
    reminded = row?.n ?? 0;
    return reminded === units.length;
  };
  await waitFor('the reminders', all, 120_000).catch(() => undefined);
  return reminded;
}
