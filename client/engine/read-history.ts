/** The timeline with the deadlines that were missed; of one mail, why it was sent. */
import type { Instant } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { inOrder, noticesInMail, readHistory } from '../../records/history.ts';
import { listObligations } from '../../records/obligations.ts';
import { findPlan, loadCurrentPlan } from '../../records/plans.ts';
import type { Engine, HistoryEntry } from '../engine.ts';
import { requireUnit } from './actors.ts';
import type { EngineContext } from './context.ts';
import { listMissedDeadlines } from './missed-deadlines.ts';

type Input = Parameters<Engine['history']>[0];

/**
 * @throws UserError `invalid` for an unknown plan, unit, obligation or mail, and where neither plan nor mail is named
 */
export async function history(context: EngineContext, input: Input): Promise<{ entries: HistoryEntry[] }> {
  if (input.mail !== undefined) return { entries: await explainMail(context, input.mail) };
  if (input.plan === undefined) {
    throw new UserError('invalid', 'Cần một kế hoạch hoặc một thư. / A plan or a mail is needed.', [
      { path: 'plan', line: null, message: 'PLAN, --mail', remedy: 'lien-nganh plan list' },
    ]);
  }
  return { entries: await readPlanHistory(context, { ...input, plan: input.plan }) };
}

async function readPlanHistory(
  { records, now }: EngineContext,
  { plan: id, unit, obligation: named, from, to }: Input & { plan: string },
): Promise<HistoryEntry[]> {
  const { plan } = await loadCurrentPlan(records.db, id);
  if (unit !== undefined) requireUnit(plan, unit);
  const owed = await listObligations(records.db, plan.id, unit);
  const obligation = named === undefined ? undefined : meantBy(named, unit);
  const about = obligation === undefined ? owed : owed.filter((o) => o.id === obligation);
  if (obligation !== undefined && about.length === 0) throw unknownObligation(plan.id, obligation, unit);
  const lines = await readHistory(records.db, { plan: plan.id, unit, obligation });
  return inOrder<HistoryEntry>(
    [...listMissedDeadlines(about, lines, await lastInstant(records, plan.id, now())), ...lines],
    { from, to },
  );
}

/** Up to when a plan's dates can be missed: now, or when it was closed. */
async function lastInstant({ db }: EngineContext['records'], plan: string, now: Instant): Promise<Instant> {
  return (await findPlan(db, plan))?.closedAt ?? now;
}

/** `so-y-te/2024-h1`, or with the unit named only what follows the slash. */
function meantBy(named: string, unit?: string): string {
  return named.includes('/') || unit === undefined ? named : `${unit}/${named}`;
}

function unknownObligation(plan: string, obligation: string, unit?: string): UserError {
  return new UserError(
    'invalid',
    `Kế hoạch không có việc "${obligation}". / The plan has no obligation "${obligation}".`,
    [
      {
        path: 'obligation',
        line: null,
        message: obligation,
        remedy: `lien-nganh plan status ${plan}${unit === undefined ? '' : ` --unit ${unit}`}`,
      },
    ],
  );
}

/** The mail, its notices, the acts behind them, and the missed deadlines that they tell of. */
async function explainMail({ records, now }: EngineContext, named: string): Promise<HistoryEntry[]> {
  const { db } = records;
  const messageId = `<${named.trim().replace(/^<|>$/g, '')}>`;
  const carried = await noticesInMail(db, messageId);
  if (carried.length === 0) {
    throw new UserError('invalid', 'Không có thư này. / There is no such mail.', [
      { path: 'mail', line: null, message: messageId, remedy: 'lien-nganh mail list --json' },
    ]);
  }
  const entries: HistoryEntry[] = [];
  for (const plan of new Set(carried.map((one) => one.plan))) {
    const ofPlan = carried.filter((one) => one.plan === plan);
    const lines = await readHistory(db, { plan });
    const told = lines.filter(
      ({ kind, notice, mail }) =>
        ofPlan.some((one) => one.notice === notice) && (kind === 'rung' || mail === messageId),
    );
    const causes = new Set(told.map(({ act }) => act));
    const late = told.filter(({ kind, what }) => kind === 'rung' && what.includes('+'));
    const owed = (await listObligations(db, plan)).filter((o) =>
      late.some(({ obligation }) => obligation === o.id),
    );
    entries.push(
      ...listMissedDeadlines(owed, lines, await lastInstant(records, plan, now())),
      ...lines.filter(({ id, notice }) => notice === null && causes.has(id)),
      ...told,
    );
  }
  return inOrder(entries);
}
