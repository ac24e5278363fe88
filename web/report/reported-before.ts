/** What a unit must not report once more: its predecessors did, before it took their work over. */
import type { Translate } from '../../domain/bilingual.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { localDate } from '../../domain/instants.ts';
import type { UnitReport } from './unit-report.ts';

/** A sentence for each predecessor whose figures count for the period already. */
export function reportedBeforeWords(
  { reportedBefore, plan }: Pick<UnitReport, 'reportedBefore' | 'plan'>,
  t: Translate,
): string[] {
  return reportedBefore.map(({ unit, plan: earlier, receivedAt }) => {
    const name = unitName(earlier, unit, t);
    const day = formatDate(localDate(receivedAt, plan.timeZone), t);
    return t(
      `${name}, nay do đơn vị tiếp nhận, đã gửi báo cáo kỳ này ngày ${day}; số liệu đó đã được tính. Chỉ báo cáo phần chưa có trong đó, không cộng lại.`,
      `${name}, whose work your unit has taken over, sent its report for this period on ${day}; its figures count already. Report only what is not among them, and do not add them again.`,
    );
  });
}
