/** What the story of the years claims, looked up in what it left. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RehearsalSummary, SealedBytes } from '../../standalone/rehearsal/summary-types.ts';
import type { Note } from './checks.ts';

/** Names of sealed files that are not, byte for byte, what they were before some change. */
async function findChanged(reports: string, sealed: SealedBytes[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { period, version, json, docx, xlsx } of sealed) {
    for (const [extension, hash] of Object.entries({ json, docx, xlsx })) {
      const name = `${period}-v${version}.${extension}`;
      const bytes = await readFile(join(reports, name));
      if (createHash('sha256').update(bytes).digest('hex') !== hash) changed.push(name);
    }
  }
  return changed;
}

/** Checks that nothing owed was lost, nothing was said twice, and nothing sealed has changed. */
export async function checkYears(summary: RehearsalSummary, reports: string, note: Note): Promise<void> {
  const { account, noticeLog, periods } = summary;
  const { changes } = account;
  const whole = changes.filter(
    (one) => one.kept + one.moved + one.superseded + one.succeeded + one.added === one.counted,
  );
  note({
    name: 'years-account',
    ok: changes.length > 0 && whole.length === changes.length,
    vi: 'Sau mỗi thay đổi, không việc nào mất',
    en: 'After every change nothing owed is lost',
    seen: `${whole.length}/${changes.length}`,
  });
  const said = noticeLog.map(({ obligation, rung, role }) => `${obligation} ${rung} ${role}`);
  note({
    name: 'years-once',
    ok: new Set(said).size === said.length,
    vi: 'Mỗi bước nhắc chỉ nói một lần',
    en: 'Each reminder is said once',
    seen: String(said.length),
  });
  const sealed = changes.flatMap((change) => change.sealed);
  const changed = await findChanged(reports, sealed);
  note({
    name: 'years-sealed',
    ok: sealed.length > 0 && changed.length === 0,
    vi: 'Báo cáo đã chốt giữ nguyên từng byte',
    en: 'Sealed reports are the same byte for byte',
    seen: changed.join(', ') || String(sealed.length),
  });
  const late = periods.filter(({ sentAt, sendDue }) => sentAt === null || sentAt.slice(0, 10) > sendDue);
  note({
    name: 'years-sent',
    ok: periods.length > 0 && late.length === 0,
    vi: 'Mọi báo cáo gửi lên đúng ngày',
    en: 'Every report goes up on its date',
    seen: `${periods.length - late.length}/${periods.length}`,
  });
}
