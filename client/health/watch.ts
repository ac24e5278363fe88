/** Looks each minute for workflows that do not do their work, and tells the log of each once. */
import { both, type Bilingual, type Log } from '../../domain/bilingual.ts';
import { problemWords } from '../../words/workflow-problems.ts';
import type { Engine } from '../engine.ts';
import type { WorkflowProblem } from '../../domain/workflow-problem.ts';

const EVERY_MS = 60_000;
/** Longer than a page waits: nobody does. */
const WITHIN_MS = 30_000;

export interface Watch {
  /** Those found last; empty until the first look has ended. */
  problems(): WorkflowProblem[];
  /** Looks now. */
  once(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts to look. @param log told what is new, and what is corrected */
export function startWatch(engine: Pick<Engine, 'listProblems'>, log: Log): Watch {
  let last: WorkflowProblem[] = [];
  let running: Promise<void> = Promise.resolve();
  let busy = false;

  async function once(): Promise<void> {
    const { problems, complete } = await engine.listProblems({ withinMs: WITHIN_MS });
    const before = new Set(last.map(keyOf));
    for (const one of problems.filter((problem) => !before.has(keyOf(problem)))) {
      const { vi, en } = problemWords(one);
      log(both(`workflow ${one.workflowId}: ${vi}`, `workflow ${one.workflowId}: ${en}`), {
        level: 'error',
        workflow: one.workflowId,
      });
    }
    const now = new Set(problems.map(keyOf));
    const gone = last.filter((one) => !now.has(keyOf(one)));
    // What Temporal was not asked about in time may still be so.
    if (complete) for (const one of gone) log(corrected(one), { workflow: one.workflowId });
    last = complete ? problems : [...problems, ...gone];
  }
  const look = (): void => {
    if (busy) return;
    busy = true;
    running = once()
      // The record or Temporal is away: readiness says so.
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return {
    problems: () => last,
    once,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

const keyOf = ({ workflowId, kind, activity }: WorkflowProblem): string =>
  `${workflowId} ${kind} ${activity}`;

function corrected({ workflowId, kind }: WorkflowProblem): Bilingual {
  return both(`workflow ${workflowId}: ${kind}, đã khắc phục`, `workflow ${workflowId}: ${kind}, corrected`);
}
