import { mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { makeFolder } from '../../records/make-folder.ts';

/** What a rehearsal writes, by folder. */
const WRITTEN = { mail: ['.eml'], reports: ['.docx', '.xlsx', '.json'] };

/**
 * Makes the folder of the results and takes an earlier rehearsal's files out of it, and nothing else.
 * @param wanted a folder of the caller's; a new temporary one when null
 * @returns its path
 */
export async function prepareOut(wanted: string | null): Promise<string> {
  const out = wanted ?? (await mkdtemp(join(tmpdir(), 'lien-nganh-rehearsal-')));
  for (const file of ['summary.json', 'timeline.txt']) await rm(join(out, file), { force: true });
  for (const [name, extensions] of Object.entries(WRITTEN)) {
    const folder = join(out, name);
    makeFolder(folder);
    const old = (await readdir(folder)).filter((file) => extensions.includes(extname(file)));
    for (const file of old) await rm(join(folder, file));
  }
  return out;
}

/** Of a rehearsal that was broken off, what it has not come to fill goes again. */
export async function removeEmpty(out: string): Promise<void> {
  for (const folder of [...Object.keys(WRITTEN).map((name) => join(out, name)), out])
    await rmdir(folder).catch(() => undefined);
}
