/** The demonstration: a rehearsed year, then a live server that is killed and comes back. */
import { both, translator, type Log } from '../../domain/bilingual.ts';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { makeFolder } from '../../records/database/make-folder.ts';
import type { DemoOptions } from '../../main/tools.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { lockDirectory } from '../../records/database/directory-lock.ts';
import { prepare } from '../prepare.ts';
import type { RehearsalSummary } from '../../standalone/rehearsal/summary-types.ts';
import { requireAll, type Check } from './checks.ts';
import { clearLiveHome } from './clear-live.ts';
import { playLive } from './live-act.ts';
import type { LiveServer } from './live-server.ts';
import { pathsIn, SOURCES, type DemoPaths } from './paths.ts';
import { playRehearsal, type Stage } from './rehearsal-act.ts';
import { createStory, type Story } from './story.ts';
import { showYears } from './years-act.ts';

/** What the demonstration left and showed. */
interface DemoResult extends DemoPaths {
  documents: { docx: string[]; xlsx: string[] };
  seen: Check[];
  /** Addresses of the server left running, else null. */
  running: { url: string; mailbox: string; temporalUi: string } | null;
}

/** See `Tools.runDemo`. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { out, open, signal } = options;
  const paths = pathsIn(out);
  process.umask(0o077);
  makeFolder(out);
  const lock = lockDirectory(join(out, 'demo'));
  if (options.years) {
    try {
      return await showYears(options, paths);
    } finally {
      lock.release();
    }
  }
  let server: LiveServer;
  try {
    server = await show(options, paths);
    if (!open) await server.stop();
  } finally {
    // A server left open is its own; from here on a new run may take the folder over and end it.
    lock.release();
  }
  if (open) await supervise(server, signal);
}

/** Plays both acts and says what was seen; returns the live server, running. */
async function show(options: DemoOptions, paths: DemoPaths): Promise<LiveServer> {
  const { open, config, log, tell, colors } = options;
  const t = translator(config.lang);
  const story = createStory(tell, t, colors);
  const checks: Check[] = [];
  const planText = await readFile(SOURCES.plan, 'utf8');
  const { plan } = requirePlan(planText, SOURCES.plan);
  const note = (check: Check): void => void checks.push(check);
  const stage: Stage = { ...options, t, story, paths, plan, planText, note };
  await clearOut(paths, log);
  story.act('Chuẩn bị', 'Preparing');
  story.step('Tìm hoặc lấy về hai máy chủ Temporal.', 'Finding or obtaining the two Temporal servers.');
  await prepare(['temporal', 'test-server'], log);
  const summary = await playRehearsal(stage);
  const server = await playLive(stage);
  try {
    await writeFile(paths.checks, `${JSON.stringify(checks, null, 2)}\n`);
    story.act('Đã thấy', 'What was seen');
    story.checks(checks);
    const documents = showFiles(story, paths, summary);
    requireAll(checks);
    if (open) showOpen(stage, server);
    const { url, mailbox, temporalUi } = server.info;
    const running = open ? { url, mailbox, temporalUi } : null;
    const result: DemoResult = { ...paths, documents, seen: checks, running };
    options.onSeen?.(result);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function showFiles(story: Story, paths: DemoPaths, { periods }: RehearsalSummary): DemoResult['documents'] {
  const versions = periods.flatMap((period) => period.versions);
  const docx = versions.flatMap((version) => version.docx ?? []);
  const xlsx = versions.flatMap((version) => version.xlsx ?? []);
  story.act('Tệp kết quả', 'Files');
  story.show([...docx, ...xlsx, paths.mail, paths.summary, paths.timeline, paths.live, paths.checks]);
  return { docx, xlsx };
}

/** Empties the folder of an earlier demonstration's files, of nothing else. */
async function clearOut(paths: DemoPaths, log: Log): Promise<void> {
  await clearLiveHome(paths.live, log);
  for (const file of [paths.checks, paths.log]) await rm(file, { force: true });
}

function showOpen({ story, paths }: Stage, { info }: LiveServer): void {
  story.act('Máy chủ đang chạy; Ctrl-C để dừng', 'The server is running; Ctrl-C stops it');
  story.show([
    `API           ${info.url}`,
    `Hộp thư       ${info.mailbox}`,
    `Temporal UI   ${info.temporalUi}`,
    `lien-nganh --home ${paths.live} plan status hau-giang-2021-2025`,
  ]);
}

/** Stays until asked to end, or until the server has ended by itself. */
async function supervise(server: LiveServer, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await Promise.race([once(signal, 'abort'), server.ended]);
  await server.stop();
  if (!signal.aborted)
    throw new UserError('failed', both('Máy chủ trình diễn đã dừng.', 'The live server ended.'));
}
