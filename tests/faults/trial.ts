import { readLedger, settle, type Ledger } from './ledger.ts';
import type { Stage } from './stage.ts';

export interface Outcome extends Ledger {
  trial: string;
  /** Milliseconds from the end of the fault until all was done; null when something was left. */
  recoveryMs: number | null;
  /** What was counted or seen, in words. */
  seen: string[];
  /** What should not have been; empty in a good trial. */
  wrong: string[];
}

export type Size = 'short' | 'full';

export interface Trial {
  name: string;
  /** The fault, in a sentence. */
  fault: string;
  /** Plays it; `short` is what the tests run, `full` what `npm run faults` does. */
  play(size: Size): Promise<Outcome[]>;
}

/** Notes what is seen and what should not have been, in the course of a trial. */
export function createNotes() {
  const seen: string[] = [];
  const wrong: string[] = [];
  return {
    seen,
    wrong,
    see: (line: string): void => void seen.push(line),
    /** Notes a fault unless `holds`. */
    expect: (holds: boolean, otherwise: string): void => void (holds || wrong.push(otherwise)),
  };
}

/**
 * Ends a trial: waits until nothing is left to do and reads the ledger. One copy of a mail beyond the first, under the
 * same Message-ID, is what SMTP leaves open to a crash.
 */
export async function conclude(
  stage: Stage,
  trial: string,
  notes: ReturnType<typeof createNotes>,
  acknowledged: string[] = [],
): Promise<Outcome> {
  const recoveryMs = await settle(stage);
  const ledger = await readLedger(stage, acknowledged);
  if (ledger.cutOff > 0) notes.see(`${ledger.cutOff} mails cut off while they were handed over`);
  notes.expect(ledger.lost === 0, `${ledger.lost} acknowledged acts lost`);
  notes.expect(ledger.twice === 0, `${ledger.twice} things twice`);
  notes.expect(ledger.stuck === 0, `${ledger.stuck} things left undone`);
  notes.expect(ledger.copies <= 2, `${ledger.copies} copies of one mail`);
  return { trial, recoveryMs, ...ledger, seen: notes.seen, wrong: notes.wrong };
}
