/** The real workflows at the plan's own dates, on a server whose clock skips what nobody waits for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { both, type Lang, type Log } from '../../domain/bilingual.ts';
import { findNamedBehaviour, readBehaviour, type Play } from '../../client/documents/read-behaviour.ts';
import type { PlayedChange } from '../../client/documents/read-changes.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { startOfDay } from '../../domain/instants.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import { readHistory } from '../../records/obligations/history.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import { countStates } from './account.ts';
import { loadBeside } from './apply-change.ts';
import { openOut, type OutFolder } from './out-folder.ts';
import { play, type Played } from './play.ts';
import type { LocateExecutable } from '../locate.ts';
import { openStage } from './stage.ts';
import { summarizeEvents } from './summarize-events.ts';
import { rehearsedPeriods, summarizeNotices, summarizePeriod, summarizeTasks } from './summarize.ts';
import type { RehearsalSummary } from './summary-types.ts';

export type { RehearsalSummary } from './summary-types.ts';

/** What the time-skipping server does not have and a rehearsal does not need: no activity of it fails and resumes. */
const LACKING = /activity_failure_include_heartbeat/;

export interface RehearsalOptions {
  planText: string;
  planFile: string;
  from: IsoDate;
  to: IsoDate;
  /** A named behaviour or a behaviour file; files that it names lie beside `path`, or else beside `file`. */
  behaviour: string | { text: string; file: string; path?: string };
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
  const playing = choosePlay(options, plan);
  installRuntime((line) => LACKING.test(line) || options.log(line));
  const folder = await openOut(options.out);
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
    const played = await play(stage, plan, playing, options);
    await folder.settle();
    const summary = await summarize(stage.context, plan, { ...options, ...played, out }, started);
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

function choosePlay({ behaviour: said, from, to, log }: RehearsalOptions, plan: Plan): Play {
  if (typeof said !== 'string') {
    const { behaviour, changes } = readBehaviour(
      said.text,
      said.file,
      plan,
      loadBeside(said.path ?? said.file),
    );
    requireAfterLaunch(changes, from);
    const later = changes.filter(({ at }) => at > to);
    for (const { at } of later) {
      log(
        both(
          `Thay đổi ngày ${at} nằm sau ngày cuối (${to}) nên không diễn.`,
          `The change of ${at} is after the last day (${to}) and is not played.`,
        ),
      );
    }
    return { behaviour, changes: changes.filter(({ at }) => at <= to) };
  }
  const named = findNamedBehaviour(said, plan);
  if (named) return { behaviour: named, changes: [] };
  throw invalid(
    'behaviour',
    both(`Không có cách làm tên "${said}".`, `There is no behaviour "${said}".`),
    both('Chọn: all-on-time, mixed, all-silent.', 'Choose: all-on-time, mixed, all-silent.'),
  );
}

/** @throws UserError `invalid` for a change before the day on which the rehearsal launches the plan */
function requireAfterLaunch(changes: PlayedChange[], from: IsoDate): void {
  const [first] = changes;
  if (!first || first.at >= from) return;
  throw invalid(
    'changes',
    both(
      `Thay đổi ngày ${first.at} nằm trước ngày bắt đầu diễn tập (${from}).`,
      `The change of ${first.at} is before the first day of the rehearsal (${from}).`,
    ),
    both(`Bắt đầu từ ${first.at} hoặc sớm hơn.`, `Begin on ${first.at} or earlier.`),
  );
}

async function summarize(
  context: EngineContext,
  plan: Plan,
  { from, to, out, account }: Played & { from: IsoDate; to: IsoDate; out: string },
  started: number,
): Promise<RehearsalSummary> {
  const { db } = context.records;
  const periods = [];
  for (const span of await rehearsedPeriods(context, plan.id, from, to)) {
    periods.push(await summarizePeriod(context.records, span, join(out, 'reports')));
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
    tasks: await summarizeTasks(context, plan.id, from, to),
    ...(await summarizeNotices(context, plan)),
    account: { ...account, states: await countStates(context.records, plan.id) },
    mails: mails.length,
    historyEvents: await summarizeEvents(context, plan, years),
    wallSeconds: Math.round((Date.now() - started) / 100) / 10,
    out,
  };
}
