import type { Config } from '../client/config.ts';
import type { Engine } from '../client/engine.ts';

export interface OpenedEngine {
  engine: Engine;
  close(): Promise<void>;
}

/** The façade inside this process, on the servers that the settings name. */
async function openHere(config: Config): Promise<OpenedEngine> {
  const { createEngine } = await import('../client/engine/create-engine.ts');
  return createEngine(config);
}

/** The façade of the server that runs on the home; no other process opens its database. */
async function openThere(config: Config): Promise<OpenedEngine> {
  const [{ findServer }, { createRemoteEngine }] = await Promise.all([
    import('./server-info.ts'),
    import('../client/api/remote-engine.ts'),
  ]);
  const { url, token } = await findServer(config.home);
  return { engine: createRemoteEngine({ url, token }), close: () => Promise.resolve() };
}

/**
 * Opens the façade: in this process when the settings name both servers, else through the running server.
 * @param config checked settings
 * @throws UserError `unreachable` when no server runs on the home
 */
export function openEngine(config: Config): Promise<OpenedEngine> {
  return config.temporal.address && config.databaseUrl ? openHere(config) : openThere(config);
}
