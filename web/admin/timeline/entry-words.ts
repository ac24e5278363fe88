/** An entry of the timeline in words: the same as the command line says. */
import { describeMail, explainEntry } from '../../../cli/explain-entry.ts';
import { roleInWords, whatInWords } from '../../../cli/history-words.ts';
import type { HistoryEntry } from '../../../client/engine.ts';
import type { Plan } from '../../../domain/plan.ts';
import { sayInstant, unitName } from '../../frame/names.ts';
import type { Say } from '../../frame/say.ts';
import { kindOf, type EntryKind } from './filter.ts';

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
export function kindText(kind: EntryKind, say: Say): string {
  const words: Record<EntryKind, string> = {
    act: say('Thao tác', 'Act'),
    rung: say('Nhắc', 'Notice'),
    mail: say('Thư', 'Mail'),
    workflow: say('Hệ thống', 'System'),
    report: say('Tổng hợp', 'Aggregate'),
    missed: say('Lỡ hạn', 'Missed deadline'),
  };
  return words[kind];
}

/** Which role an administrator gave or took; null for every other entry. The trail names no person. */
function whyRole({ what, detail }: HistoryEntry, say: Say): string[] | null {
  if (what !== 'role-given' && what !== 'role-taken') return null;
  return [roleInWords(String(detail.role), { say })];
}

/**
 * @param all entries among which its cause may be
 * @param plans by id
 */
export function entryWords(
  entry: HistoryEntry,
  all: HistoryEntry[],
  plans: ReadonlyMap<string, Plan>,
  say: Say,
): EntryWords {
  const plan = plans.get(entry.plan);
  const kind = kindOf(entry);
  const unit = (id: string | null): string => (id === null ? '' : plan ? unitName(plan, id, say) : id);
  const to = entry.recipient === null ? '' : ` → ${unit(entry.recipient)}`;
  return {
    at: sayInstant(entry.at, ZONE, say),
    kind,
    kindText: kindText(kind, say),
    plan: plan ? say(plan.title, plan.titleEn) : '',
    unit: unit(entry.unit),
    obligation: entry.obligation ?? '',
    who: roleInWords(entry.who, { say }) + to,
    what: whatInWords(entry, { say }),
    why: [
      ...(whyRole(entry, say) ?? explainEntry(entry, all, { say })),
      ...(entry.kind === 'mail' ? [describeMail(entry, { say })] : []),
    ],
  };
}
