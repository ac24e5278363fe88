/** What the coordinator does with a period's report: proposing it, its number from the registry, sending it upward. */
import type { ActName } from '../../domain/acts/names.ts';
import { refuseByTable } from '../../domain/permissions.ts';
import type { ActForm } from '../act-forms/act-form.ts';
import { declaredForm } from '../act-forms/declared-form.ts';
import { dayOf } from '../../domain/clock.ts';
import type { UnitId } from '../../domain/plan.ts';
import { printDate } from '../../words/dates.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { narrativeForm } from './narrative-form.ts';
import type { PeriodSeen } from '../period-page/load-period.ts';

function isAllowed(act: ActName, { report }: PeriodSeen): boolean {
  return report !== null && refuseByTable(act, 'coordinator', 'send', report.row.state) === null;
}

/** Ordered units that owe a report and have sent none that counts. */
const missingOf = ({ report }: PeriodSeen): UnitId[] => report?.snapshot.aggregate.missing ?? [];

const isBeforeCutoff = ({ report, now }: PeriodSeen): boolean =>
  report !== null && dayOf(now) <= report.snapshot.period.cutoff;

const named = ({ plan, period, email }: PeriodSeen) => ({ plan: plan.id, period, as: email });

/** In the order in which they are done. */
export const PERIOD_FORMS: ActForm<PeriodSeen>[] = [
  narrativeForm,
  declaredForm<PeriodSeen, 'proposeReport'>('proposeReport', {
    named,
    isOffered: (seen) => isAllowed('propose', seen),
    asks: (seen) => [
      ...(missingOf(seen).length > 0 ? ['missing'] : []),
      ...(isBeforeCutoff(seen) ? ['beforeCutOff'] : []),
    ],
    about: (seen, t) => [
      ...(missingOf(seen).length > 0
        ? [
            t(
              `Chưa gửi: ${missingOf(seen)
                .map((unit) => unitName(seen.plan, unit, t))
                .join('; ')}. Báo cáo nêu rõ các đơn vị này.`,
              `Missing: ${missingOf(seen)
                .map((unit) => unitName(seen.plan, unit, t))
                .join('; ')}. The report names them.`,
            ),
          ]
        : []),
      ...(isBeforeCutoff(seen)
        ? [
            t(
              `Kỳ số liệu tính đến hết ngày ${formatDate(seen.report!.snapshot.period.cutoff, t)}; nếu phê duyệt trước ngày đó, báo cáo nêu rõ.`,
              `The data window ends with ${formatDate(seen.report!.snapshot.period.cutoff, t)}; approved before that, the report says so.`,
            ),
          ]
        : []),
    ],
  }),
  declaredForm<PeriodSeen, 'issueReport'>('issueReport', {
    named,
    isOffered: (seen) => isAllowed('issue', seen),
    start: ({ report }) => {
      const { number, issuedOn } = report?.sealed ?? {};
      return { number: number ?? '', date: issuedOn ? printDate(issuedOn) : '' };
    },
    about: ({ report }, t) =>
      report?.sealed?.number
        ? [
            t(
              'Số và ngày đã ghi hiện ở dưới; sửa lại được cho đến khi gửi. Cả hai lần ghi đều còn trong nhật ký.',
              'The number and date entered stand below and can be corrected until the report is sent. The history keeps both.',
            ),
          ]
        : [],
  }),
  declaredForm<PeriodSeen, 'sendReport'>('sendReport', {
    named,
    isOffered: (seen) => isAllowed('send', seen),
    about: ({ plan, report }, t) => [
      t(
        `Nơi nhận: ${plan.addressees.map(({ name }) => name).join('; ')}. Mỗi nơi nhận một thư kèm báo cáo. Không thu hồi lại được.`,
        `To: ${plan.addressees.map(({ name }) => name).join('; ')}. Each gets a mail with the report. This cannot be undone.`,
      ),
      report?.sealed?.number && report.sealed.issuedOn
        ? t(
            `Báo cáo số ${report.sealed.number} ngày ${formatDate(report.sealed.issuedOn, t)}.`,
            `Report ${report.sealed.number} of ${formatDate(report.sealed.issuedOn, t)}.`,
          )
        : t(
            'Báo cáo chưa có số: nên ghi số và ngày trước khi gửi.',
            'The report has no number yet: enter it before sending, if you can.',
          ),
    ],
  }),
  declaredForm<PeriodSeen, 'supplementReport'>('supplementReport', {
    named,
    isOffered: (seen) => isAllowed('supplement', seen) && seen.isNewer,
  }),
];
