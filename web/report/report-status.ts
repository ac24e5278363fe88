/** What can be done with a report now. */
import { isOnTime, toMs } from '../../domain/clock.ts';
import type { PassedState } from '../../domain/states.ts';
import { isOpen } from '../unit/state-tag.ts';
import type { UnitReport } from './unit-report.ts';

export type ReportStatus =
  /** Its period has not opened; it may be prepared. */
  | 'early'
  /** To be filled in and handed in. */
  | 'owed'
  /** Sent back, to be corrected. */
  | 'returned'
  /** Handed in; may be replaced while the due date has not passed. */
  | 'sent'
  | 'accepted'
  | 'waived'
  /** The plan was closed before it was handed in. */
  | 'closed'
  /** The amended plan asks for it no more, or of another unit. */
  | PassedState;

export function reportStatusOf({ row, now }: UnitReport): ReportStatus {
  if (isOpen(row, now)) return 'owed';
  switch (row.state) {
    case 'returned':
      return 'returned';
    case 'submitted':
    case 'done':
      return 'sent';
    case 'accepted':
      return 'accepted';
    case 'waived':
    case 'closed':
    case 'superseded':
    case 'succeeded':
      return row.state;
    case 'planned':
    case 'open':
      return toMs(row.opensAt) > toMs(now) ? 'early' : 'owed';
  }
}

/** Whether the fields may be changed: also ahead of time, once more while it is not yet due, and to correct what was sealed. */
export function isEditable(report: UnitReport): boolean {
  const standing = reportStatusOf(report);
  if (standing === 'accepted') return report.isCorrectable;
  if (standing === 'sent') return isOnTime(report.now, report.row.dueAt);
  return standing === 'early' || standing === 'owed' || standing === 'returned';
}

/** Whether it may be handed in now. */
export function isSendable(report: UnitReport): boolean {
  return isEditable(report) && reportStatusOf(report) !== 'early';
}
