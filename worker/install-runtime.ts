import { IllegalStateError } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';

/**
 * Sends the SDK's own messages, warnings and worse, to `log`: standard output belongs to the command's answer.
 * Signals stay with the command line, which stops the parts in their order. A process that has its runtime
 * already (two acts of a demonstration) keeps it.
 */
export function installRuntime(log: (line: string) => void): void {
  try {
    Runtime.install({
      logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
        const cause = meta?.error instanceof Error ? `: ${meta.error.message}` : '';
        log(`temporal ${level} ${message}${cause}`);
      }),
      telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
      shutdownSignals: [],
    });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}
