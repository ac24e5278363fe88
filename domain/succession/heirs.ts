/** Who takes over what: of each unit, and of each of its duties and targets. */
import type { UnitId } from '../plan.ts';
import type { Reorganisation, UnitsChange } from './reorganisation.ts';

export interface Heirs {
  /** Units that are no more from the effective day on. */
  ended: ReadonlySet<UnitId>;
  /** Who takes over a duty or target, or where none is named the unit's reports; itself where nothing changes, null where nobody does. */
  of(unit: UnitId, code?: string): UnitId | null;
  /** Everybody who takes something over from a unit. */
  successors(unit: UnitId): UnitId[];
}

/** Whether the units that something comes from go on existing: in a transfer, or where one of them takes the others in. */
const goesOn = ({ kind, to }: UnitsChange, unit: UnitId): boolean =>
  kind === 'transfer' || to.some(({ id }) => id === unit);

/** Reads them from the changes; of several changes of one unit the first that names what is asked about holds. */
export function heirsOf({ changes }: Pick<Reorganisation, 'changes'>): Heirs {
  const about = (unit: UnitId): UnitsChange[] => changes.filter(({ from }) => from.includes(unit));
  const ended = new Set(changes.flatMap((change) => change.from.filter((unit) => !goesOn(change, unit))));
  const namedFor = ({ duties }: UnitsChange, code: string | undefined): UnitId | undefined =>
    Object.keys(duties).find((unit) => code !== undefined && duties[unit]?.includes(code));
  return {
    ended,
    of(unit, code) {
      const concerned = about(unit);
      for (const change of concerned) {
        const named = namedFor(change, code);
        if (named !== undefined) return named;
      }
      const whole = concerned.find((change) => change.kind !== 'transfer');
      if (whole) return whole.to[0]?.id ?? null;
      const first = concerned[0]?.to[0]?.id;
      // What a transfer does not name goes to the first, unless it says what the first takes: then it stays.
      const isNamed = first !== undefined && concerned[0]?.duties[first] !== undefined;
      return first === undefined || isNamed ? unit : first;
    },
    successors: (unit) => [
      ...new Set(about(unit).flatMap(({ to }) => to.map(({ id }) => id).filter((id) => id !== unit))),
    ],
  };
}
