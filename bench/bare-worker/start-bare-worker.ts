import { startProgram, type Program } from '../support/start-program.ts';

/** Starts the worker for bare workflows and waits until it takes tasks. */
export function startBareWorker(servers: {
  address: string;
  namespace: string;
  databaseUrl: string;
}): Promise<Program> {
  const { address, namespace, databaseUrl } = servers;
  return startProgram(new URL('./worker.ts', import.meta.url), [address, namespace, databaseUrl]);
}
