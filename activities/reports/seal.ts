import { createHash } from 'node:crypto';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';

export interface SealedSnapshot {
  /** Canonical text: keys in order, two spaces, a line feed at the end. Keep it as text: it is what is hashed. */
  json: string;
  /** Lower-case hex, as `sha256sum` prints it for the file. */
  sha256: string;
}

/** Writes a snapshot down once and for all; equal snapshots give equal bytes, whatever the order of their keys. */
export function sealSnapshot(snapshot: Snapshot): SealedSnapshot {
  const json = `${JSON.stringify(sortKeys(snapshot), null, 2)}\n`;
  return { json, sha256: createHash('sha256').update(json, 'utf8').digest('hex') };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
