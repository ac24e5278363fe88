/** That a letter was drawn up for a unit, as one line of its history. */
import { readItem, itemOf } from '../../domain/ids.ts';
import { printDate } from '../../words/dates.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Engine } from '../../client/engine.ts';
import { someAtATime } from '../batch/some-at-a-time.ts';
import type { LateUnit } from './late-works.ts';

/**
 * Notes it at what each unit owes longest. What the engine refuses has changed meanwhile: the letter is drawn all the
 * same, and nobody signs it without reading.
 * @param saying names the form, so that the same form sent twice notes it once
 */
export async function noteLetters(
  engine: Engine,
  late: readonly LateUnit[],
  { plan, as, sendBy, saying }: { plan: string; as: string; sendBy: IsoDate | null; saying: string },
): Promise<void> {
  const by = sendBy === null ? '' : `, đề nghị gửi trước ngày ${printDate(sendBy)}`;
  await someAtATime(late, async ({ unit, rows }) => {
    const [first] = rows.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
    if (!first) return;
    const { duty, period, kind } = readItem(itemOf(first));
    const about = (kind === 'report' ? period : duty) ?? '';
    const recurring = kind === 'task' && period !== null ? { period } : {};
    const why = `Soạn công văn đôn đốc${by}.`;
    await engine
      .noteChase({ ...{ plan, unit: unit.id, about, as, why, id: `${saying} ${unit.id}` }, ...recurring })
      .catch((error: unknown) => {
        if (!(error instanceof UserError && error.code === 'refused')) throw error;
      });
  });
}
