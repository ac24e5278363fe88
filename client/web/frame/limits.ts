import { createHash } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** A whole administration may come from one address; a person seldom opens a page every second. */
const PER_MINUTE = 1200;

/** For routes that send a mail or try a secret: put into their `config`. */
export const FEW_PER_MINUTE = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** Slows down whoever asks too much. Counted by address, without keeping it. */
export async function useLimits(app: FastifyInstance): Promise<void> {
  await app.register(fastifyRateLimit, {
    max: PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => createHash('sha256').update(request.ip).digest('base64url'),
    allowList: (request) => request.url.startsWith('/assets/'),
  });
}
