import type { DockerEngine } from './engine.ts';
import type { Office } from './filing.ts';
import { readLedger, settle } from './ledger.ts';
import { say } from './run.ts';
import type { Stack } from './stack.ts';

/** What the steps work with. */
export interface Scene {
  engine: DockerEngine;
  stack: Stack;
  office: Office;
  /** Message-IDs of the mails that arrived, by their id at the catcher. */
  mails: Map<string, string>;
}

export interface Outcome {
  step: string;
  /** Reports acknowledged before the fault, or before the step. */
  acknowledged: number;
  /** Of all acknowledged by the end of the step, those that the record does not have. */
  lost: number;
  /** Versions, steps and notices that are there twice. */
  twice: number;
  /** Mails that arrived again under the same Message-ID, which SMTP leaves open to a crash. */
  copies: number;
  /** Until everything was done: from the end of the fault, else from the beginning of the step. */
  seconds: number;
}

/** Something that happens to the installation; `play` may tell when the fault is over. */
export interface Step {
  name: string;
  play(scene: Scene): Promise<{ acknowledged?: number; since?: number } | void>;
}

/** Plays a step to its end, until nothing is left to be done, and counts. */
export async function play(step: Step, scene: Scene): Promise<Outcome> {
  say(step.name);
  const { office, stack, mails } = scene;
  const began = { acknowledged: office.acknowledged.length, since: Date.now() };
  const { acknowledged, since } = { ...began, ...(await step.play(scene)) };
  await stack.awaitHealth();
  await settle(stack);
  const seconds = (Date.now() - since) / 1000;
  const ledger = await readLedger(stack, office.acknowledged, mails);
  return { step: step.name, acknowledged, ...ledger, seconds };
}
