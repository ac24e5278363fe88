/** What people do on the live server, and what comes back to them by mail. */
import { both } from '../../domain/bilingual.ts';
import type { Engine, Receipt } from '../../client/engine.ts';
import { toMs } from '../../domain/clock.ts';
import type { UnitId } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { spokenReference } from '../../words/spoken-reference.ts';
import { listCaughtMails, type CaughtMail } from '../../standalone/mail-catcher.ts';
import { writeFigures } from './figures-file.ts';
import { fileOnPages } from './file-on-pages.ts';
import { readLiveClock, type Slot } from './launch-live.ts';
import type { LiveServer } from './live-server.ts';
import type { Stage } from './rehearsal-act.ts';
import { waitUntil } from './wait-until.ts';

/** A mail room waits up to five minutes for the last notice of its slot. */
const MAIL_WITHIN_MS = 360_000;

/** Address of a unit's focal point in the imported directory. */
async function findFocalPoint(engine: Engine, unit: UnitId): Promise<string> {
  const { officials } = await engine.listOfficials();
  const found = officials.find((one) => one.unit === unit && one.roles.includes('focal-point'));
  if (!found)
    throw new UserError('failed', both(`Danh bạ thiếu đầu mối của ${unit}.`, `No focal point of ${unit}.`));
  return found.email;
}

/** Lets the live clock come to the slot, showing how far it is. */
export async function awaitSlot({ paths, progress, signal }: Stage, slot: Slot): Promise<void> {
  const clock = await readLiveClock(paths.live);
  const [start, end] = [clock(), toMs(slot.at)];
  const show = progress();
  await waitUntil(
    () => {
      const now = Math.min(clock(), end);
      show(now - start, end - start, `08:00 − ${Math.ceil((end - now) / 1000)} s`);
      return now >= end;
    },
    { what: both('Đồng hồ đứng yên.', 'The clock stands still.'), withinMs: MAIL_WITHIN_MS, signal },
  );
}

/** Waits until a reminder of the slot was sent to every unit that it is for; returns how many mails that took. */
export async function awaitReminders({ signal }: Stage, { engine }: LiveServer, slot: Slot): Promise<number> {
  return await waitUntil(
    async () => {
      const reminders = (await engine.listMails({})).mails.filter(
        ({ state, notices }) => state === 'sent' && notices.some(({ rung }) => rung === 'due-5'),
      );
      const units = reminders.flatMap(({ notices }) => notices.map(({ obligation }) => obligation));
      return new Set(units).size >= slot.units.length ? reminders.length : null;
    },
    {
      what: both('Thư nhắc không tới trong 6 phút.', 'The reminders did not come within 6 minutes.'),
      withinMs: MAIL_WITHIN_MS,
      signal,
    },
  );
}

/** Waits for the mail that tells a unit's focal point a rung or a receipt, and reads it from the catcher. */
export async function awaitMail(
  { paths, signal }: Stage,
  { engine }: LiveServer,
  unit: UnitId,
  rung: string,
): Promise<CaughtMail> {
  const to = await findFocalPoint(engine, unit);
  return await waitUntil(
    async () => {
      const { mails } = await engine.listMails({ to });
      const sent = mails.find(
        ({ state, notices }) => state === 'sent' && notices.some((notice) => notice.rung === rung),
      );
      if (!sent) return null;
      const caught = await listCaughtMails(paths.liveMail);
      return caught.find(({ email }) => email.messageId === sent.messageId) ?? null;
    },
    {
      what: both(`Không thấy thư "${rung}" tới ${unit}.`, `No mail "${rung}" to ${unit}.`),
      withinMs: MAIL_WITHIN_MS,
      signal,
    },
  );
}

/** Hands in a unit's report of the period, from a file that is kept. */
export async function submit(
  { paths, plan }: Stage,
  { engine }: LiveServer,
  period: string,
  unit: UnitId,
): Promise<{ answer: Receipt; file: string }> {
  const { file, text } = await writeFigures(paths.figures, unit);
  const as = await findFocalPoint(engine, unit);
  const answer = await engine.submitReport({ plan: plan.id, period, unit, as, text, file });
  const { reference, version, receivedAt, onTime } = answer;
  return { answer: { reference, version, receivedAt, onTime }, file };
}

/** Files a unit's report from the link in its mail, page by page as an official does. */
export async function submitOnPages(
  { paths, plan }: Stage,
  { engine }: LiveServer,
  { period, unit, mail }: { period: string; unit: UnitId; mail: CaughtMail },
): Promise<{ answer: Receipt; file: string; pages: number }> {
  const { file, report } = await writeFigures(paths.figures, unit);
  const { spoken, pages } = await fileOnPages(mail.email.text ?? '', period, report, 'Cán bộ trình diễn');
  const submissions = await engine.reportSubmissions({ plan: plan.id, period });
  const sent = submissions.find(({ id }) => spokenReference(id) === spoken);
  if (!sent) throw new UserError('failed', both(`Không thấy bản nộp ${spoken}.`, `No submission ${spoken}.`));
  const { id: reference, version, receivedAt, onTime } = sent;
  return { answer: { reference, version, receivedAt, onTime }, file, pages };
}

/** The head of a mail and its first lines, as a person sees it. */
export function quoteMail({ email }: CaughtMail): string[] {
  const body = (email.text ?? '').split('\n').filter((line) => line.trim() !== '');
  const to = email.to?.map(({ name, address }) => `${name} <${address}>`).join(', ');
  const shorten = (line: string): string => (line.length > 96 ? `${line.slice(0, 95)}…` : line);
  return [`Đến: ${to}`, `Về việc: ${email.subject}`, ...body.slice(0, 6), '…'].map(
    (line) => `│ ${shorten(line)}`,
  );
}
