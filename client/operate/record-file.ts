/** The record in a file: gzip, with a SHA-256 of the file's own bytes, as `sha256sum` gives it. */
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { both } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/plan.ts';
import { invalid, UserError } from '../../domain/user-error.ts';
import type { Records } from '../../records/database/database.ts';
import { exportRecord, type Carried } from '../../records/portable/export-record.ts';
import { importRecord } from '../../records/portable/import-record.ts';

export interface CarriedFile extends Carried {
  sha256: string;
}

/**
 * Writes the record as it stands at one instant; the file is there whole or not at all, after a power failure too.
 * @param what the engine's instant; whether it is a copy that stays in its place, with the secrets of webhooks
 * @param path of a file that is not there yet; it holds people's data, and is readable by its owner alone
 */
export async function exportToFile(
  { db }: Records,
  what: { at: Instant; withSecrets: boolean },
  path: string,
): Promise<CarriedFile> {
  const partial = `${path}.part`;
  const hash = createHash('sha256');
  const gzip = createGzip({ level: 6 });
  const written = pipeline(gzip, hashing(hash), createWriteStream(partial, { flags: 'wx', mode: 0o600 }));
  // Waited for below; until then a failure must not end the process.
  written.catch(() => undefined);
  try {
    const carried = await exportRecord(db, what, async (line) => {
      if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), written]);
    });
    gzip.end();
    await written;
    await syncToDisk(partial);
    await rename(partial, path);
    await syncToDisk(dirname(path));
    return { ...carried, sha256: hash.digest('hex') };
  } catch (error) {
    gzip.destroy();
    await written.catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

/** Waits until what was written to a file, or the names in a folder, are on the disk. */
async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Takes a record in from a file; all of it or nothing.
 * @throws UserError `invalid` where the file is none of ours or spoilt, `refused` where the database is not empty
 */
export async function importFromFile({ db }: Records, path: string): Promise<CarriedFile> {
  const hash = createHash('sha256');
  const file = createReadStream(path);
  const gunzip = createGunzip();
  const read = pipeline(file, hashing(hash), gunzip);
  read.catch(() => undefined);
  try {
    const carried = await importRecord(db, linesOf(gunzip, read));
    return { ...carried, sha256: hash.digest('hex') };
  } catch (error) {
    throw error instanceof UserError ? error : (spoilt(error) ?? error);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}

/**
 * Made when the first line is asked for: what readline reads before anybody listens is lost. It ends at a broken stream
 * as at a whole one, so what broke is asked for at the end.
 */
async function* linesOf(text: Readable, read: Promise<void>): AsyncIterable<string> {
  yield* createInterface({ input: text, crlfDelay: Infinity });
  await read;
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** What zlib calls bytes that are no gzip, or not all of it. */
function spoilt(error: unknown): UserError | null {
  const { code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('Z_')) return null;
  return invalid(
    'FILE',
    both(
      'Tệp hỏng hoặc không phải tệp của record export.',
      'The file is damaged, or none of record export’s.',
    ),
    both('Chép lại tệp và so SHA-256 của nó.', 'Copy it again and compare its SHA-256.'),
    { code: 'damaged' },
  );
}
