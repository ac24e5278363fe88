/** Lets the embedded database keep the plan of what it is asked again and again. */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** How many queries are kept prepared: the program has some two hundred, and lists of other lengths make more of some. */
const MOST_NAMES = 400;
/** How many texts that came once are remembered. */
const MOST_SEEN = 1_000;
/** Letters of the longest text with a name; a longer one writes many rows at once, and takes its time for these. */
const LONGEST = 6_000;

/**
 * A pool whose queries with values get a name when they come a second time: from then on they are parsed once and
 * planned a few times, not at each call. For PGlite alone, where that is the greater part of a query, where one
 * connection lives as long as the process, and where nobody else changes the tables meanwhile. A PostgreSQL server may
 * stand behind a pool of connections whose backends do not know each other's names.
 *
 * @param pool its one connection keeps what was prepared
 */
export function nameQueries(pool: pg.Pool): PostgresPool {
  const nameOf = createNames();
  const named = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const known = named.get(client) ?? nameOn(client, nameOf);
      named.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

type NameOf = (text: string) => string | undefined;

function nameOn(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
    const name = values.length > 0 && text.length <= LONGEST ? nameOf(text) : undefined;
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  };
  return { query: query as PostgresPoolClient['query'], release: () => client.release() };
}

/** The name of a text from its second coming on; none any more once so many are taken. */
function createNames(): NameOf {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_NAMES) return known;
    if (seen.delete(text)) {
      names.set(text, `q${names.size + 1}`);
      return names.get(text);
    }
    // Lists of ever new lengths make texts that hardly come again.
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(text);
    return undefined;
  };
}
