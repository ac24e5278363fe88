/** What is found where the record and Temporal are compared, or the record with itself. */
import type { Bilingual } from './bilingual.ts';

export type FindingKind =
  | 'missing'
  | 'terminated'
  | 'failed'
  /** Record and workflow do not stand at the same place: one of them was restored from a copy. */
  | 'behind'
  | 'overdue-wake'
  | 'audit-chain'
  /** There, but belonging to nothing. */
  | 'orphan';

/** From `serious` on something that is owed does not go on by itself; `critical` concerns the whole record. */
export type Severity = 'info' | 'warning' | 'serious' | 'critical';

export interface Finding {
  /** Names it among the findings, and again when it is looked for the next time. */
  id: string;
  severity: Severity;
  kind: FindingKind;
  /** Null where it is about rows, or about the whole. */
  workflowId: string | null;
  message: Bilingual;
  remedy: Bilingual;
  /** Whether it can be mended from here. */
  repairable: boolean;
  mended: boolean;
}

/** Whether nothing serious is left. */
export function isSound(findings: readonly Pick<Finding, 'severity' | 'mended'>[]): boolean {
  return findings.every(({ severity, mended }) => mended || severity === 'info' || severity === 'warning');
}
