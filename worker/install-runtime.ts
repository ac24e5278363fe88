import { IllegalStateError } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createLogLines, type MessageFacts } from './log-line.ts';

/**
 * Sends the SDK's own messages, warnings and worse, to `log`, each with the workflow it is about and its cause:
 * standard output belongs to the command's answer. Signals stay with the command line, which stops the parts in their
 * order. A process that has its runtime already (two acts of a demonstration) keeps it.
 *
 * @param metricsAddress `host:port` at which the SDK tells its own metrics; it tells none where that is left out
 */
export function installRuntime(
  log: (line: string, facts?: MessageFacts) => void,
  metricsAddress?: string,
): void {
  const lines = createLogLines();
  try {
    Runtime.install({
      // Messages of every level reach the runtime's buffer in any case; what is not logged is dropped here.
      logger: new DefaultLogger('TRACE', ({ level, message, meta }) => {
        lines.learn(meta);
        // All others only say which workflow a run belongs to.
        if (level !== 'WARN' && level !== 'ERROR') return;
        const { line, facts } = lines.write(level, message, meta);
        log(line, facts);
      }),
      telemetryOptions: {
        logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
        ...(metricsAddress === undefined ? {} : { metrics: sdkMetrics(metricsAddress) }),
      },
      shutdownSignals: [],
    });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}

/** Named and measured as Prometheus asks for it: totals say so, times are in seconds. */
const sdkMetrics = (bindAddress: string) => ({
  prometheus: { bindAddress, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true },
});
