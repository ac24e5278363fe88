/** The small listener of a process without pages: nothing but `/health/live` and `/health/ready`. */
import { alike, both } from '../domain/bilingual.ts';
import fastify from 'fastify';
import type { Config } from '../client/config.ts';
import { UserError } from '../domain/user-error.ts';
import { registerHealth, type HealthServices } from '../client/health/routes.ts';
import { choosePorts } from '../standalone/ports.ts';

export interface HealthServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * @param listen IP address it is reached at
 * @param port null takes the usual one, or any free one where another worker of this machine has it; 0 any free one
 * @throws UserError `failed` where a port that was named is taken
 */
export async function startHealthServer(
  services: HealthServices,
  { listen, healthPort: port }: Pick<Config, 'listen' | 'healthPort'>,
): Promise<HealthServer> {
  const [chosen = 0] = port === null ? await choosePorts([USUAL_PORT]) : [port];
  const app = fastify({ logger: false });
  registerHealth(app, services);
  const url = await app.listen({ port: chosen, host: listen }).catch((error: unknown) => {
    throw portTaken(chosen, error);
  });
  return { url, stop: () => app.close() };
}

/** Beside that of the pages. */
const USUAL_PORT = 8421;

function portTaken(port: number, cause: unknown): UserError {
  return new UserError('failed', both(`Không mở được cổng ${port}.`, `Cannot listen on port ${port}.`), [
    {
      path: 'LIEN_NGANH_HEALTH_PORT',
      line: null,
      message: alike(cause instanceof Error ? cause.message : String(cause)),
      remedy: both(
        'Đặt LIEN_NGANH_HEALTH_PORT khác, hoặc bỏ đi.',
        'Set another LIEN_NGANH_HEALTH_PORT, or unset it.',
      ),
    },
  ]);
}
