import { both } from '../../domain/bilingual.ts';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withElapsed } from './log.ts';
import type { Way } from './look-up.ts';
import { isReachable } from './reachable.ts';
import { failed } from './reason.ts';
import { runTool } from './run-tool.ts';
import { sha256OfFile } from './sha256.ts';

/** Where the Temporal SDK itself downloads its servers from. */
const SDK_HOST = 'https://temporal.download';
const ANSWER_WITHIN_MS = 5_000;
const ARCHITECTURES: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** Names the sums of the archives that may be unpacked, by commas. */
const SUMS = 'LIEN_NGANH_DOWNLOAD_SHA256';

/**
 * The SDK's own download: its host says which archive holds the executable for this machine. What is unpacked will be
 * run, and no sum of it is known here, for there is an archive per platform and release: so whoever runs the machine
 * says which SHA-256 they expect, from where they trust it, or another way is taken.
 * @param wanted `artifact` and `version` as that host names them; `command`, the file's name here
 * @param host address to ask
 */
export function sdkDownload(
  wanted: { artifact: string; version: string; command: string },
  host: string = SDK_HOST,
): Way {
  return {
    source: 'download',
    title: both(`tải từ ${host}`, `download from ${host}`),
    remedy: both(
      `Đặt ${SUMS} là SHA-256 của gói tải cho máy này và cho phép truy cập ${host}`,
      `Set ${SUMS} to the archive’s SHA-256 and let this machine reach ${host}`,
    ),
    async make(directory, { log, env, signal }) {
      const sums = (env[SUMS] ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean);
      if (sums.length === 0) throw failed(`${SUMS} chưa được đặt`, `${SUMS} is not set`);
      if (!(await isReachable(host, env))) {
        throw failed('không kết nối được trong 3 giây', 'could not be reached within 3 seconds');
      }
      const { archiveUrl, fileToExtract } = await askForArchive(host, wanted, signal);
      const archive = join(directory, basename(new URL(archiveUrl).pathname));
      await withElapsed(fetchInto(archive, archiveUrl, signal), (seconds) =>
        log(
          both(
            `  đang tải, ${seconds} giây (thường dưới 1 phút)`,
            `  downloading, ${seconds} s (usually < 1 min)`,
          ),
        ),
      );
      const sum = await sha256OfFile(archive);
      if (!sums.includes(sum))
        throw failed(`SHA-256 ${sum} không có trong ${SUMS}`, `SHA-256 ${sum} is not in ${SUMS}`);
      await runTool({ command: 'tar', args: ['-xzf', archive, fileToExtract], cwd: directory, env, signal });
      await rm(archive);
      await rename(join(directory, fileToExtract), join(directory, wanted.command));
    },
  };
}

async function askForArchive(
  host: string,
  wanted: { artifact: string; version: string },
  signal: AbortSignal,
): Promise<{ archiveUrl: string; fileToExtract: string }> {
  const query = new URLSearchParams({
    arch: ARCHITECTURES[process.arch] ?? process.arch,
    platform: process.platform,
    format: 'tar.gz',
  });
  const response = await fetch(`${host}/${wanted.artifact}/${wanted.version}?${query.toString()}`, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const answer = (await response.json()) as Partial<{ archiveUrl: string; fileToExtract: string }>;
  if (!answer.archiveUrl || !answer.fileToExtract) {
    throw failed('câu trả lời lạ của máy chủ', 'unexpected answer of the host');
  }
  return { archiveUrl: answer.archiveUrl, fileToExtract: answer.fileToExtract };
}

/** Fetches a file; gives up when nothing arrives for a few seconds, however long the whole takes. */
async function fetchInto(file: string, url: string, signal: AbortSignal): Promise<void> {
  const stalled = new AbortController();
  const patience = setTimeout(() => stalled.abort(new Error('stalled')), ANSWER_WITHIN_MS);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, stalled.signal]) });
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
    const body = Readable.fromWeb(response.body);
    body.on('data', () => patience.refresh());
    await pipeline(body, createWriteStream(file));
  } finally {
    clearTimeout(patience);
  }
}
