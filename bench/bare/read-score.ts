/** What happened in a rehearsal, as a bare loop needs it: when each workflow woke and what it was told. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailRoomId } from '../../domain/ids.ts';
import { RUNGS } from '../../domain/obligation.ts';
import type { Instant } from '../../domain/plan.ts';

export interface Score {
  /** By workflow: the instants at which it woke by itself. */
  wakeUps: Map<string, Set<Instant>>;
  /** Those of them at which a year was projected: the workflow then continues as new. */
  renewals: Map<string, Set<Instant>>;
  /** All that workflows were told, in order: by people (an Update), by each other (a signal), or that there is mail. */
  messages: { at: Instant; to: string; as: 'update' | 'signal' | 'slot' }[];
}

/** What a workflow says of its own accord, beside the yearly projection; all else answers somebody. */
const OWN_ACCORD = new Set<string>([...RUNGS, 'daily-missing', 'correct-by', 'correct-overdue', 'draft']);
const ROLL_FORWARD = /^\d{4}-12-01/;
const ON_PERIOD = /^[^/]+\/send@(.+)$/;

/**
 * Reads the score from a rehearsal's `timeline.txt`: each rung and draft is a wake-up, wake-ups of one instant are
 * one, and so is 1 December; each act is an Update. A report handed in or returned tells its period by a signal, an
 * approved period tells each unit whose report is in it; each instant at which mail was sent had a mail room.
 * @param out the rehearsal's folder
 */
export async function readScore(out: string): Promise<Score> {
  const score: Score = { wakeUps: new Map(), renewals: new Map(), messages: [] };
  const timeline = await readFile(join(out, 'timeline.txt'), 'utf8');
  const slots = new Set<string>();
  const receiversOf = createReceivers();
  for (const line of timeline.trimEnd().split('\n')) {
    const [at = '', kind, what = '', about = ''] = line.split('\t');
    const to = ON_PERIOD.exec(about)?.[1] ?? about.split('/')[0] ?? '';
    const slot = slotOf(at);
    if (kind === 'mail' && !slots.has(slot)) {
      slots.add(slot);
      score.messages.push({ at, to: mailRoomId(slot), as: 'slot' });
    }
    if (kind === 'act' || (kind === 'report' && what !== 'draft')) {
      score.messages.push({ at, to, as: 'update' });
      for (const receiver of receiversOf(what, about, to)) {
        score.messages.push({ at, to: receiver, as: 'signal' });
      }
    }
    const isRenewal = what === 'projected' && ROLL_FORWARD.test(at);
    if (isRenewal) add(score.renewals, to, at);
    if (isRenewal || OWN_ACCORD.has(what)) add(score.wakeUps, to, at);
  }
  return score;
}

/** Seconds within one minute are one room's. */
export function slotOf(at: Instant): string {
  return at.slice(0, 16);
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** Remembers who has handed in, and names whom an act's workflow tells of it. */
function createReceivers(): (act: string, about: string, to: string) => string[] {
  const unitsOf = new Map<string, Set<string>>();
  return (act, about, to) => {
    const [unit = '', period = ''] = about.split('/');
    if (act === 'submit') add(unitsOf, period, unit);
    if (act === 'submit' || act === 'return') return [period];
    return act === 'approve' ? [...(unitsOf.get(to) ?? [])] : [];
  };
}
