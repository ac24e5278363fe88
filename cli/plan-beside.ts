/** Another plan file in the folder of one that a person named. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readPlan } from '../client/documents/read-plan.ts';
import type { Plan } from '../domain/plan.ts';
import { readTextFile } from './read-file.ts';

/** The line by which a plan file says its id: most files in a folder need not be read whole. */
const ID_LINE = /^id:[ \t]*["']?([a-z0-9-]+)/m;

/**
 * A plan by its id, in the folder of another plan's file; undefined where no file there is that plan without an error.
 * @param file path as typed, relative to `cwd`
 */
export async function findPlanBeside(file: string, cwd: string, id: string): Promise<Plan | undefined> {
  const path = resolve(cwd, file);
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const plans = names.filter((name) => ['.yaml', '.yml'].includes(extname(name)) && name !== basename(path));
  for (const name of plans.sort()) {
    const text = await readTextFile(join(folder, name), cwd).catch(() => '');
    if (ID_LINE.exec(text)?.[1] !== id) continue;
    const reading = readPlan(text);
    if (reading.ok) return reading.plan;
  }
  return undefined;
}
