import { both } from '../domain/bilingual.ts';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toMs } from '../domain/clock.ts';
import { invalid } from '../domain/user-error.ts';

/**
 * The clock of a home: 0 for the real one, else what is added to it. The first start that succeeds decides;
 * the clock runs on through restarts.
 * @param now instant asked for with `--now`, or undefined
 * @returns milliseconds to add to the machine's clock
 * @throws UserError `invalid` when `--now` is given for a home that has a clock already
 */
export async function readClock(home: string, now: string | undefined): Promise<number> {
  const file = join(home, 'clock.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) {
    if (now !== undefined) {
      throw invalid(
        '--now',
        both(`Thư mục ${home} đã có đồng hồ riêng.`, `${home} has a clock already.`),
        both('Bỏ --now, hoặc dùng thư mục mới với --home.', 'Leave --now out, or take a new --home.'),
      );
    }
    return (JSON.parse(text) as { offsetMs: number }).offsetMs;
  }
  return now === undefined ? 0 : toMs(now) - Date.now();
}

/** Keeps a home's clock for its restarts: written once, whole or not at all. */
export async function saveClock(home: string, offsetMs: number): Promise<void> {
  const file = join(home, 'clock.json');
  if (existsSync(file)) return;
  await writeFile(`${file}.tmp`, JSON.stringify({ offsetMs }), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}
