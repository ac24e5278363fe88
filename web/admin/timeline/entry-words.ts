/** An entry of the timeline in words: the same as the command line says. */
import type { Translate } from '../../../domain/bilingual.ts';
import { describeMail, explainEntry } from '../../../words/history-entry.ts';
import { roleInWords, whatInWords } from '../../../words/history.ts';
import type { Plan } from '../../../domain/plan.ts';
import { formatInstant, unitName } from '../../layout/names.ts';
import { kindOf, type EntryKind } from './filter.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

export interface EntryWords {
  at: string;
  kind: EntryKind;
  kindText: string;
  plan: string;
  unit: string;
  obligation: string;
  who: string;
  what: string;
  /** Why it is there, one line or more. */
  why: string[];
}

/** What a kind of entry is called. */
export function kindText(kind: EntryKind, t: Translate): string {
  const words: Record<EntryKind, string> = {
    act: t('Thao tác', 'Act'),
    rung: t('Nhắc', 'Notice'),
    mail: t('Thư', 'Mail'),
    workflow: t('Hệ thống', 'System'),
    report: t('Tổng hợp', 'Aggregate'),
    missed: t('Lỡ hạn', 'Missed deadline'),
  };
  return words[kind];
}

/** Which role an administrator gave or took; null for every other entry. The trail names no person. */
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
  const kind = kindOf(entry);
  const unit = (id: string | null): string => (id === null ? '' : plan ? unitName(plan, id, t) : id);
  const to = entry.recipient === null ? '' : ` → ${unit(entry.recipient)}`;
  return {
    at: formatInstant(entry.at, ZONE, t),
    kind,
    kindText: kindText(kind, t),
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
