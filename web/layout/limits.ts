import { createHash } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type { Kysely } from 'kysely';
import { sharedLimits } from '../../client/api/shared-limits.ts';
import type { Database } from '../../records/database/schema.ts';

/** A whole administration, its mail scanners included, may come from one address. */
const PER_MINUTE = 6000;

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** For routes that send a mail or try a secret: put into their `config`. */
export const FEW_PER_MINUTE = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** What a link's token names, however it is spelt and whatever stands behind it in the address. */
function linkOf({ params }: FastifyRequest): string {
  const { '*': token = '' } = params as { '*'?: string };
  try {
    return decodeJwt(token).jti ?? token;
  } catch {
    return token;
  }
}

/** The same for links in mails: counted by link, since all of a building's people come from one address. */
export const FEW_PER_LINK = {
  rateLimit: {
    max: 20,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest): string => hashed(linkOf(request)),
  },
};

/**
 * Slows down whoever asks too much. Counted by address, without keeping it: what is few, in the record, for all
 * processes together; the rest in each of them, since a count must not cost more than what it guards.
 */
export async function useLimits(app: FastifyInstance, db: Kysely<Database>): Promise<void> {
  const keyGenerator = (request: FastifyRequest): string => hashed(request.ip);
  await app.register(fastifyRateLimit, {
    max: PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator,
    allowList: (request) => request.url.startsWith('/assets/'),
  });
  await app.register(fastifyRateLimit, {
    ...{ global: false, skipOnError: true, keyGenerator },
    store: sharedLimits(db, 'page'),
  });
}
