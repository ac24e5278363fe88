/** The timeline with the deadlines that were missed; of one mail, why it was sent. */
import { obligationMeant } from '../../domain/ids.ts';
import { both, alike } from '../../domain/bilingual.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import type { UserError } from '../../domain/user-error.ts';
import { invalid } from '../../domain/user-error.ts';
import { inOrder, listMovedFrom, noticesInMail, readHistory } from '../../records/obligations/history.ts';
import { findObligation, listDueWithin, listObligations } from '../../records/obligations/obligations.ts';
import { findPlan } from '../../records/plans/plans.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { Engine } from '../engine.ts';
import { requireUnit } from '../submit/actors.ts';
import type { EngineContext } from '../engine/context.ts';
import { climbEntries, readSentUp } from './climbs.ts';
import { listMissedDeadlines } from './missed-deadlines.ts';
import type { HistoryEntry } from '../../domain/timeline.ts';

type Input = Parameters<Engine['history']>[0];

/**
 * @throws UserError `invalid` for an unknown plan, unit, obligation or mail, and where neither plan nor mail is named
 */
export async function history(context: EngineContext, input: Input): Promise<{ entries: HistoryEntry[] }> {
  if (input.mail !== undefined) return { entries: await explainMail(context, input.mail) };
  if (input.plan === undefined) {
    throw invalid('plan', both('Cần một kế hoạch hoặc một thư.', 'A plan or a mail is needed.'), null, {
      command: alike('lien-nganh plan list'),
    });
  }
  return { entries: await readPlanHistory(context, { ...input, plan: input.plan }) };
}

async function readPlanHistory(
  { records, now }: EngineContext,
  { plan: id, unit, obligation: named, from, to }: Input & { plan: string },
): Promise<HistoryEntry[]> {
  const { db } = records;
  const { plan } = await planAsOf(db, id, now());
  if (unit !== undefined) await requireUnit({ records }, plan, unit);
  const until = await lastInstant(records, plan.id, now());
  const climbs = climbEntries(plan, await readSentUp(records, plan, now()));
  const obligation = named === undefined ? undefined : obligationMeant(named, unit);
  if (obligation !== undefined) {
    const owed = await findObligation(db, plan.id, obligation);
    if (!owed || (unit !== undefined && owed.unit !== unit))
      throw unknownObligation(plan.id, obligation, unit);
    const lines = await readHistory(db, { plan: plan.id, unit, owed });
    const above = climbs.filter((one) => one.obligation === obligation);
    return inOrder<HistoryEntry>([...listMissedDeadlines([owed], lines, until), ...above, ...lines], {
      from,
      to,
    });
  }
  const above = climbs.filter((one) => unit === undefined || one.unit === unit);
  const lines = await readHistory(db, { plan: plan.id, unit, from, to });
  if (from === undefined && to === undefined) {
    const owed = await listObligations(db, plan.id, unit);
    return inOrder<HistoryEntry>([...listMissedDeadlines(owed, lines, until), ...above, ...lines]);
  }
  // Of a few days only what was missed in them is read whole.
  const days = { from: dayBefore(from ?? FIRST), to: to ?? LAST };
  const ids = await listMovedFrom(db, { plan: plan.id, unit, ...days });
  const due = await listDueWithin(db, { plan: plan.id, unit, ids, ...days });
  const about = await readHistory(db, { plan: plan.id, owed: due });
  return inOrder<HistoryEntry>([...listMissedDeadlines(due, about, until), ...above, ...lines], { from, to });
}

/** Days before and after all that a plan has. */
const [FIRST, LAST] = ['1900-01-01', '9999-12-30'];

/** What is due on a day is missed at the midnight that ends it. */
function dayBefore(day: IsoDate): IsoDate {
  return addDays(day, -1);
}

/** Up to when a plan's dates can be missed: now, or when it was closed. */
async function lastInstant({ db }: EngineContext['records'], plan: string, now: Instant): Promise<Instant> {
  return (await findPlan(db, plan))?.closedAt ?? now;
}

function unknownObligation(plan: string, obligation: string, unit?: string): UserError {
  return invalid(
    'obligation',
    both(`Kế hoạch không có việc "${obligation}".`, `The plan has no obligation "${obligation}".`),
    null,
    { command: alike(`lien-nganh plan status ${plan}${unit === undefined ? '' : ` --unit ${unit}`}`) },
  );
}

/** The mail, its notices, the acts behind them, and the missed deadlines that they tell of. */
async function explainMail({ records, now }: EngineContext, named: string): Promise<HistoryEntry[]> {
  const { db } = records;
  const messageId = `<${named.trim().replace(/^<|>$/g, '')}>`;
  const carried = await noticesInMail(db, messageId);
  if (carried.length === 0) {
    throw invalid('mail', both('Không có thư này.', 'There is no such mail.'), null, {
      command: alike('lien-nganh mail list --json'),
    });
  }
  const entries: HistoryEntry[] = [];
  for (const plan of new Set(carried.map((one) => one.plan))) {
    const ofPlan = carried.filter((one) => one.plan === plan);
    const about = ofPlan.map(({ obligation, unit }) => ({ id: obligation, unit }));
    const lines = await readHistory(db, { plan, owed: about });
    const told = lines.filter(
      ({ kind, notice, mail }) =>
        ofPlan.some((one) => one.notice === notice) && (kind === 'rung' || mail === messageId),
    );
    const causes = new Set(told.map(({ act }) => act));
    const late = told.filter(({ kind, what }) => kind === 'rung' && what.includes('+'));
    const ids = [...new Set(late.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])))];
    const owed = (await Promise.all(ids.map((id) => findObligation(db, plan, id)))).filter(
      (one) => one !== undefined,
    );
    entries.push(
      ...listMissedDeadlines(owed, lines, await lastInstant(records, plan, now())),
      ...lines.filter(({ id, notice }) => notice === null && causes.has(id)),
      ...told,
    );
  }
  return inOrder(entries);
}
