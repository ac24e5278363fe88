/** The link of somebody who does the unit's work no longer, or not yet: whose it is now. Reading it changes nothing. */
import type { Translate } from '../../domain/bilingual.ts';
import { hasFocalPoint } from '../../client/directory/directory-rules.ts';
import { toMs } from '../../domain/clock.ts';
import { localDate } from '../../domain/instants.ts';
import { isCoordinating } from '../../domain/obligation.ts';
import { listAbsences } from '../../records/directory/absences.ts';
import { findActor } from '../../records/directory/directory.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import type { Link } from '../../records/directory/links.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { BlockPage } from '../layout/blocks.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import { findUnitPerson } from '../layout/unit-people.ts';
import type { WebServices } from '../services.ts';

/** Null where the person whom the mail went to has a part in the unit's work still. Nobody is named: links are passed around. */
export async function handedOver(
  { records, now }: Pick<WebServices, 'records' | 'now'>,
  { plan: id, unit, email, role }: Link,
  t: Translate,
): Promise<BlockPage | null> {
  const at = now();
  if (await findUnitPerson(records, id, unit, email, at)) return null;
  const actor = await findActor(records.db, id, email, { at });
  if (actor?.units.some((held) => held.unit === unit && held.roles.length > 0)) return null;
  const { plan } = await planAsOf(records.db, id, at);
  const name = unitName(plan, unit, t);
  const caption = citePlan(plan, t);
  const absences = await listAbsences(records.db, at);
  const ahead = absences.find(
    (one) => one.standIn === email && one.unit === unit && toMs(one.awayFrom) > toMs(at),
  );
  if (ahead) {
    const day = formatDate(localDate(ahead.awayFrom, plan.timeZone), t);
    return {
      title: t(`Liên kết này dùng được từ ngày ${day}`, `This link opens from ${day}`),
      caption,
      blocks: [
        t(
          `Quý vị làm thay cán bộ của ${name} từ ngày đó; đến ngày ấy hãy mở lại liên kết.`,
          `You stand in for somebody of ${name} from that day: please open the link again then.`,
        ),
      ],
    };
  }
  const isTheirs = isCoordinating(role) || hasFocalPoint(await officialsOfPlan(records.db, id), unit);
  return {
    title: t(
      `Phần việc của ${name} đã chuyển sang cán bộ khác`,
      `The work of ${name} has passed to somebody else`,
    ),
    caption,
    blocks: [
      isTheirs
        ? t(
            `Việc còn lại do cán bộ hiện nay của ${name} thực hiện, theo liên kết trong thư gửi người ấy. Những gì đã gửi, bản nháp và trao đổi vẫn được giữ nguyên.`,
            `What is left is done by those who now see to it in ${name}, by the link in the mails to them. What was sent, drafts and questions are kept as they are.`,
          )
        : t(
            `Đơn vị chưa cử đầu mối mới; thư của đơn vị hiện gửi tới ${unitName(plan, plan.coordinator, t)}. Những gì đã gửi, bản nháp và trao đổi vẫn được giữ nguyên.`,
            `The unit has not named a new focal point yet; its mail goes to ${unitName(plan, plan.coordinator, t)} for now. What was sent, drafts and questions are kept as they are.`,
          ),
      t(
        `Nếu quý vị vẫn phụ trách, xin báo ${unitName(plan, plan.coordinator, t)} để sửa danh bạ.`,
        `If you are still in charge, please tell ${unitName(plan, plan.coordinator, t)}, who corrects the directory.`,
      ),
    ],
  };
}
