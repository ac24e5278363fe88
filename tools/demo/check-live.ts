/** After a kill: everything counted that could have been lost or said twice. */
import { isDeepStrictEqual } from 'node:util';
import type { Receipt } from '../../client/engine.ts';
import { reportId } from '../../domain/ids.ts';
import type { UnitId } from '../../domain/plan.ts';
import { isAlive } from '../../standalone/process.ts';
import { submit } from './live-acts.ts';
import { countActs, findChanged, findRepeated, snapshotRecord, type LiveRecord } from './live-record.ts';
import type { LiveServer } from './live-server.ts';
import { findLost } from './look-at-temporal.ts';
import type { Stage } from './rehearsal-act.ts';

/** What the server answered to each unit's report. */
export type Answers = Record<UnitId, Receipt>;

export interface Aftermath {
  /** Short name of the kill; begins the names of its checks. */
  name: string;
  vi: string;
  en: string;
  killed: LiveServer;
  /** The one that runs now. */
  server: LiveServer;
  before: LiveRecord;
  period: string;
  /** Answered between `before` and the kill. */
  fresh: Answers;
  /** Answered earlier. */
  known: Answers;
  /** Units that filed on the pages: what they said cannot be said again from a file. */
  onPages: UnitId[];
}

/** Compares what is there with what was there, and notes each finding. */
export async function checkLive(stage: Stage, aftermath: Aftermath): Promise<void> {
  await checkAnswers(stage, aftermath);
  const after = await snapshotRecord(aftermath.server, stage.plan.id, stage.paths.liveMail);
  checkObligations(stage, aftermath, after);
  checkMails(stage, aftermath, after);
  checkTemporal(stage, aftermath, after);
}

/** The same report said once more gets the same answer, and is one act in the audit trail. */
async function checkAnswers(stage: Stage, { name, vi, en, server, period, ...of }: Aftermath): Promise<void> {
  const answers = Object.entries({ ...of.known, ...of.fresh }).filter(([unit]) => !of.onPages.includes(unit));
  const seen: { same: boolean; acts: number }[] = [];
  for (const [unit, answer] of answers) {
    const again = await submit(stage, server, period, unit);
    const acts = await countActs(server.engine, stage.plan.id, { id: reportId(unit, period), unit });
    seen.push({ same: isDeepStrictEqual(again.answer, answer), acts });
  }
  stage.note({
    name: `${name}/answer`,
    ok: seen.every(({ same, acts }) => same && acts === 1),
    vi: `${vi}: gửi lại cùng báo cáo thì nhận cùng một mã, chỉ ghi một thao tác`,
    en: `${en}, the same report said again gets the same reference and is one act`,
    seen: answers.map(([unit, { reference }], at) => `${unit} ${reference} ×${seen[at]?.acts}`).join('; '),
  });
}

function checkObligations(
  { note }: Stage,
  { name, vi, en, before, period, fresh, known }: Aftermath,
  after: LiveRecord,
): void {
  const isFresh = (id: string): boolean => Object.keys(fresh).some((unit) => id === reportId(unit, period));
  const changed = findChanged(
    before.status.filter(({ id }) => !isFresh(id)),
    after.status,
  );
  const submitted = Object.entries({ ...fresh, ...known }).filter(([unit, { receivedAt }]) =>
    after.status.some(
      ({ id, state, firstSubmittedAt }) =>
        id === reportId(unit, period) && state === 'submitted' && firstSubmittedAt === receivedAt,
    ),
  );
  const expected = Object.keys({ ...fresh, ...known }).length;
  note({
    name: `${name}/obligations`,
    ok: changed.length === 0 && submitted.length === expected && after.status.length === before.status.length,
    vi: `${vi}: các việc có hạn như cũ, báo cáo đã nhận vẫn là đã nhận`,
    en: `${en}, obligations are as they were and what was received is still received`,
    seen: changed.join(', ') || `${after.status.length} (${submitted.length}/${expected})`,
  });
}

function checkMails({ note }: Stage, { name, vi, en, before, fresh }: Aftermath, after: LiveRecord): void {
  const expected = before.mails.length + Object.keys(fresh).length;
  const listed = after.mails.map(({ messageId }) => messageId).sort();
  const all = after.mails.every(({ state }) => state === 'sent') && after.files === listed.length;
  note({
    name: `${name}/mails`,
    ok: all && listed.length === expected && isDeepStrictEqual(listed, after.caught),
    vi: `${vi}: thư trong hộp khớp từng Message-ID với thư đã ghi`,
    en: `${en}, the mails in the box are those on record, by Message-ID`,
    seen: `${before.mails.length} → ${after.files}/${listed.length}`,
  });
  const repeated = findRepeated(after.mails);
  note({
    name: `${name}/once`,
    ok: repeated.length === 0,
    vi: `${vi}: không thông báo nào nằm trong hai thư`,
    en: `${en}, no notice stands in two mails`,
    seen: repeated.join(', ') || String(after.mails.flatMap(({ notices }) => notices).length),
  });
}

function checkTemporal(
  { note }: Stage,
  { name, vi, en, killed, server, before }: Aftermath,
  after: LiveRecord,
): void {
  const [old, now] = [killed.temporal, server.temporal];
  note({
    name: `${name}/temporal`,
    ok: !isAlive(old.pid) && isAlive(now.pid) && old.pid !== now.pid && old.database === now.database,
    vi: `${vi}: chỉ một máy chủ Temporal mới chạy trên cùng tệp SQLite`,
    en: `${en}, one new Temporal server runs on the same SQLite file`,
    seen: `pid ${old.pid} → ${now.pid}`,
  });
  const lost = findLost(before.histories, after.histories);
  note({
    name: `${name}/histories`,
    ok: lost.length === 0 && before.histories.size > 0,
    vi: `${vi}: lịch sử của mọi quy trình còn nguyên`,
    en: `${en}, the history of every workflow is still there`,
    seen: lost.join(', ') || `${after.histories.size}`,
  });
}
