import type { DraftUnit } from '../plan-draft.ts';
import type { Mention } from './mention.ts';

/** A mention as the draft shows it. */
export function toUnit(
  { id, name, kind, confidence, reason, written }: Mention,
  requested: boolean,
): DraftUnit {
  return { id, name, kind, requested, confidence, reason, written };
}
