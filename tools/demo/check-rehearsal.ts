/** What the rehearsed year must show. */
import { readdir, readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { reportId } from '../../domain/ids.ts';
import { atLocalTime } from '../../domain/instants.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Note } from './checks.ts';
import { whoGot, whoseAct, type PeriodTale } from './show-period.ts';
import { COORDINATOR, namesOf } from './words.ts';

/** Checks one period: what was late, who was told when, what went up. */
export async function checkPeriod(tale: PeriodTale, note: Note): Promise<void> {
  const { plan, period } = tale;
  const calendar = createWorkCalendar();
  const told = whoGot(tale, 'due+2');
  const second = atLocalTime(calendar.addWorkingDays(period.unitDue, 2), '08:00', plan.timeZone);
  const alone = tale.summary.noticeLog
    .filter(({ rung, obligation, unit }) => rung === 'due+2' && obligation === reportId(unit, period.id))
    .every(({ role, at }) => role === 'coordinator' && at === second);
  note({
    name: `${period.id}/second-day`,
    ok: told !== null && alone,
    vi: `${period.id}: ${COORDINATOR.vi} được báo ngày làm việc thứ hai sau hạn`,
    en: `${period.id}: ${COORDINATOR.en} is told on the second working day after the due date`,
    seen: `${told?.at ?? '–'}: ${told?.units.length ?? 0}`,
  });
  note({
    name: `${period.id}/sent`,
    ok: period.sentAt?.slice(0, 10) === period.sendDue,
    vi: `${period.id}: báo cáo tổng hợp gửi lên đúng ngày`,
    en: `${period.id}: the aggregate goes up on its date`,
    seen: period.sentAt ?? '–',
  });
  await checkDocument(tale, note);
}

/** The report names the ordered units that are missing, and no requested unit that sent nothing. */
async function checkDocument(tale: PeriodTale, note: Note): Promise<void> {
  const { plan, period } = tale;
  const { docx, xlsx } = period.versions.at(-1) ?? {};
  const text = docx ? await readDocx(docx) : '';
  const filed = new Set(whoseAct(tale, 'submit'));
  const unheard = plan.units.filter(({ id, reports }) => reports === 'requested' && !filed.has(id));
  const named = period.missing.every((id) => text.includes(namesOf(plan, [id]).vi));
  note({
    name: `${period.id}/document`,
    ok: Boolean(docx && xlsx) && named && !unheard.some(({ name }) => text.includes(name)),
    vi: `${period.id}: bản .docx nêu tên đơn vị còn thiếu, không nhắc nơi chỉ được đề nghị mà chưa gửi`,
    en: `${period.id}: the .docx names the missing units, and no requested one that sent nothing`,
    seen: `${namesOf(plan, period.missing).vi || '0'}; .docx, .xlsx`,
  });
}

async function readDocx(file: string): Promise<string> {
  const { 'word/document.xml': xml } = unzipSync(await readFile(file));
  return xml ? strFromU8(xml) : '';
}

/** Checks of the whole year: every rung once, every mail a file. */
export async function checkYear(
  { summary }: Pick<PeriodTale, 'summary'>,
  mailDirectory: string,
  note: Note,
): Promise<void> {
  const keys = summary.noticeLog.map(({ obligation, rung, role }) => `${obligation} ${rung} ${role}`);
  note({
    name: 'year/once',
    ok: new Set(keys).size === keys.length && keys.length > 0,
    vi: 'Cả năm: mỗi nấc nhắc chỉ nói một lần với một người',
    en: 'The whole year: every rung is said once to each role',
    seen: `${keys.length}`,
  });
  const files = (await readdir(mailDirectory)).filter((name) => name.endsWith('.eml'));
  note({
    name: 'year/mails',
    ok: files.length === summary.mails,
    vi: 'Cả năm: mỗi thư đã gửi là một tệp .eml',
    en: 'The whole year: every mail sent is one .eml file',
    seen: `${files.length}/${summary.mails}`,
  });
}
