/**
 * The program that reads files in a process of its own. It is given no settings, no secrets and no way to the record;
 * it answers over the channel it was started with, and ends with it.
 */
import type { FromReader, Job } from './jobs.ts';
import { work } from './work.ts';

const idleMs = Number(process.argv[2] ?? 0);
let idle: NodeJS.Timeout | undefined;

function waitForWork(): void {
  if (idleMs > 0) idle = setTimeout(() => process.exit(0), idleMs);
}

function say(words: FromReader, then?: () => void): void {
  process.send?.(words, undefined, undefined, () => then?.());
}

process.on('disconnect', () => process.exit(0));
process.on('message', (job: Job) => {
  clearTimeout(idle);
  work(job).then(
    (answer) => say({ answer }, waitForWork),
    (error: unknown) =>
      say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

// What most files need is loaded before one comes.
await Promise.all([import('../text-of-file.ts'), import('../../../importer/import-plan.ts')]);
say({ ready: true }, waitForWork);
