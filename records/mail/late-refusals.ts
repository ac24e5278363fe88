/** Acts that were kept while the engine could not be reached, and refused later, as their actors are notified of them. */
import type { Transaction } from 'kysely';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { ActName } from '../../domain/acts/names.ts';
import { refusalWords } from '../obligations/acts.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import type { Instant } from '../../domain/plan.ts';
import type { Database } from '../database/schema.ts';

export interface LateRefusal {
  act: ActName;
  by: string;
  saidAt: Instant;
  /** Why. */
  words: Bilingual;
}

/** What the notices named are about, by the act's id. */
export async function readLateRefusals(
  trx: Transaction<Database>,
  notices: NoticeRow[],
): Promise<Map<string, LateRefusal>> {
  const ids = notices.filter((n) => n.notice === 'not-recorded').map(({ detail }) => String(detail.act));
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('acts')
    .select(['id', 'act', 'actorEmail', 'saidAt', 'answer'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.flatMap(({ id, act, actorEmail, saidAt, answer }) =>
      answer?.ok === false
        ? [[id, { act: act as ActName, by: actorEmail, saidAt, words: refusalWords(answer) }] as const]
        : [],
    ),
  );
}
