/** The real workflows at the plan's own dates, on a server whose clock skips what nobody waits for. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNamedBehaviour, readBehaviour } from '../../client/documents/read-behaviour.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import type { Behaviour } from '../../domain/behaviour.ts';
import { toInstant, toMs } from '../../domain/clock.ts';
import { endOfDay, startOfDay } from '../../domain/instants.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Instant, IsoDate, Plan } from '../../domain/plan.ts';
import { project } from '../../domain/schedule.ts';
import { UserError } from '../../domain/user-error.ts';
import { createWorkCalendar } from '../../domain/work-calendar.ts';
import { openRecords } from '../../records/database.ts';
import { importOfficials } from '../../records/directory.ts';
import { readHistory } from '../../records/history.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';
import { assignmentId, collectionId, mailRoomId, planCycleId } from '../../workflows/messages.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { startHost, type Host } from '../host.ts';
import { startMailCatcher } from '../mail-catcher.ts';
import { addSearchAttributes } from '../search-attributes.ts';
import { startTimeSkippingServer } from '../time-skipping-server.ts';
import { actOut } from './act-out.ts';
import { countEvents, spread } from './count-events.ts';
import { rehearsedOfficials } from './officials.ts';
import { writeScript } from './script.ts';
import { summarizeNotices, summarizePeriod, summarizeTasks, type RehearsedSpan } from './summarize.ts';
import type { RehearsalSummary } from './summary-types.ts';

export type { RehearsalSummary } from './summary-types.ts';

export interface RehearsalOptions {
  planText: string;
  planFile: string;
  from: IsoDate;
  to: IsoDate;
  /** A named behaviour or a behaviour file. */
  behaviour: string | { text: string; file: string };
  /** Folder of the results; a new temporary one when null. */
  out: string | null;
  log(line: string): void;
  onProgress?(done: number, total: number, label: string): void;
  signal?: AbortSignal;
  bundlePath?: string;
}

interface Stage {
  plan: Plan;
  context: EngineContext;
  host: Host;
  out: string;
  /** Lets the server's clock run to an instant. */
  runTo(at: Instant): Promise<void>;
}

/**
 * Rehearses a plan between two dates and writes what came of it.
 * @returns the published summary, also in `<out>/summary.json`
 * @throws UserError `invalid` for a plan or behaviour with errors, before anything is started
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalSummary> {
  const started = Date.now();
  installRuntime(options.log);
  const { plan } = requirePlan(options.planText, options.planFile);
  const behaviour = chooseBehaviour(options.behaviour, plan);
  const out = await prepareOut(options.out);
  const closers: (() => unknown)[] = [];
  try {
    const stage = await openStage(options, plan, out, closers);
    const span = spanOf(plan, options.from, options.to);
    await play(stage, span, behaviour, options);
    const summary = await summarize(stage, span, options, started);
    await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function chooseBehaviour(said: RehearsalOptions['behaviour'], plan: Plan): Behaviour {
  if (typeof said !== 'string') return readBehaviour(said.text, said.file, plan);
  const named = findNamedBehaviour(said, plan);
  if (named) return named;
  throw new UserError('invalid', `Không có cách làm tên "${said}". / There is no behaviour "${said}".`, [
    { path: 'behaviour', line: null, message: said, remedy: 'all-on-time, mixed, all-silent' },
  ]);
}

/** An own folder is emptied of an earlier rehearsal's files, of nothing else. */
async function prepareOut(wanted: string | null): Promise<string> {
  const out = wanted ?? (await mkdtemp(join(tmpdir(), 'lien-nganh-rehearsal-')));
  for (const part of ['mail', 'reports', 'summary.json', 'timeline.txt']) {
    await rm(join(out, part), { recursive: true, force: true });
  }
  await mkdir(join(out, 'mail'), { recursive: true });
  await mkdir(join(out, 'reports'), { recursive: true });
  return out;
}

function spanOf(plan: Plan, from: IsoDate, to: IsoDate): RehearsedSpan {
  const calendar = createWorkCalendar();
  const inSpan = (date: IsoDate): boolean => from <= date && date <= to;
  return {
    plan,
    obligations: project(plan, calendar, from, to),
    periods: listPeriods(plan, calendar).filter((p) => inSpan(p.unitDue)),
  };
}

