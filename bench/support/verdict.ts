/** What a bench ends with: each figure beside its goal. */

export interface Verdict {
  /** What was measured, with its figure. */
  figure: string;
  goal: string;
  isMet: boolean;
}

/** A figure that should not be above its goal. */
export function atMost(name: string, value: number, goal: number, digits = 2): Verdict {
  return { figure: `${name} ${value.toFixed(digits)}`, goal: `≤ ${goal}`, isMet: value <= goal };
}

/** A figure that should not be below its goal. */
export function atLeast(name: string, value: number, goal: number, digits = 2): Verdict {
  return { figure: `${name} ${value.toFixed(digits)}`, goal: `≥ ${goal}`, isMet: value >= goal };
}

/** A count that is exactly so. */
export function exactly(name: string, value: number, goal: number): Verdict {
  return { figure: `${name} ${value}`, goal: `${goal}`, isMet: value === goal };
}

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints the last line: all figures with their goals, and whether they are met. */
export function conclude(verdicts: readonly Verdict[]): void {
  say(
    verdicts
      .map(({ figure, goal, isMet }) => `${figure} (goal ${goal}: ${isMet ? 'met' : 'not met'})`)
      .join(' · '),
  );
}
