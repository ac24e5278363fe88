/** Where a report went after it was sent, and where one came from: the plans above and below. */
import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Via } from '../../domain/submission.ts';
import type { SentUpVersion } from '../../client/read/climbs.ts';
import { bullets, heading, type Parts } from '../layout/blocks.ts';
import { formatInstant } from '../layout/names.ts';
import { periodName } from '../unit/what-name.ts';

function became({ state, stateAt }: SentUpVersion, plan: Plan, t: Translate): string {
  const at = formatInstant(stateAt, plan.timeZone, t);
  switch (state) {
    case 'accepted':
      return t(`cấp trên đã tiếp nhận lúc ${at}`, `accepted there at ${at}`);
    case 'returned':
      return t(`cấp trên trả lại lúc ${at}`, `returned from there at ${at}`);
    case 'replaced':
      return t('đã được thay bằng bản sau', 'replaced by a later version');
    case 'withdrawn':
      return t('đã thu hồi ở cấp trên', 'withdrawn there');
    case 'submitted':
      return t('chờ cấp trên tiếp nhận', 'not yet accepted there');
  }
}

/** Each version that the plan above has received, and what became of it there; nothing where none has gone up. */
export function sentUpBlock(versions: readonly SentUpVersion[], plan: Plan, t: Translate): Parts {
  if (versions.length === 0) return null;
  return [
    heading(t('Ở kế hoạch cấp trên', 'In the plan above')),
    bullets(
      versions.map((one) => {
        const at = formatInstant(one.receivedAt, plan.timeZone, t);
        return t(
          `Bản ${one.version} đã gửi lên “${one.title}” lúc ${at}, ${became(one, plan, t)}.`,
          `Version ${one.version} was received by “${one.title}” at ${at}, ${became(one, plan, t)}.`,
        );
      }),
    ),
  ];
}

/** That a unit's report is the one of the plan below. @param title of that plan, where the record has it */
export function viaWords({ plan, period, version }: Via, title: string | undefined, t: Translate): string {
  const name = periodName(period, t);
  return t(
    `Báo cáo tổng hợp ${name} của kế hoạch cấp dưới “${title ?? plan}” gửi lên, bản ${version}. `,
    `Sent up by the plan below, “${title ?? plan}”: its consolidated report, ${name}, version ${version}. `,
  );
}
