/** The real workflows at the plan's own dates, on a server whose clock skips what nobody waits for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { both, type Lang, type Log } from '../../domain/bilingual.ts';
import { findNamedBehaviour, readBehaviour } from '../../client/documents/read-behaviour.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import type { Behaviour } from '../../domain/behaviour.ts';
import { endOfDay, startOfDay } from '../../domain/instants.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { project } from '../../domain/schedule.ts';
import { invalid } from '../../domain/user-error.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { readHistory } from '../../records/obligations/history.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { actOut } from './act-out.ts';
import { rehearsedOfficials } from './officials.ts';
import { openOut, type OutFolder } from './out-folder.ts';
import { writeScript } from './script.ts';
import type { LocateExecutable } from '../locate.ts';
import { openStage, type Stage } from './stage.ts';
import { summarizeEvents } from './summarize-events.ts';
import { summarizeNotices, summarizePeriod, summarizeTasks, type RehearsedSpan } from './summarize.ts';
import type { RehearsalSummary } from './summary-types.ts';

export type { RehearsalSummary } from './summary-types.ts';

/** What the time-skipping server does not have and a rehearsal does not need: no activity of it fails and resumes. */
const LACKING = /activity_failure_include_heartbeat/;

export interface RehearsalOptions {
  planText: string;
  planFile: string;
  from: IsoDate;
  to: IsoDate;
  /** A named behaviour or a behaviour file. */
  behaviour: string | { text: string; file: string };
  /** In which mistakes in the files are told; Vietnamese unless said otherwise. */
  lang?: Lang;
  /** Folder of the results; a new temporary one when null. */
  out: string | null;
  /** Finds the time-skipping server. */
  locate: LocateExecutable;
  log: Log;
  onProgress?(done: number, total: number, label: string): void;
  signal?: AbortSignal;
  bundlePath?: string;
}

/**
 * Rehearses a plan between two dates and writes what came of it.
 * @returns the published summary, also in `<out>/summary.json`
 * @throws UserError `invalid` for a plan or behaviour with errors, before anything is started
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalSummary> {
  const started = Date.now();
  const { plan } = requirePlan(options.planText, options.planFile);
  const behaviour = chooseBehaviour(options, plan);
  installRuntime((line) => LACKING.test(line) || options.log(line));
  const folder = await openOut(options.out);
  const span = spanOf(plan, options.from, options.to);
  const { locate, log, bundlePath } = options;
  const from = startOfDay(options.from, plan.timeZone);
  const { path: out, mailDirectory } = folder;
  const stage = await openStage({ from, mailDirectory, locate, log, bundlePath }).catch(
    async (error: unknown) => {
      await folder.abandon();
      throw error;
    },
  );
  try {
    await play(stage, span, behaviour, options);
    await folder.settle();
    const summary = await summarize(stage.context, span, { ...options, out }, started);
    await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  } catch (error) {
    if (options.signal?.aborted) await reportStopped(folder, options);
    throw error;
  } finally {
    await stage.close();
    await folder.abandon();
  }
}

/** Whoever broke it off hears what they had, and that nothing of an earlier rehearsal is gone. */
async function reportStopped({ path, countMails }: OutFolder, { log }: RehearsalOptions): Promise<void> {
  const mails = await countMails().catch(() => 0);
  log(
    both(
      `Đã dừng diễn tập sau ${mails} thư, không để lại kết quả; những gì có trước trong ${path} vẫn còn nguyên.`,
      `The rehearsal was stopped after ${mails} mails and left nothing; what was in ${path} before is still there.`,
    ),
  );
}

function chooseBehaviour({ behaviour: said }: RehearsalOptions, plan: Plan): Behaviour {
  if (typeof said !== 'string') return readBehaviour(said.text, said.file, plan);
  const named = findNamedBehaviour(said, plan);
  if (named) return named;
  throw invalid(
    'behaviour',
    both(`Không có cách làm tên "${said}".`, `There is no behaviour "${said}".`),
    both('Chọn: all-on-time, mixed, all-silent.', 'Choose: all-on-time, mixed, all-silent.'),
  );
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

async function play(
  stage: Stage,
  span: RehearsedSpan,
  behaviour: Behaviour,
  options: RehearsalOptions,
): Promise<void> {
  const { plan } = span;
  const { context, host } = stage;
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
  context: EngineContext,
  span: RehearsedSpan,
  { from, to, out }: { from: IsoDate; to: IsoDate; out: string },
  started: number,
): Promise<RehearsalSummary> {
  const { plan } = span;
  const { db } = context.records;
  const periods = [];
  for (const period of span.periods) {
    periods.push(await summarizePeriod(context.records, plan, period, join(out, 'reports')));
  }
  const history = await readHistory(db, { plan: plan.id });
  const lines = history.map((h) =>
    [h.at, h.kind, h.what, h.obligation ?? h.unit ?? '', h.who ?? '', h.why ?? ''].join('\t'),
  );
  await writeFile(join(out, 'timeline.txt'), `${lines.join('\n')}\n`);
  const mails = await db.selectFrom('mails').select('messageId').where('state', '=', 'sent').execute();
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  return {
    plan: plan.id,
    from,
    to,
    units: plan.units.length,
    periods,
    tasks: await summarizeTasks(context, span),
    ...(await summarizeNotices(context, plan)),
    mails: mails.length,
    historyEvents: await summarizeEvents(context, plan, years),
    wallSeconds: Math.round((Date.now() - started) / 100) / 10,
    out,
  };
}
