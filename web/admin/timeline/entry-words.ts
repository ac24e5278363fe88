/** An entry of the timeline in words: the same as on the command line. */
import { both, type Translate } from '../../../domain/bilingual.ts';
import { describeMail, explainEntry } from '../../../words/history-entry.ts';
import { roleInWords, whatInWords } from '../../../words/history.ts';
import type { Plan } from '../../../domain/plan.ts';
import { formatInstant, unitName, ZONE } from '../../layout/names.ts';
import { kindOf, type EntryKind } from './filter.ts';
import { tagOf, type TagModel, type TagWords } from '../../layout/sentence.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

export interface EntryWords {
  at: string;
  kindTag: TagModel;
  plan: string;
  unit: string;
  obligation: string;
  who: string;
  what: string;
  /** Why it is there, one line or more. */
  why: string[];
}

const KINDS: TagWords<EntryKind> = {
  act: [both('Thao tác', 'Act'), 'green'],
  rung: [both('Nhắc', 'Notice'), 'blue'],
  mail: [both('Thư', 'Mail'), 'light-blue'],
  workflow: [both('Hệ thống', 'System'), 'grey'],
  report: [both('Tổng hợp', 'Aggregate'), 'green'],
  missed: [both('Lỡ hạn', 'Missed deadline'), 'red'],
};

/** What a kind of entry is called. */
export const kindText = (kind: EntryKind, t: Translate): string => t(KINDS[kind][0]);

/** Which role an administrator gave or took; null for every other entry. The audit log names no person. */
function whyRole({ what, detail }: HistoryEntry, t: Translate): string[] | null {
  if (what !== 'role-given' && what !== 'role-taken') return null;
  return [roleInWords(String(detail.role), { t })];
}

/**
 * @param all entries among which its cause may be
 * @param plans by id
 */
export function entryWords(
  entry: HistoryEntry,
  all: HistoryEntry[],
  plans: ReadonlyMap<string, Plan>,
  t: Translate,
): EntryWords {
  const plan = plans.get(entry.plan);
  const unit = (id: string | null): string => (id === null ? '' : plan ? unitName(plan, id, t) : id);
  const to = entry.recipient === null ? '' : ` → ${unit(entry.recipient)}`;
  return {
    at: formatInstant(entry.at, ZONE, t),
    kindTag: tagOf(KINDS, kindOf(entry), t),
    plan: plan ? t(plan.title, plan.titleEn) : '',
    unit: unit(entry.unit),
    obligation: entry.obligation ?? '',
    who: roleInWords(entry.who, { t }) + to,
    what: whatInWords(entry, { t }),
    why: [
      ...(whyRole(entry, t) ?? explainEntry(entry, all, { t })),
      ...(entry.kind === 'mail' ? [describeMail(entry, { t })] : []),
    ],
  };
}
