/** A rehearsal from opening its servers and its folder to closing them, however it ends. */
import { both, type Log } from '../../domain/bilingual.ts';
import { startOfDay } from '../../domain/instants.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { installRuntime } from '../../worker/install-runtime.ts';
import type { LocateExecutable } from '../locate.ts';
import { openOut, type OutFolder } from './out-folder.ts';
import { openStage, type Stage } from './stage.ts';

/** What the time-skipping server does not have and a rehearsal does not need: no activity of it fails and resumes. */
const LACKING = /activity_failure_include_heartbeat/;

/** What rehearsals of one plan and of several have in common. */
export interface StageSettings {
  from: IsoDate;
  to: IsoDate;
  /** Folder of the results; a new temporary one when null. */
  out: string | null;
  /** Finds the time-skipping server. */
  locate: LocateExecutable;
  log: Log;
  onProgress?(done: number, total: number, label: string): void;
  signal?: AbortSignal;
  bundlePath?: string;
}

/** Whoever broke it off hears what they had, and that nothing of an earlier rehearsal is gone. */
async function reportStopped({ path, countMails }: OutFolder, { log }: StageSettings): Promise<void> {
  const mails = await countMails().catch(() => 0);
  log(
    both(
      `Đã dừng diễn tập sau ${mails} thư, không để lại kết quả; những gì có trước trong ${path} vẫn còn nguyên.`,
      `The rehearsal was stopped after ${mails} mails and left nothing; what was in ${path} before is still there.`,
    ),
  );
}

/**
 * Plays on a stage of its own, then has what came of it written.
 *
 * @param plans - at least one; of several, each has a folder of its own in the results
 * @param play - what happens on the stage
 * @param write - what is left of it; the folder is settled by then
 * @throws UserError when the time-skipping server cannot be had
 */
export async function onStage<P, R>(
  settings: StageSettings,
  plans: readonly Plan[],
  {
    play,
    write,
  }: { play(stage: Stage): Promise<P>; write(stage: Stage, played: P, out: string): Promise<R> },
): Promise<R> {
  const { log, locate, bundlePath } = settings;
  installRuntime((line, facts) => LACKING.test(line) || log(line, facts));
  const folder = await openOut(settings.out, plans.length > 1 ? plans.map(({ id }) => id) : []);
  const from = startOfDay(settings.from, plans[0]!.timeZone);
  const { path: out, mailDirectory } = folder;
  const stage = await openStage({ from, mailDirectory, locate, log, bundlePath }).catch(
    async (error: unknown) => {
      await folder.abandon();
      throw error;
    },
  );
  try {
    const played = await play(stage);
    await folder.settle();
    return await write(stage, played, out);
  } catch (error) {
    if (settings.signal?.aborted) await reportStopped(folder, settings);
    throw error;
  } finally {
    await stage.close();
    await folder.abandon();
  }
}
