/** Rate limits counted in the record, so that all processes of an installation share them. */
import { createHash } from 'node:crypto';
import type { FastifyRateLimitOptions, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { Kysely } from 'kysely';
import { countRate, type RateCount } from '../../records/database/rate-counts.ts';
import type { Database } from '../../records/database/schema.ts';

type Counted = (error: Error | null, count?: RateCount) => void;
/** What the library hands over: a route's own limit names its route. */
type Options = FastifyRateLimitOptions & { routeInfo?: { method?: string | string[]; url?: string } };

/**
 * What `@fastify/rate-limit` keeps its counts in. Let errors be skipped with it: while the record is away nothing it
 * guards can be had.
 * @param name tells limits apart that count by the same key
 */
export function sharedLimits(db: Kysely<Database>, name: string): FastifyRateLimitStoreCtor {
  class SharedStore {
    readonly #route: string;

    constructor({ routeInfo }: Options) {
      this.#route = `${name} ${String(routeInfo?.method ?? '')} ${routeInfo?.url ?? ''}`;
    }

    incr(key: string, counted: Counted, windowMs = 60_000): void {
      const hashed = createHash('sha256').update(`${this.#route} ${key}`).digest('base64url');
      countRate(db, hashed, windowMs).then(
        (count) => counted(null, count),
        (error: unknown) => counted(error as Error),
      );
    }

    child(options: Options): SharedStore {
      return new SharedStore(options);
    }
  }
  return SharedStore;
}
