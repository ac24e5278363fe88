import type { Worker } from '@temporalio/worker';
import { sayHeapWhenAsked } from './heap.ts';

/** Runs a worker that is a process of its own: says so once it runs, says its heap when asked, ends when told to. */
export async function serve(worker: Pick<Worker, 'run' | 'shutdown'>): Promise<never> {
  process.on('SIGTERM', () => worker.shutdown());
  sayHeapWhenAsked();
  const running = worker.run();
  process.stdout.write('running\n');
  await running;
  process.exit(0);
}
