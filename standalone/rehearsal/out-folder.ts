import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

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
    await mkdir(folder, { recursive: true });
    const old = (await readdir(folder)).filter((file) => extensions.includes(extname(file)));
    for (const file of old) await rm(join(folder, file));
  }
  return out;
}
