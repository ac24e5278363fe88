/** The link of a unit that has ended: whose its work is now. Reading it changes nothing. */
import type { Translate } from '../../domain/bilingual.ts';
import { livingHeirs } from '../../domain/succession/living-heirs.ts';
import type { Link } from '../../records/directory/links.ts';
import { readLineage } from '../../records/directory/successions.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { BlockPage } from '../layout/blocks.ts';
import { citePlan, unitName } from '../layout/names.ts';
import { findUnitPerson } from '../layout/unit-people.ts';
import type { WebServices } from '../services.ts';

/**
 * Null where the unit is in the plan still, or nobody took its work over; and for the people of its successor, to whom
 * mails about what it handed in go since.
 */
export async function passedOn(
  { records, now }: Pick<WebServices, 'records' | 'now'>,
  { plan: id, unit, email }: Link,
  t: Translate,
): Promise<BlockPage | null> {
  const { plan } = await planAsOf(records.db, id, now());
  const lives = (one: string): boolean => plan.units.some((known) => known.id === one);
  if (lives(unit) || (await findUnitPerson(records, id, unit, email, now()))) return null;
  const { successors } = await readLineage(records.db);
  const names = livingHeirs(unit, successors, lives).map((heir) => unitName(plan, heir, t));
  if (names.length === 0) return null;
  const listed = names.join('; ');
  return {
    title: t(`Nhiệm vụ đã chuyển sang ${listed}`, `This work has passed to ${listed}`),
    caption: citePlan(plan, t),
    blocks: [
      t(
        'Đơn vị của liên kết này đã được sắp xếp lại. Những gì đã gửi vẫn được giữ nguyên; việc còn lại do đơn vị kế thừa thực hiện, theo liên kết trong thư gửi đơn vị ấy.',
        'The unit of this link has been reorganised. What was sent is kept as it is; what is left is done by its successor, by the link in the mails to that unit.',
      ),
    ],
  };
}
