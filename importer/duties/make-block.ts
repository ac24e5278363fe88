/** Makes a duty block of a paragraph's text. */

import type { DraftBlock, LineRange } from '../plan-draft.ts';
import { readCadence } from './cadence.ts';
import { readRole, type RoleReading } from './role.ts';
import { isSensitive } from './sensitive.ts';

/**
 * Reads role, cadence, deadline and sensitivity of one block.
 *
 * @param inherited the role an introducing line gives to all its items
 */
export function makeBlock(text: string, lines: LineRange, inherited: RoleReading | null): DraftBlock {
  const own = readRole(text);
  const role =
    inherited && own.reason.startsWith('Không có')
      ? { ...inherited, reason: `${inherited.reason} ở câu dẫn` }
      : own;
  const cadence = readCadence(text);
  return {
    text,
    lines: [lines[0], lines[1]],
    role: role.role,
    due: cadence.due,
    cadence: cadence.cadence,
    sensitive: isSensitive(text),
    confidence: Math.round(Math.min(role.confidence, cadence.confidence) * 100) / 100,
    reason: `${role.reason}. ${cadence.reason}`,
    supports: [],
  };
}
