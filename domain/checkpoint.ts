/**
 * What a workflow writes of itself with every batch of effects: enough to make it anew where Temporal has lost it. What
 * its state holds and what has been written agree, since both are written by one statement.
 */
import type { Instant } from './plan.ts';

/** How a plan was launched: what its workflows go on being told. */
export interface LaunchTerms {
  launchedAt: Instant;
  /** What became of obligations already past at launch. */
  past: 'skip' | 'open';
}

/** A workflow's state: plain JSON. */
export interface CheckpointedState {
  plan: string;
  /** Ids of acts and messages already taken, newest last, bounded. */
  seen: string[];
  /** How many checkpoints it has written; absent before the first. */
  checkpoint?: number;
}

export interface Checkpoint<S extends CheckpointedState = CheckpointedState> extends LaunchTerms {
  /** The record keeps the one with the highest: of a run that was given up nothing stays. */
  sequence: number;
  state: S;
  /** Whether the workflow has ended with it. */
  isOver: boolean;
}

/** The checkpoint to be written next, and the state that it holds. */
export function nextCheckpoint<S extends CheckpointedState>(
  state: S,
  { launchedAt, past }: LaunchTerms,
  isOver: boolean,
): Checkpoint<S> {
  const sequence = (state.checkpoint ?? 0) + 1;
  return { sequence, launchedAt, past, state: { ...state, checkpoint: sequence }, isOver };
}
