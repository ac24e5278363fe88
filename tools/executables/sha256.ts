import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { failed } from './reason.ts';

/** SHA-256 of a file, in lower-case hex. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Compares a folder with what is expected in it.
 * @param expected SHA-256 by file name
 * @throws Error naming the files that are others, unknown or missing
 */
export async function requireFiles(
  folder: string,
  expected: Readonly<Record<string, string>>,
): Promise<void> {
  const names = new Set([...(await readdir(folder)), ...Object.keys(expected)]);
  const wrong: string[] = [];
  for (const name of [...names].sort()) {
    const sum = await sha256OfFile(join(folder, name)).catch(() => null);
    if (sum === null || sum !== expected[name]) wrong.push(name);
  }
  if (wrong.length === 0) return;
  throw failed(`SHA-256 không đúng: ${wrong.join(', ')}`, `SHA-256 is not as expected: ${wrong.join(', ')}`);
}
