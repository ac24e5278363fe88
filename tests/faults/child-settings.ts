import { toInstant } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';

/** What a trial's child processes are started with. */
export interface ChildSettings {
  address: string;
  namespace: string;
  databaseUrl: string;
  smtpUrl: string;
  publicUrl: string;
  home: string;
  clockOffsetMs: number;
  bundlePath: string;
  /** For the one that reorganises units: the file's text, and the administrator's address. */
  reorganisation?: { text: string; as: string };
}

/** The settings a child was started with: JSON in its one argument. */
export function readSettings(): ChildSettings {
  return JSON.parse(process.argv[2] ?? '{}') as ChildSettings;
}

/** A clock so many milliseconds off the machine's. */
export function clockAt(offsetMs: number): () => Instant {
  return () => toInstant(Date.now() + offsetMs);
}
