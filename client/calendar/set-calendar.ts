/** Another calendar: which dates it moves, and, once that is wanted, the change itself with word to those concerned. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { createDispatcher } from '../../activities/dispatcher.ts';
import {
  compareCalendars,
  findMoves,
  type CalendarStep,
  type PlanMoves,
} from '../../domain/calendar-moves.ts';
import { layDays, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import type { AuditRow } from '../../domain/projections.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import { causedId } from '../../domain/notice-ids.ts';
import type { Instant, Plan } from '../../domain/plan.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { auditCtes } from '../../records/obligations/audit.ts';
import { listCalendarDays, lockCalendar, replaceCalendarDays } from '../../records/plans/calendar.ts';
import type { OutgoingMessage } from '../../domain/messages.ts';
import { writeNotices, type PendingMessage } from '../../records/obligations/messages.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { versionsAsOf } from '../../records/plans/amendments.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import type { Database } from '../../records/database/schema.ts';
import type { CalendarResult, Engine } from '../engine.ts';
import { requireCalendarKeeper, type Keeper } from './calendar-keeper.ts';
import { changeOf, readWanted, type Wanted } from './calendar-wanted.ts';
import type { EngineContext } from '../engine/context.ts';
import { createMessenger } from '../operate/messenger.ts';

/** What one change moves is told in one mail per person, so the slot leaves its workflows time to say it. */
const NOTIFY_AFTER_MS = 10_000;
/** Days named in a plan's trail; of a whole year more would not be read. */
const NAMED = 3;

interface Found {
  plan: Plan;
  moved: PlanMoves;
}

interface Change {
  id: string;
  at: Instant;
  step: CalendarStep;
  keeper: Keeper;
}

/**
 * Shows what a change of the days off moves; with `save` the days, the trail and word to every workflow that moves
 * are written in one transaction, and then announced.
 * @throws UserError `invalid` for days that cannot be, `refused` for who may not change them
 */
export async function setCalendar(
  context: EngineContext,
  input: Parameters<Engine['setCalendar']>[0],
): Promise<CalendarResult> {
  const wanted = readWanted(input);
  const keeper = await requireCalendarKeeper(context, input.as);
  const { records, client, clockOffsetMs } = context;
  const at = context.now();
  const { result, messages } = await records.db
    .transaction()
    .execute((trx) => applyChange(trx, wanted, { at, keeper, save: input.save }));
  // What cannot be announced now waits for the sweep.
  await createDispatcher(records, createMessenger(client, clockOffsetMs)).dispatch(at, messages);
  return result;
}

async function applyChange(
  trx: Transaction<Database>,
  wanted: Wanted,
  { at, keeper, save }: Pick<Change, 'at' | 'keeper'> & { save: boolean },
): Promise<{ result: CalendarResult; messages: PendingMessage[] }> {
  if (save) await lockCalendar(trx);
  const before = await listCalendarDays(trx);
  const { days, ended, after } = changeOf(before, wanted);
  const step = compareCalendars(dated(before), dated(after));
  const found = await findInPlans(trx, step, at);
  const id = `calendar-${createHash('sha256')
    .update(JSON.stringify([at, days, ended]))
    .digest('hex')
    .slice(0, 16)}`;
  const outgoing = found.flatMap((one) => messagesFor(one, { id, at }));
  const changes = days.length + ended.length > 0;
  let messages: PendingMessage[] = [];
  if (save && changes) {
    const dates = [...days.map(({ date }) => date), ...ended];
    await replaceCalendarDays(trx, { dates, days, by: keeper.email, at });
    const lines = found.filter(concernsAnybody).map(({ plan }) => auditOf(plan, { id, at, step, keeper }));
    messages = await writeNotices(trx, auditCtes(lines), { notices: [], messages: outgoing }, at);
  }
  return {
    messages,
    result: {
      year: wanted.year,
      days,
      removed: ended,
      changes: found.flatMap(({ moved }) => moved.moves),
      reminders: found.reduce((sum, { moved }) => sum + moved.steps.length, 0),
      saved: save,
      told: save && changes ? outgoing.map(({ to }) => to) : [],
    },
  };
}

function dated(days: readonly EnteredDay[]): Parameters<typeof compareCalendars>[0] {
  return { days, calendar: createWorkCalendar(layDays(days)) };
}

async function findInPlans(trx: Transaction<Database>, step: CalendarStep, at: Instant): Promise<Found[]> {
  if (step.changed.length === 0) return [];
  const found: Found[] = [];
  for (const { plan } of await listRunningPlans(trx, at)) {
    const known = await listObligations(trx, plan.id);
    const versions = await versionsAsOf(trx, plan.id, at);
    found.push({ plan, moved: findMoves(versions, known, step, at) });
  }
  return found;
}

function concernsAnybody({ moved }: Found): boolean {
  return moved.units.size + moved.periods.size > 0;
}

/** One message to each workflow that has something to move. */
function messagesFor({ plan, moved }: Found, { id, at }: Pick<Change, 'id' | 'at'>): OutgoingMessage[] {
  const slot = toInstant(toMs(at) + NOTIFY_AFTER_MS);
  const word = (to: string, reasons: Record<string, string>): OutgoingMessage => ({
    to,
    message: { id: causedId(id, to), type: 'calendar-changed', change: id, at, slot, reasons },
  });
  return [
    ...[...moved.units].map(([unit, reasons]) => word(assignmentId(plan.id, unit), reasons)),
    ...[...moved.periods].map(([period, reasons]) => word(collectionId(plan.id, period), reasons)),
  ];
}

function auditOf(plan: Plan, { id, at, step, keeper }: Change): AuditRow {
  const words = step.changed.map((day) => day.words);
  const more = words.length > NAMED ? [`… (${words.length} ngày)`] : [];
  return {
    id: causedId(id, plan.id),
    plan: plan.id,
    at,
    kind: 'act',
    unit: null,
    obligation: null,
    who: keeper.role,
    what: 'calendar-set',
    why: [...words.slice(0, NAMED), ...more].join('; '),
    detail: { change: id, days: step.changed.map(({ date }) => date) },
  };
}
