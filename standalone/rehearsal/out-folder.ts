import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { makeFolder } from '../../records/database/make-folder.ts';

/** What a rehearsal writes, by folder. */
const WRITTEN: Record<string, string[]> = { mail: ['.eml'], reports: ['.docx', '.xlsx', '.json'] };

/** Where a rehearsal leaves its results: what an earlier one left stays until this one has all of its own. */
export interface OutFolder {
  path: string;
  /** Where mails are caught meanwhile. */
  mailDirectory: string;
  /** How many mails were caught so far. */
  countMails(): Promise<number>;
  /** Takes an earlier rehearsal's files out, and nothing else, and puts the mails in their place. */
  settle(): Promise<void>;
  /** Leaves everything as it was before. Nothing is done once it is settled. */
  abandon(): Promise<void>;
}

/**
 * Opens the folder of the results.
 * @param wanted a folder of the caller's; a new temporary one when null
 * @param plans of several plans played together: each has a folder of its own name in it
 */
export async function openOut(wanted: string | null, plans: readonly string[] = []): Promise<OutFolder> {
  const path = wanted ?? (await mkdtemp(join(tmpdir(), 'lien-nganh-rehearsal-')));
  const isOurs = wanted === null || !existsSync(path);
  makeFolder(path);
  const mailDirectory = await mkdtemp(join(path, '.mail-'));
  return {
    path,
    mailDirectory,
    countMails: async () => (await emails(mailDirectory)).length,
    async settle() {
      await clear(path, plans.length > 0 ? ['mail'] : Object.keys(WRITTEN));
      for (const plan of plans) await clear(join(path, plan), ['reports']);
      for (const file of await emails(mailDirectory))
        await rename(join(mailDirectory, file), join(path, 'mail', file));
      await rm(mailDirectory, { recursive: true, force: true });
    },
    async abandon() {
      await rm(mailDirectory, { recursive: true, force: true });
      // A folder made for this goes with it, unless somebody has put something there.
      if (isOurs) await rmdir(path).catch(() => undefined);
    },
  };
}

async function emails(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => extname(file) === '.eml');
}

/** Takes out what an earlier rehearsal left, and makes the folders that this one needs. */
async function clear(path: string, needed: readonly string[]): Promise<void> {
  for (const file of ['summary.json', 'timeline.txt']) await rm(join(path, file), { force: true });
  for (const [name, extensions] of Object.entries(WRITTEN)) {
    const folder = join(path, name);
    if (needed.includes(name)) makeFolder(folder);
    else if (!existsSync(folder)) continue;
    const old = (await readdir(folder)).filter((file) => extensions.includes(extname(file)));
    for (const file of old) await rm(join(folder, file));
  }
}
