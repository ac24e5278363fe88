/** One change of a rehearsal, made through the façade as its people would make it. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { both } from '../../domain/bilingual.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import type { PlayedChange } from '../../client/documents/read-changes.ts';
import type { Engine } from '../../client/engine.ts';
import type { Cast } from './cast.ts';

/** What a change did to the obligations of the plan; what is not named stayed as it was. */
export interface ChangeDone {
  /** The version of the plan that it made; null where it made none. */
  version: number | null;
  /** How many it says it left as they were; null where it does not say. */
  kept: number | null;
  moved: number;
  superseded: number;
  succeeded: number;
  added: number;
  /** Units that are told of it. */
  notified: string[];
}

/** What the record shows once every workflow has taken the change: what is owed anew, what has ended, and new dates. */
export interface Awaited {
  added: readonly string[];
  ended: readonly string[];
  dates: readonly { id: string; to: IsoDate }[];
}

type Applied = { done: ChangeDone; awaited: Awaited };

const NOTHING: ChangeDone = {
  ...{ version: null, kept: null, moved: 0, superseded: 0, succeeded: 0, added: 0 },
  notified: [],
};
const NOBODY: Awaited = { added: [], ended: [], dates: [] };

/** The text of a file named in a behaviour file, which lies in its folder. */
export function loadBeside(file: string): (name: string) => string {
  return (name) => readFileSync(resolve(dirname(file), name), 'utf8');
}

/**
 * Makes the change at the engine's instant. People whom it brings in are in the directory before.
 * @param plan as in force
 * @throws UserError as the façade, with the change named
 */
export async function applyChange(
  engine: Engine,
  change: PlayedChange,
  { plan, cast }: { plan: Plan; cast: Cast },
): Promise<Applied> {
  try {
    if ('plan' in change) await cast.admit(change.plan);
    return await perform(engine, change, { plan, cast });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const named = change.kind === 'replace' ? change.old : change.file;
    const { vi, en } = error.words;
    throw new UserError(
      error.code,
      both(`Thay đổi ngày ${change.at} (${named}): ${vi}`, `The change of ${change.at} (${named}): ${en}`),
      error.details,
    );
  }
}

async function perform(
  engine: Engine,
  change: PlayedChange,
  { plan, cast }: { plan: Plan; cast: Cast },
): Promise<Applied> {
  switch (change.kind) {
    case 'amend': {
      const { text, file } = change;
      const as = cast.addressOf(plan.coordinator, 'coordinator');
      const { version, obligations, notified } = await engine.amendPlan({
        ...{ plan: plan.id, text, file, as },
        save: true,
      });
      const { kept, moved, superseded, added } = obligations;
      const counts = { moved: moved.length, superseded: superseded.length, added: added.length };
      return {
        done: { ...NOTHING, version, kept, ...counts, notified },
        awaited: { added, ended: superseded, dates: moved },
      };
    }
    case 'reorganise': {
      const { text, file } = change;
      const { plans } = await engine.reorganiseUnits({ text, file, as: cast.administrator, save: true });
      const done = plans.find((one) => one.plan === plan.id);
      if (!done) return { done: NOTHING, awaited: NOBODY };
      const { version, kept, moved, redated, superseded, added } = done;
      const counts = { moved: redated.length, superseded: superseded.length, added: added.length };
      return {
        done: { ...NOTHING, version, kept, ...counts, succeeded: moved.length },
        awaited: {
          added: [...added, ...moved.map(({ to }) => to)],
          ended: [...superseded, ...moved.map(({ obligation }) => obligation)],
          dates: redated,
        },
      };
    }
    case 'calendar': {
      const { text, file } = change;
      const { changes } = await engine.setCalendar({ text, file, as: cast.administrator, save: true });
      const dates = changes
        .filter((one) => one.plan === plan.id)
        .map(({ obligation: id, to }) => ({ id, to }));
      return { done: { ...NOTHING, moved: dates.length }, awaited: { ...NOBODY, dates } };
    }
    case 'replace': {
      await engine.replaceEverywhere({ email: change.old, by: { email: change.new } });
      cast.replaced(change.old, change.new);
      return { done: NOTHING, awaited: NOBODY };
    }
  }
}
