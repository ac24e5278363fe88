import type pg from 'pg';

export interface BareActivities {
  /** Inserts one row under this id. */
  writeRow(id: string): Promise<void>;
}

/** Table that the bare sleepers write. */
export const BARE_ROWS = 'bare_rows';

export function createBareActivities(pool: pg.Pool): BareActivities {
  return {
    async writeRow(id) {
      await pool.query(`insert into ${BARE_ROWS} (id) values ($1) on conflict do nothing`, [id]);
    },
  };
}