async function openStage(
  options: RehearsalOptions,
  plan: Plan,
  out: string,
  closers: (() => unknown)[],
): Promise<Stage> {
  const records = await openRecords({ memory: true });
  closers.push(() => records.close());
  const catcher = await startMailCatcher({ directory: join(out, 'mail') });
  closers.push(() => catcher.stop());
  const server = await startTimeSkippingServer(options.log);
  closers.push(() => server.stop());
  const { environment } = server;
  const namespace = environment.namespace ?? 'default';
  await addSearchAttributes(environment.connection, namespace, SEARCH_ATTRIBUTES);
  let now = toMs(startOfDay(options.from, plan.timeZone));
  const clockOffsetMs = now - (await environment.currentTimeMs());
  const context: EngineContext = {
    records,
    client: environment.client,
    now: () => toInstant(now),
    clockOffsetMs,
    reportsDirectory: join(out, 'reports'),
  };
  const host = await startHost({
    context,
    nativeConnection: environment.nativeConnection,
    namespace,
    smtpUrl: catcher.url,
    mailFrom: 'rehearsal@lien-nganh.example',
    publicUrl: 'https://rehearsal.lien-nganh.example',
    log: options.log,
    bundlePath: options.bundlePath,
  });
  closers.push(() => host.stop());
  return {
    plan,
    context,
    host,
    out,
    async runTo(at) {
      const wait = toMs(at) - clockOffsetMs - (await environment.currentTimeMs());
      if (wait > 0) await environment.sleep(wait);
      now = toMs(at);
    },
  };
}

async function play(
  stage: Stage,
  span: RehearsedSpan,
  behaviour: Behaviour,
  options: RehearsalOptions,
): Promise<void> {
  const { plan, context, host } = stage;
  const until = endOfDay(options.to, plan.timeZone);
  const script = writeScript({ ...span, calendar: createWorkCalendar(), behaviour, until });
  const total = script.length + 1;
  await importOfficials(context.records.db, rehearsedOfficials(plan));
  await host.engine.launchPlan({ text: options.planText, file: options.planFile, past: 'skip' });
  for (const [index, step] of script.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(index, total, step.at.slice(0, 10));
    await stage.runTo(step.at);
    await actOut(host.engine, plan, behaviour, step);
  }
  await stage.runTo(until);
  options.onProgress?.(total, total, options.to);
}

async function summarize(
  stage: Stage,
  span: RehearsedSpan,
  options: RehearsalOptions,
  started: number,
): Promise<RehearsalSummary> {
  const { plan, context, out } = stage;
  const { db } = context.records;
  const periods = [];
  for (const period of span.periods) periods.push(await summarizePeriod(context, span, period));
  const history = await readHistory(db, { plan: plan.id });
  const lines = history.map((h) =>
    [h.at, h.kind, h.what, h.obligation ?? h.unit ?? '', h.who ?? '', h.why ?? ''].join('\t'),
  );
  await writeFile(join(out, 'timeline.txt'), `${lines.join('\n')}\n`);
  const mails = await db.selectFrom('mails').select('messageId').where('state', '=', 'sent').execute();
  return {
    plan: plan.id,
    from: options.from,
    to: options.to,
    units: plan.units.length,
    periods,
    tasks: await summarizeTasks(context, span),
    ...(await summarizeNotices(context, plan)),
    mails: mails.length,
    historyEvents: await summarizeEvents(stage, span, options),
    wallSeconds: Math.round((Date.now() - started) / 100) / 10,
    out,
  };
}

async function summarizeEvents(
  { plan, context }: Stage,
  span: RehearsedSpan,
  { from, to }: RehearsalOptions,
): Promise<RehearsalSummary['historyEvents']> {
  const { client, records } = context;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const units = [];
  for (const { id } of plan.units) units.push(await countEvents(client, assignmentId(plan.id, id)));
  let total =
    units.reduce((sum, count) => sum + count, 0) + (await countEvents(client, planCycleId(plan.id)));
  for (const { id } of span.periods) total += await countEvents(client, collectionId(plan.id, id));
  const slots = await records.db.selectFrom('slots').select('slot').execute();
  for (const { slot } of slots) total += await countEvents(client, mailRoomId(slot));
  return { perUnitYear: spread(units.map((count) => count / years)), total };
}
