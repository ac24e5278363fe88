/** A reminder to be copied into another channel: always Vietnamese, as the unit reads it. */
import { translator } from '../../domain/bilingual.ts';
import { printDate } from '../../words/dates.ts';
import { citeVi } from '../../words/plan-citation.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import type { Work } from '../work-page/load-work.ts';

/** The whole text. It carries no link: a link is for its receiver alone, and comes by mail. */
export function reminderText({ plan, unit, row }: Work): string {
  const coordinator = plan.units.find(({ id }) => id === plan.coordinator)?.name ?? plan.coordinator;
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  const what = whatName(row, translator('vi'));
  const asked = row.requested ? 'Quý cơ quan phối hợp, quan tâm' : `${unit.name} quan tâm`;
  const reason = row.dueReason ? ` (${row.dueReason})` : '';
  return [
    `Kính gửi: ${unit.name}`,
    '',
    `Thực hiện Kế hoạch ${citeVi(plan, printDate)}, ${coordinator} trân trọng đề nghị ${asked}:`,
    `- ${what}${duty ? `: ${duty.text}` : ''}`,
    `- Hạn: hết ngày ${printDate(row.dueDate)}${reason}`,
    '',
    'Để gửi, mở liên kết trong thư gần nhất mà hệ thống đã gửi tới đầu mối của đơn vị.',
    '',
    'Trân trọng,',
    coordinator,
  ].join('\n');
}
