import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ListedVersion } from '../../records/plans/amendments.ts';
import {
  details,
  entries,
  entryTitle,
  paragraph,
  smallPrint,
  type BlockPage,
  type Content,
} from '../layout/blocks.ts';
import { citePlan, formatDate, formatInstant } from '../layout/names.ts';
import { planAmend } from '../layout/paths.ts';
import { joined, link } from '../layout/sentence.ts';
import { changeEntries } from './change-words.ts';
import { backToPlan, versionName } from './form-page.ts';

export interface SeenVersion extends ListedVersion {
  /** The plan in this version. */
  plan: Plan;
}

function entry(one: SeenVersion, before: SeenVersion | undefined, t: Translate): Content {
  const { basis, effective, appliedAt, changes, plan } = one;
  const at = formatInstant(appliedAt, plan.timeZone, t);
  return [
    entryTitle(versionName(one, t), 2),
    smallPrint(
      joined(
        [
          effective &&
            t(`có hiệu lực từ ${formatDate(effective, t)}`, `in force from ${formatDate(effective, t)}`),
          basis ? t(`áp dụng lúc ${at}`, `applied at ${at}`) : t(`khởi động lúc ${at}`, `launched at ${at}`),
        ],
        ' · ',
      ),
    ),
    ...(before && changes.length > 0
      ? [
          details(
            t(`Thay đổi ${changes.length} mục`, `Items changed: ${changes.length}`),
            changeEntries(changes, { before: before.plan, after: plan }, t),
          ),
        ]
      : []),
  ];
}

/**
 * The timeline of a plan's versions, newest first, each with what it changed.
 * @param before to which the newest amendment can be taken back, while it is recent
 */
export function versionsPage(
  versions: readonly SeenVersion[],
  { isRunning, before }: { isRunning: boolean; before: ListedVersion | null },
  t: Translate,
): BlockPage {
  const newest = versions.at(-1)!;
  const shown = versions.map((one, n) => entry(one, versions[n - 1], t)).reverse();
  return {
    title: t('Các phiên bản của kế hoạch', 'Versions of the plan'),
    context: [citePlan(newest.plan, t)],
    back: backToPlan(newest.plan, t),
    blocks: [
      t(
        'Mỗi việc, báo cáo theo phiên bản có hiệu lực khi đến hạn hoặc khi chốt số liệu; báo cáo đã duyệt không thay đổi.',
        'Each piece of work and each report follows the version in force when it falls due or its figures are closed; approved reports never change.',
      ),
      entries(shown, 'reversed'),
      before &&
        paragraph([
          t('Lần điều chỉnh gần nhất là nhầm? ', 'Was the latest amendment a mistake? '),
          link(
            `${planAmend(newest.plan.id)}?version=${before.version}`,
            t(
              `Hoàn tác bằng một điều chỉnh trở lại phiên bản ${before.version}`,
              `Take it back by an amendment that returns to version ${before.version}`,
            ),
          ),
          '.',
        ]),
      isRunning && paragraph(link(planAmend(newest.plan.id), t('Điều chỉnh kế hoạch', 'Amend the plan'))),
    ],
  };
}
