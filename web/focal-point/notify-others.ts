/** A unit has named its focal point: its heads and the plan's coordinators hear who it is, and what to do if it is wrong. */
import { translator } from '../../domain/bilingual.ts';
import type { OfficialEntry } from '../../client/engine.ts';
import type { Plan } from '../../domain/plan.ts';
import { officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { citePlan, unitName } from '../layout/names.ts';
import type { WebServices } from '../services.ts';

/**
 * Sends each of them a mail.
 * @param by address of whoever named them, who knows
 * @throws the mail server's error when it does not take a mail
 */
export async function notifyOthers(
  { records, post, now }: WebServices,
  plan: Plan,
  { unit: id, name, email }: OfficialEntry,
  by: string,
): Promise<void> {
  const known = await officialsOfPlan(records.db, plan.id);
  const others = known.filter(
    ({ unit, roles }) =>
      (unit === id && roles.includes('head')) || (unit === plan.coordinator && roles.includes('coordinator')),
  );
  const each = new Map(others.map((one) => [one.email, one]));
  for (const official of each.values()) {
    if (official.email === by || official.email === email) continue;
    const t = translator(official.language === 'en' ? 'en' : 'vi');
    const unit = unitName(plan, id, t);
    await post.send({
      to: official.email,
      language: official.language,
      at: now(),
      subject: t(`${unit} cử đầu mối`, `${unit} has named its focal point`),
      paragraphs: [
        t(`Kính gửi: ${official.name ?? 'Quý đồng chí'}`, `Dear ${official.name ?? 'colleague'},`),
        t(
          `${unit} đã cử ${name ?? email} (${email}) làm đầu mối trong ${citePlan(plan, t)}. Người này nhận thư nhắc, xem và gửi được báo cáo, kết quả của đơn vị.`,
          `${unit} has named ${name ?? email} (${email}) its focal point in ${citePlan(plan, t)}. They receive the reminders, and can see and submit the unit’s reports and results.`,
        ),
        t(
          'Nếu không đúng người của đơn vị, cơ quan đầu mối thay hoặc bỏ người đó ở trang danh bạ của kế hoạch; liên kết của người đó ngừng dùng ngay.',
          'If this person does not belong to the unit, the coordinating agency can replace or remove them on the plan’s directory page; their links stop working at once.',
        ),
        unitName(plan, plan.coordinator, t),
      ],
    });
  }
}
