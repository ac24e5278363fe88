/** Several plans played on one clock and one record: what one of them sends goes up to another that it names. */
import type { Behaviour } from '../../domain/behaviour.ts';
import { endOfDay } from '../../domain/instants.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { project } from '../../domain/schedule.ts';
import { readCalendar } from '../../records/plans/calendar.ts';
import { actOut } from './act-out.ts';
import { engageCast } from './cast.ts';
import type { PlayOptions, Played } from './play.ts';
import { sentUpTo } from './sent-up.ts';
import { inOrder, writeScript, type Step } from './script.ts';
import type { Stage } from './stage.ts';

/** A plan, its file, and how its units behave. */
export interface PlayedPlan {
  plan: Plan;
  text: string;
  file: string;
  behaviour: Behaviour;
}

/** Launches all plans on the first day and plays them to the end of the last. */
export async function playTogether(
  { context: { records }, host: { engine }, runTo }: Stage,
  parts: readonly PlayedPlan[],
  { from, to, signal, onProgress }: Omit<PlayOptions, 'planText' | 'planFile'>,
): Promise<Played[]> {
  const calendar = await readCalendar(records.db);
  const until = endOfDay(to, parts[0]!.plan.timeZone);
  const inSpan = (date: IsoDate): boolean => from <= date && date <= to;
  const inputs = parts.map(({ plan, behaviour }) => ({
    ...{ plan, behaviour, calendar, until },
    obligations: project(plan, calendar, from, to),
    periods: listPeriods(plan, calendar).filter(({ unitDue }) => inSpan(unitDue)),
  }));
  // When a plan sends depends on its own dates alone, so that one look at each is enough.
  const sendings = inputs.map((input) => ({ ...input, steps: writeScript({ ...input, obligations: [] }) }));
  const played: Played[] = [];
  const scripts: { step: Step; act: () => Promise<void> }[] = [];
  for (const [index, input] of inputs.entries()) {
    const { plan, behaviour } = input;
    const cast = await engageCast(records, plan, false);
    const { text, file } = parts[index]!;
    const { obligations } = await engine.launchPlan({ text, file, past: 'skip' });
    played.push({ account: { launched: obligations, changes: [] } });
    for (const step of writeScript({ ...input, sentUp: sentUpTo(plan, sendings) }))
      scripts.push({ step, act: () => actOut(engine, { plan, behaviour, cast }, step) });
  }
  const acts = new Map(scripts.map(({ step, act }) => [step, act]));
  for (const [done, step] of inOrder([...acts.keys()]).entries()) {
    signal?.throwIfAborted();
    onProgress?.(done, acts.size + 1, step.at.slice(0, 10));
    await runTo(step.at);
    await acts.get(step)!();
  }
  await runTo(until);
  onProgress?.(acts.size + 1, acts.size + 1, to);
  return played;
}
