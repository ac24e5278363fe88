/** Due dates that passed with nothing received, and what had been sent before them: a line of the timeline each. */
import { endOfDayOf, isOnTime, toInstant, toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { missedId } from '../../domain/notice-ids.ts';
import type { Instant, IsoDate } from '../../domain/plan.ts';
import { movedFrom } from '../../records/obligations/history.ts';
import type { HistoryLine, HistoryEntry, SentBefore } from '../../domain/timeline.ts';

/**
 * One entry for each due date missed by `now`, at the midnight that ended it. A date that was moved after it had
 * passed stays missed; one moved in time, or waived in time, was none.
 * @param lines the timeline of these obligations, whole
 * @param now of a plan that has ended, the instant when it did: what it left open becomes no later
 */
export function listMissedDeadlines(
  obligations: ObligationRow[],
  lines: HistoryLine[],
  now: Instant,
): HistoryEntry[] {
  const byObligation = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    if (line.obligation === null) continue;
    byObligation.set(line.obligation, [...(byObligation.get(line.obligation) ?? []), line]);
  }
  return obligations.flatMap((o) => {
    const about = byObligation.get(o.id) ?? [];
    return datesMissed(o, about, now).map((date) => entryOf(o, about, date));
  });
}

/** When what is owed first came; null while it has not. */
function receivedAt(o: ObligationRow): Instant | null {
  return o.kind === 'report' ? o.firstSubmittedAt : o.doneAt;
}

function datesMissed(o: ObligationRow, about: HistoryLine[], now: Instant): IsoDate[] {
  const moved = about.flatMap((line) => {
    const before = movedFrom(line);
    return before !== null && !isOnTime(line.at, endOfDayOf(before)) ? [before] : [];
  });
  return isMissed(o, about, now) ? [...moved, o.dueDate] : moved;
}

/** What lets somebody off something, by the state that it leaves. */
const ENDED_BY: Partial<Record<ObligationRow['state'], string>> = {
  waived: 'waive',
  superseded: 'amendment-superseded',
  succeeded: 'succeeded',
};

function isMissed(o: ObligationRow, about: HistoryLine[], now: Instant): boolean {
  if (isOnTime(now, o.dueAt) || (o.onTime === true && receivedAt(o) === null)) return false;
  const received = receivedAt(o);
  if (received !== null && isOnTime(received, o.dueAt)) return false;
  const ending = ENDED_BY[o.state];
  if (ending === undefined) return true;
  const letGo = about.findLast(({ what }) => what === ending);
  return letGo !== undefined && !isOnTime(letGo.at, o.dueAt);
}

function entryOf(o: ObligationRow, about: HistoryLine[], date: IsoDate): HistoryEntry {
  const end = toMs(endOfDayOf(date)) + 1000;
  const received = receivedAt(o);
  return {
    id: missedId(o.plan, o.id, date),
    plan: o.plan,
    at: toInstant(end),
    kind: 'workflow',
    unit: o.unit,
    obligation: o.id,
    who: 'system',
    what: 'deadline-missed',
    why: 'nothing-received',
    ...{ recipient: null, dueDate: date, notice: null, mail: null, act: null, reason: null },
    detail: { received },
    sent: sentBefore(about, end),
  };
}

/** Of several mails of one notice, the one that fared best is told. */
const RANK: SentBefore['state'][] = ['sent', 'stand-in', 'waiting', 'bounced', 'unsent'];

/** What was said about it before an instant, and what became of the mails. */
function sentBefore(about: HistoryLine[], end: number): SentBefore[] {
  const said = about.filter((line) => line.kind === 'rung' && line.notice !== null && toMs(line.at) < end);
  return said.map(({ notice, what, at, who, recipient }) => {
    const fates = about
      .filter((line) => line.kind === 'mail' && line.notice === notice)
      .map((line) => ({ state: fateOf(line), mail: line.mail }));
    const best = fates.sort((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state))[0];
    return { notice: what, at, who, recipient, state: best?.state ?? 'unsent', mail: best?.mail ?? null };
  });
}

function fateOf({ what, detail }: HistoryLine): SentBefore['state'] {
  if (what === 'sent') return detail.standIn === true ? 'stand-in' : 'sent';
  return what === 'bounced' ? 'bounced' : 'waiting';
}
