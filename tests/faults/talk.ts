import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../../domain/user-error.ts';
import { focalPoint, PERIOD, reportOf, type TrialPlan } from './plan.ts';
import type { Stage } from './stage.ts';

export interface Talk {
  /** Ids of the submissions that were acknowledged. */
  acknowledged: string[];
  /** What else people were told, by code, and how often. */
  told: Map<string, number>;
  stop(): Promise<void>;
}

/**
 * Units hand in one report after the other, each unit by itself, until told to stop.
 * @param pauseMs between two reports of a unit
 */
export function talk(stage: Stage, plan: TrialPlan, units: string[], pauseMs = 150): Talk {
  const acknowledged: string[] = [];
  const told = new Map<string, number>();
  let stopped = false;
  let count = 0;
  const speakers = units.map(async (unit) => {
    while (!stopped) {
      try {
        const answer = await submit(stage, plan, unit, (count += 1));
        acknowledged.push(answer.reference);
      } catch (error) {
        const code = error instanceof UserError ? error.code : String(error);
        told.set(code, (told.get(code) ?? 0) + 1);
      }
      await pause(pauseMs);
    }
  });
  const speech: Talk = {
    acknowledged,
    told,
    async stop() {
      stopped = true;
      await Promise.all(speakers);
    },
  };
  stage.goingOn.push(speech);
  return speech;
}

/** A unit's focal point hands in report `count` of the trial's period. */
export function submit({ engine }: Stage, plan: TrialPlan, unit: string, count: number) {
  return engine.submitReport({
    plan: plan.id,
    period: PERIOD,
    unit,
    as: focalPoint(unit),
    text: reportOf(count),
    file: 'report.json',
  });
}
