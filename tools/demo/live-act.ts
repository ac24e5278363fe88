/** Second act: the whole server live, killed twice, with nothing lost and nothing said twice. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Receipt } from '../../client/engine.ts';
import type { CaughtMail } from '../../standalone/mail-catcher.ts';
import { checkLive, type Answers } from './check-live.ts';
import { endLive } from './clear-live.ts';
import { findSlot, launchLive, type Slot } from './launch-live.ts';
import { awaitMail, awaitReminders, awaitSlot, quoteMail, submit, submitOnPages } from './live-acts.ts';
import { snapshotRecord } from './live-record.ts';
import { startLiveServer, type LiveServer } from './live-server.ts';
import type { Stage } from './rehearsal-act.ts';
import { moment, namesOf } from './words.ts';

const PERIOD = '2024-h1';
const DISTRICT = 'ubnd-huyen-vi-thuy';
const POLICE = 'cong-an-tinh';
/** What was left unsaid is said again at the start; this long it may take before mails are counted. */
const SETTLE_MS = 3_000;

/**
 * Plays the live act.
 * @returns the server, running; when the act fails it has been ended
 */
export async function playLive(stage: Stage): Promise<LiveServer> {
  stage.story.act('Phần 2. Máy chủ chạy thật', 'Act 2. The live server');
  const slot = findSlot(stage.plan, PERIOD);
  try {
    const first = await launchLive(stage, slot);
    const reminder = await remind(stage, first, slot);
    const district = await handIn(stage, first, reminder);
    const { second, police } = await killAtAnswer(stage, first);
    return await cutPower(stage, second, { [DISTRICT]: district, [POLICE]: police });
  } catch (error) {
    await endLive(stage.paths.live);
    throw error;
  }
}

async function remind(stage: Stage, server: LiveServer, slot: Slot): Promise<CaughtMail> {
  const { story, note } = stage;
  const at = moment(slot.at);
  story.step(`Chờ đến ${at.vi}: giờ nhắc việc.`, `Waiting for ${at.en}: the hour of reminders.`);
  await awaitSlot(stage, slot);
  const mails = await awaitReminders(stage, server, slot);
  const mail = await awaitMail(stage, server, DISTRICT, 'due-5');
  story.step(
    `${mails} thư nhắc đã gửi qua SMTP tới ${slot.units.length} đơn vị; một thư trong số đó:`,
    `${mails} reminders went out by SMTP to ${slot.units.length} units; one of them:`,
  );
  story.show(quoteMail(mail));
  note({
    name: 'live/reminder',
    ok: mails === slot.units.length,
    vi: 'Mỗi đơn vị phải gửi nhận đúng một thư nhắc trước kỳ chốt',
    en: 'Every ordered unit got one reminder before the cut-off',
    seen: `${mails}/${slot.units.length}`,
  });
  return mail;
}

async function handIn(stage: Stage, server: LiveServer, mail: CaughtMail): Promise<Receipt> {
  const { story, plan } = stage;
  const said = { period: PERIOD, unit: DISTRICT, mail };
  const { answer, file, pages } = await submitOnPages(stage, server, said);
  const unit = namesOf(plan, [DISTRICT]);
  const at = moment(answer.receivedAt);
  story.step(
    `${unit.vi} mở liên kết trong thư và gửi báo cáo qua ${pages} trang lúc ${at.vi}, mã ${answer.reference}; thư báo nhận:`,
    `${unit.en} opens the link in the mail and files its report on ${pages} pages at ${at.en}, reference ${answer.reference}; the receipt:`,
  );
  const receipt = await awaitMail(stage, server, DISTRICT, 'receipt');
  story.show([file, ...quoteMail(receipt)]);
  return answer;
}

/** The server dies in the moment in which it has answered; its Temporal server lives on as an orphan. */
async function killAtAnswer(
  stage: Stage,
  first: LiveServer,
): Promise<{ second: LiveServer; police: Receipt }> {
  const { story, plan } = stage;
  const before = await snapshotRecord(first, plan.id, stage.paths.liveMail);
  const { answer } = await submit(stage, first, PERIOD, POLICE);
  await first.kill();
  const unit = namesOf(plan, [POLICE]);
  story.step(
    `${unit.vi} gửi báo cáo; máy chủ vừa trả lời (mã ${answer.reference}) thì bị SIGKILL (pid ${first.pid}).`,
    `${unit.en} files; the server is killed (SIGKILL, pid ${first.pid}) in the moment it has answered (${answer.reference}).`,
  );
  const second = await startAgain(stage, first);
  await awaitMail(stage, second, POLICE, 'receipt');
  await pause(SETTLE_MS, undefined, { signal: stage.signal });
  await checkLive(stage, {
    name: 'kill-1',
    ...{ vi: 'Sau lần tắt thứ nhất', en: 'After the first kill' },
    ...{ killed: first, server: second, before, period: PERIOD },
    fresh: { [POLICE]: answer },
    known: {},
    onPages: [],
  });
  return { second, police: answer };
}

/** As in a power cut, the server and its Temporal server die together. */
async function cutPower(stage: Stage, second: LiveServer, answers: Answers): Promise<LiveServer> {
  const { story, plan } = stage;
  const before = await snapshotRecord(second, plan.id, stage.paths.liveMail);
  process.kill(second.temporal.pid, 'SIGKILL');
  await second.kill();
  story.step(
    `Lần hai, như mất điện: máy chủ và máy chủ Temporal cùng bị SIGKILL (pid ${second.pid}, ${second.temporal.pid}).`,
    `A second time, as in a power cut: the server and its Temporal server are killed together (pid ${second.pid}, ${second.temporal.pid}).`,
  );
  const third = await startAgain(stage, second);
  await pause(SETTLE_MS, undefined, { signal: stage.signal });
  await checkLive(stage, {
    name: 'kill-2',
    ...{ vi: 'Sau lần tắt thứ hai', en: 'After the second kill' },
    ...{ killed: second, server: third, before, period: PERIOD },
    fresh: {},
    known: answers,
    onPages: [DISTRICT],
  });
  return third;
}

/** On the same port, so that the links in mails stay right. */
async function startAgain({ story, paths, signal }: Stage, killed: LiveServer): Promise<LiveServer> {
  const port = Number(new URL(killed.info.url).port);
  const server = await startLiveServer({ home: paths.live, port, signal });
  story.step(
    `Khởi động lại (pid ${server.pid}) trên cùng dữ liệu.`,
    `Started again (pid ${server.pid}) on the same data.`,
  );
  return server;
}
