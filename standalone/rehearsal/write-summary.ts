/** What a rehearsal leaves of a plan: its summary, its timeline, its reports. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineContext } from '../../client/engine/context.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { readHistory } from '../../records/obligations/history.ts';
import { countStates } from './account.ts';
import type { Played } from './play.ts';
import { summarizeEvents } from './summarize-events.ts';
import { rehearsedPeriods, summarizeNotices, summarizePeriod, summarizeTasks } from './summarize.ts';
import type { RehearsalSummary } from './summary-types.ts';

/** Mails sent that tell of a plan; one that tells of two counts with each. */
async function countMails({ records: { db } }: EngineContext, plan: string): Promise<number> {
  const mails = await db
    .selectFrom('mails')
    .innerJoin('mailNotices', 'mailNotices.messageId', 'mails.messageId')
    .innerJoin('notices', 'notices.id', 'mailNotices.notice')
    .select('mails.messageId')
    .distinct()
    .where((eb) => eb.and({ 'mails.state': 'sent', 'notices.plan': plan }))
    .execute();
  return mails.length;
}

/**
 * Writes what came of a plan into a folder.
 *
 * @param context - of the stage, at the end of the last day
 * @param plan - as it was launched
 * @param rehearsed - the days played, what became of the changes, the folder, and when it began (ms)
 * @returns the summary, also in `summary.json`
 */
export async function writeSummary(
  context: EngineContext,
  plan: Plan,
  { from, to, out, account, started }: Played & { from: IsoDate; to: IsoDate; out: string; started: number },
): Promise<RehearsalSummary> {
  const { db } = context.records;
  const periods = [];
  for (const span of await rehearsedPeriods(context, plan.id, from, to)) {
    periods.push(await summarizePeriod(context.records, span, join(out, 'reports')));
  }
  const history = await readHistory(db, { plan: plan.id });
  const lines = history.map((h) =>
    [h.at, h.kind, h.what, h.obligation ?? h.unit ?? '', h.who ?? '', h.why ?? ''].join('\t'),
  );
  await writeFile(join(out, 'timeline.txt'), `${lines.join('\n')}\n`);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const summary: RehearsalSummary = {
    plan: plan.id,
    from,
    to,
    units: plan.units.length,
    periods,
    tasks: await summarizeTasks(context, plan.id, from, to),
    ...(await summarizeNotices(context, plan)),
    account: { ...account, states: await countStates(context.records, plan.id) },
    mails: await countMails(context, plan.id),
    historyEvents: await summarizeEvents(context, plan, years),
    wallSeconds: Math.round((Date.now() - started) / 100) / 10,
    out,
  };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}
