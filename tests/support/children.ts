import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, endProcess } from '../../standalone/process.ts';

/** One file per server that a test started: a killed test run leaves them behind, and only they may be ended. */
const DIRECTORY = join(tmpdir(), 'lien-nganh-test-servers');

/**
 * Notes a server process, so that it can be ended should this run be killed.
 * @param pid process id of the server
 * @returns takes the note away again
 */
export function noteChild(pid: number): () => void {
  mkdirSync(DIRECTORY, { recursive: true });
  const file = join(DIRECTORY, String(pid));
  const runner = { pid: process.pid, command: commandLine(process.pid) };
  writeFileSync(file, JSON.stringify({ runner, command: commandLine(pid) }));
  return () => rmSync(file, { force: true });
}

/** Ends the noted servers whose runner is gone, if their command line is still the one noted. */
export async function endOrphans(): Promise<void> {
  mkdirSync(DIRECTORY, { recursive: true });
  for (const name of readdirSync(DIRECTORY)) {
    const pid = Number(name);
    const note = JSON.parse(readFileSync(join(DIRECTORY, name), 'utf8')) as {
      runner: { pid: number; command: string };
      command: string;
    };
    if (commandLine(note.runner.pid) === note.runner.command) continue;
    if (note.command !== '' && commandLine(pid) === note.command) await endProcess(pid);
    rmSync(join(DIRECTORY, name), { force: true });
  }
}
