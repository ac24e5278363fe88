/** A year of one unit, squeezed: what it costs is counted here from its dates alone, without the engine. */
import { toInstant, toMs } from '../../domain/clock.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { Obligation, Role } from '../../domain/obligation.ts';

export interface ActOfYear {
  act: ActName;
  obligation: string;
  role: Role;
}

export interface YearScore {
  /** The obligations with their rungs at squeezed instants. */
  obligations: Obligation[];
  /** The acts said after the first n wake-ups, by n. */
  actsAfter: ActOfYear[][];
  wakeUps: number;
  acts: number;
  /** Acts that move the next wake-up. */
  moves: number;
}

/** What the contract says that a year costs, its projection and its first record included. */
export function eventsOfYear({ wakeUps, acts, moves }: YearScore): number {
  return 5 + 6 * wakeUps + 6 * acts + 2 * moves + 1 + 1;
}

const DAY = 86_400_000;

/** Reports and tasks in turn: two handed in right after the reminder two days before, one after the first late step. */
function handedInAt({ rungs, dueAt }: Obligation, index: number): number {
  const after = rungs.find(({ rung }) => rung === (index % 3 === 2 ? 'due+1' : 'due-2'));
  return after ? toMs(after.at) + 3_600_000 : toMs(dueAt) - DAY;
}

/**
 * Squeezes a year: the n-th wake-up that happens comes at `first + n * step` ms, and acts between two of them.
 * A rung that is never said, because its obligation is handed in before, keeps its place in the order.
 */
export function squeezeYear(obligations: readonly Obligation[], first: number, step: number): YearScore {
  const handedIn = new Map(obligations.map((o, index) => [o.id, handedInAt(o, index)]));
  const isSaid = (o: Obligation, at: string): boolean => toMs(at) <= handedIn.get(o.id)!;
  const said = obligations.flatMap((o) =>
    o.rungs.filter(({ at }) => isSaid(o, at)).map(({ at }) => toMs(at)),
  );
  const wakes = [...new Set(said)].sort((a, b) => a - b);
  const before = (ms: number): number => wakes.filter((wake) => wake < ms).length;
  const squeezed = obligations.map((o) => ({
    ...o,
    rungs: o.rungs.map((rung) => ({ ...rung, at: toInstant(first + before(toMs(rung.at)) * step) })),
  }));
  const actsAfter = Array.from({ length: wakes.length + 1 }, (): ActOfYear[] => []);
  for (const [id, at] of [...handedIn].sort(([, a], [, b]) => a - b)) {
    const { kind } = obligations.find((o) => o.id === id)!;
    const acts = actsAfter[before(at)]!;
    acts.push({ act: kind === 'report' ? 'submit' : 'done', obligation: id, role: 'focal-point' });
    if (kind === 'report') acts.push({ act: 'accept', obligation: id, role: 'coordinator' });
  }
  return {
    ...{ obligations: squeezed, actsAfter, wakeUps: wakes.length, acts: actsAfter.flat().length },
    moves: countMoves(squeezed, actsAfter, first, step),
  };
}

/** How often the earliest step still to be said is another one after an act than before it. */
function countMoves(
  obligations: readonly Obligation[],
  actsAfter: readonly ActOfYear[][],
  first: number,
  step: number,
): number {
  const open = new Map(obligations.map((o) => [o.id, o.rungs.map(({ at }) => toMs(at))]));
  let moves = 0;
  for (const [wakes, acts] of actsAfter.entries()) {
    const next = (): number =>
      Math.min(...[...open.values()].flat().filter((at) => at > first + (wakes - 0.5) * step));
    for (const { obligation } of acts) {
      const expected = next();
      open.delete(obligation);
      if (next() !== expected) moves += 1;
    }
  }
  return moves;
}
