import { both, type Log } from '../domain/bilingual.ts';
import type { Config } from '../client/config.ts';
import { makePrivate } from '../standalone/private-home.ts';
import { createClosers } from './closers.ts';
import { startHealthServer } from './health-server.ts';
import { requireServers } from './named-servers.ts';
import { openRecord, startEngine, watchEngine } from './start-engine.ts';

export interface RunningWorker {
  /** Where its health is told. */
  healthUrl: string;
  stop(): Promise<void>;
  done: Promise<void>;
}

/**
 * One of several workers of a production installation, on the servers the settings name.
 * @param options `bundlePath` of the workflows; the built one when left out
 * @throws UserError `invalid` when a setting is missing, `unreachable` when a server does not answer
 */
export async function runWorker(options: {
  config: Config;
  log: Log;
  bundlePath?: string;
}): Promise<RunningWorker> {
  const { config, log } = options;
  const { address, smtpUrl, publicUrl } = requireServers(config);
  makePrivate(config.home);
  const closers = createClosers();
  try {
    const opened = await openRecord(options, closers);
    const engine = await startEngine(
      { ...options, address, smtpUrl, publicUrl, clockOffsetMs: 0 },
      opened,
      closers,
    );
    const { host } = engine;
    closers.add(() => host.stop());
    const health = await startHealthServer(watchEngine(engine, options, closers), config);
    closers.add(() => health.stop());
    const ready = `${health.url}/health/ready`;
    log(both(`Tình trạng: ${ready}`, `Health: ${ready}`));
    return {
      healthUrl: health.url,
      stop: () => host.stop(),
      done: host.ended.finally(() => closers.closeAll()),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}
