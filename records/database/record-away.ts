/** A database that cannot be used now: away, out of connections, or held up by somebody's lock. */
import { types } from 'node:util';

/** What PostgreSQL says (SQLSTATE) of a lock, a time limit, a server that ends or has no connection left. */
const HELD_UP = new Set(['55P03', '57014']);
const AWAY = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '53300']);
/** Classes of SQLSTATE: the connection (08), what the operating system says (58). */
const AWAY_CLASS = /^(08|58)/;
/** What `pg` and its pool say by themselves, without a code. */
const WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|connection error|not queryable|timeout expired/i;
const NETWORK = /^E[A-Z]+$/;

/** The database could not be used; the same thing may be asked again. Its cause is what the database said. */
export class RecordAway extends Error {
  override readonly name = 'RecordAway';
  /** Whether it answers, but somebody else holds what was asked for. */
  readonly isHeldUp: boolean;

  constructor(cause: Error & { code?: string }) {
    super(`the database is busy or away: ${cause.message || (cause.code ?? cause.name)}`, { cause });
    this.isHeldUp = HELD_UP.has(cause.code ?? '');
  }
}

/**
 * What an error of the database means for whoever asked.
 * @returns `RecordAway` where the same may be asked again; any other error as it came
 */
export function readDatabaseError(error: unknown): unknown {
  if (!types.isNativeError(error) || error instanceof RecordAway) return error;
  const { code = '' } = error as { code?: unknown };
  const isAway =
    typeof code === 'string' &&
    (HELD_UP.has(code) || AWAY.has(code) || AWAY_CLASS.test(code) || NETWORK.test(code));
  return isAway || WORDS.test(error.message) ? new RecordAway(error) : error;
}
