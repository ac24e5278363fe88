import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { commandLine, endProcess } from './process.ts';

const schema = z.object({
  pid: z.number().int().positive(),
  port: z.number().int().positive(),
  uiPort: z.number().int().positive(),
  database: z.string(),
});

/** What a home remembers of its embedded Temporal server. */
export type TemporalRecord = z.infer<typeof schema>;

function fileIn(home: string): string {
  return join(home, 'temporal.json');
}

/**
 * Reads what a home remembers of its Temporal server.
 * @param home data directory
 * @returns null when it remembers nothing, or nothing that can be read
 */
export async function readTemporalRecord(home: string): Promise<TemporalRecord | null> {
  try {
    return schema.parse(JSON.parse(await readFile(fileIn(home), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Notes which Temporal server works on this home, in one step.
 * @param home data directory
 * @param record process, ports and database file
 */
export async function writeTemporalRecord(home: string, record: TemporalRecord): Promise<void> {
  const temporary = `${fileIn(home)}.new`;
  await writeFile(temporary, `${JSON.stringify(record, null, 2)}\n`);
  await rename(temporary, fileIn(home));
}

/**
 * Ends the Temporal server that a killed predecessor left behind, and waits until it is gone: two of them
 * on one database take each other's shards. A process that merely has the same number is left alone.
 * @param record what the home remembers
 * @returns whether there was one
 */
export async function endLeftover(record: TemporalRecord): Promise<boolean> {
  const command = commandLine(record.pid);
  if (!command.includes('server start-dev') || !command.includes(record.database)) return false;
  await endProcess(record.pid);
  return true;
}
