import type { Instant } from '../../domain/plan.ts';
import type { Records } from '../../records/database/database.ts';
import { readSchemaState } from '../../records/database/migrations/migrate.ts';
import { tryWriting } from '../../records/database/write-probe.ts';
import type { Problem } from './problem.ts';

/**
 * Whether the record can be written, and has the tables this program knows.
 * @param at the engine's instant
 * @param withinMs milliseconds that a write may take
 */
export async function lookAtRecord({ db }: Records, at: Instant, withinMs: number): Promise<Problem[]> {
  try {
    await tryWriting(db, at, withinMs);
    const { breaking, missing } = await readSchemaState(db);
    if (breaking.length + missing.length === 0) return [];
    const names = [...breaking, ...missing].join(', ');
    return [
      {
        part: 'schema',
        vi: `các bảng thuộc bản phần mềm khác (${names})`,
        en: `the tables are those of another release (${names})`,
      },
    ];
  } catch (error) {
    const { code } = error as { code?: unknown };
    const cause = typeof code === 'string' ? ` (${code})` : '';
    return [
      {
        part: 'record',
        vi: `không ghi được vào cơ sở dữ liệu${cause}`,
        en: `the database cannot be written${cause}`,
      },
    ];
  }
}

/** What is said where it has not answered in time. */
export const RECORD_SILENT: Problem = {
  part: 'record',
  vi: 'cơ sở dữ liệu không trả lời kịp',
  en: 'the database did not answer in time',
};
