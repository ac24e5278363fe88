/** Who took over work of a unit, and since when. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table successions (
    predecessor text not null,
    successor text not null,
    since date not null,
    primary key (predecessor, successor)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
