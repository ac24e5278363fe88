/** What of the timeline is asked for. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { FormProblem } from '../../layout/form.ts';
import { readDate } from '../../layout/typed-date.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

/** Kinds of entries; a missed deadline is one that nobody did. */
export const ENTRY_KINDS = ['act', 'rung', 'mail', 'workflow', 'report', 'missed'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface TimelineFilter {
  plan?: string;
  unit?: string;
  obligation?: string;
  kind?: EntryKind;
  from?: string;
  to?: string;
}

/** The kind under which an entry is shown and filtered. */
export function kindOf({ kind, what }: Pick<HistoryEntry, 'kind' | 'what'>): EntryKind {
  return what === 'deadline-missed' ? 'missed' : kind;
}

/**
 * Reads the filter of an address; a plan or kind that does not exist is no filter, a date that cannot be read is a
 * problem.
 */
export function readFilter(
  query: Record<string, string>,
  plans: readonly Plan[],
  t: Translate,
): { filter: TimelineFilter; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const date = (field: 'from' | 'to'): string | undefined => {
    const typed = query[field];
    if (typed === undefined) return undefined;
    const read = readDate(typed);
    if (read === null) {
      problems.push({ field, text: t('Ghi ngày như 17/6/2024.', 'Enter a date such as 17/6/2024.') });
    }
    return read ?? undefined;
  };
  const plan = plans.find(({ id }) => id === query.plan);
  const units = plan ? plan.units : plans.flatMap((one) => one.units);
  const filter: TimelineFilter = {
    plan: plan?.id,
    unit: units.find(({ id }) => id === query.unit)?.id,
    obligation: query.obligation,
    kind: ENTRY_KINDS.find((kind) => kind === query.kind),
    from: date('from'),
    to: date('to'),
  };
  if (filter.from && filter.to && filter.from > filter.to) {
    problems.push({
      field: 'to',
      text: t('Ngày cuối phải sau ngày đầu.', 'The last day must follow the first.'),
    });
  }
  return { filter, problems };
}
