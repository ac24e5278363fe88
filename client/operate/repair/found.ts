/** A finding with its repair. */
import { toInstant, toMs } from '../../../domain/clock.ts';
import type { Finding, Severity } from '../../../domain/repair.ts';
import type { Instant } from '../../../domain/plan.ts';
import { findingWords, type FoundCase } from './words.ts';

export interface Found extends Omit<Finding, 'repairable' | 'mended'> {
  /** Absent where it cannot be mended from here. */
  repair?(): Promise<void>;
}

const SEVERITY: Record<FoundCase['case'], [Finding['kind'], Severity]> = {
  'other-namespace': ['missing', 'critical'],
  'other-temporal': ['missing', 'critical'],
  'no-checkpoint': ['missing', 'warning'],
  'never-started': ['missing', 'serious'],
  missing: ['missing', 'serious'],
  'not-restorable': ['missing', 'critical'],
  'launch-broken': ['missing', 'warning'],
  'ended-early': ['missing', 'serious'],
  terminated: ['terminated', 'serious'],
  failed: ['failed', 'serious'],
  'workflow-behind': ['behind', 'serious'],
  'record-behind': ['behind', 'critical'],
  overdue: ['overdue-wake', 'serious'],
  'overdue-no-worker': ['overdue-wake', 'serious'],
  'slot-unsent': ['missing', 'serious'],
  duplicate: ['orphan', 'serious'],
  'not-needed': ['orphan', 'serious'],
  stranger: ['orphan', 'warning'],
  'entry-changed': ['audit-chain', 'critical'],
  'entries-gone': ['audit-chain', 'critical'],
  'log-cut-off': ['audit-chain', 'critical'],
  'rows-derived': ['orphan', 'warning'],
  'rows-kept': ['orphan', 'warning'],
};

/**
 * Puts a finding together.
 * @param subject the workflow's id, or the table, that it is about; null for the whole
 */
export function found(
  what: FoundCase,
  subject: { workflowId: string } | { table: string } | { log: string } | null,
  repair?: () => Promise<void>,
): Found {
  const [kind, severity] = SEVERITY[what.case];
  const workflowId = subject !== null && 'workflowId' in subject ? subject.workflowId : null;
  const [about = 'record'] = Object.values(subject ?? {});
  return { id: `${kind}:${about}`, severity, kind, workflowId, ...findingWords(what), repair };
}

/** An instant so much earlier. */
export const before = (at: Instant, ms: number): Instant => toInstant(toMs(at) - ms);
