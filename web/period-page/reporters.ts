/** Who reported for a period: searched, narrowed and put in order as the coordinator needs it. */
import type { Translate } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { BATCH_ACTS, batchKey } from '../batch/batch-acts.ts';
import { countPossible } from '../batch/batch.ts';
import { heading, list, paragraph, table, type Block, type Parts } from '../layout/blocks.ts';
import { formatInstant, unitName } from '../layout/names.ts';
import { periodBatch, planPeriod, planWork } from '../layout/paths.ts';
import { hint, link, tag, type Words } from '../layout/sentence.ts';
import type { ListFilter, ListOrder, ListSpec } from '../lists/list-spec.ts';
import { listView } from '../lists/list-view.ts';
import { byName, requestedFilter, unitCount } from '../lists/unit-lists.ts';
import { isOverdue } from '../plan-page/is-overdue.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { stateTag } from '../unit/state-tag.ts';
import type { PeriodSeen } from './load-period.ts';

const isHandedIn = ({ state }: ObligationRow): boolean => state === 'submitted' || state === 'accepted';

function reporter(row: ObligationRow, { plan, now }: PeriodSeen, t: Translate): Words[] {
  const at = row.firstSubmittedAt;
  return [
    [
      link(planWork(plan.id, row.unit, row.id), unitName(plan, row.unit, t)),
      row.requested && [' ', hint(t('(được đề nghị)', '(requested)'))],
    ],
    tag(stateTag(row, now, t)),
    at ? formatInstant(at, plan.timeZone, t) : '–',
    isHandedIn(row) ? (row.documented ? t('Có', 'Yes') : t('Chưa có', 'Not yet')) : '–',
  ];
}

function stateFilter({ now }: PeriodSeen, t: Translate): ListFilter<ObligationRow> {
  const late = (row: ObligationRow): boolean => isOverdue(row, { at: now });
  return {
    name: 'tinh-trang',
    label: t('Tình trạng', 'Status'),
    all: t('Mọi tình trạng', 'Any status'),
    options: [
      { value: 'qua-han', text: t('Quá hạn, chưa gửi', 'Overdue'), keeps: late },
      {
        value: 'chua-gui',
        text: t('Chưa gửi', 'Not reported'),
        keeps: (row) => !isHandedIn(row) && row.state !== 'waived',
      },
      {
        value: 'cho-tiep-nhan',
        text: t('Chờ tiếp nhận', 'To be accepted'),
        keeps: ({ state }) => state === 'submitted',
      },
      {
        value: 'bo-sung',
        text: t('Đang bổ sung', 'Being corrected'),
        keeps: ({ state }) => state === 'returned',
      },
      {
        value: 'da-tiep-nhan',
        text: t('Đã tiếp nhận', 'Accepted'),
        keeps: ({ state }) => state === 'accepted',
      },
    ],
  };
}

function orders({ plan }: PeriodSeen, t: Translate): ListOrder<ObligationRow>[] {
  const named = byName<ObligationRow>(({ unit }) => unitName(plan, unit, t), t);
  const received = ({ firstSubmittedAt: at }: ObligationRow): number => (at === null ? Infinity : toMs(at));
  const place = new Map(plan.units.map(({ id }, index) => [id, index]));
  const placeOf = ({ unit }: ObligationRow): number => place.get(unit) ?? place.size;
  return [
    named,
    {
      value: 'nhan',
      text: t('Nhận trước xếp trước', 'First received first'),
      // Two that have not come are equal; their difference would be no number.
      compare: (one, other) =>
        received(one) === received(other)
          ? named.compare(one, other)
          : received(one) < received(other)
            ? -1
            : 1,
    },
    {
      value: 'ke-hoach',
      text: t('Theo kế hoạch', 'As in the plan'),
      compare: (one, other) => placeOf(one) - placeOf(other),
    },
  ];
}

function reporterList(seen: PeriodSeen, t: Translate): ListSpec<ObligationRow> {
  const { plan, period } = seen;
  return {
    path: planPeriod(plan.id, period),
    anchor: 'don-vi',
    search: {
      label: t('Tìm đơn vị', 'Find a unit'),
      textOf: ({ unit }) => `${unitName(plan, unit, t)} ${unit}`,
    },
    filters: [stateFilter(seen, t), requestedFilter(({ requested }) => requested, t)],
    orders: orders(seen, t),
    count: (n) => unitCount(n, t),
  };
}

function coverage({ snapshot: { aggregate } }: ReportAsItStands, t: Translate): Block {
  const { completeness, timeliness } = aggregate;
  return paragraph(
    t(
      `${completeness.received}/${completeness.expected} đơn vị được giao đã gửi, ${timeliness.onTime} đúng hạn.`,
      `${completeness.received} of ${completeness.expected} ordered units have reported, ${timeliness.onTime} on time.`,
    ),
  );
}

/** What can be done to several of them at once, each with how many it is for. */
function batches(seen: PeriodSeen, t: Translate): Block | false {
  const offered = BATCH_ACTS.map((act) => ({ act, count: countPossible(act, seen) }));
  const links = offered
    .filter(({ count }) => count > 1)
    .map(({ act, count }) =>
      link(periodBatch(seen.plan.id, seen.period, batchKey(act)), `${act.title(t)} (${count})`),
    );
  return links.length > 0 && list(links);
}

/**
 * Who reported, by the report's own count.
 * @param query the address: what is searched, filtered and ordered
 */
export function reporterParts(seen: PeriodSeen, query: Record<string, string>, t: Translate): Parts {
  const { report, rows } = seen;
  const owed = rows.filter(({ kind }) => kind === 'report');
  const { rows: shown, bar, pages } = listView(owed, reporterList(seen, t), query, t);
  return [
    heading(t('Ai đã báo cáo', 'Who reported'), 'don-vi'),
    report && coverage(report, t),
    owed.length === 0 && t('Không đơn vị nào phải báo cáo kỳ này.', 'No unit has to report for this period.'),
    batches(seen, t),
    bar,
    shown.length > 0 &&
      table({
        labelledBy: 'don-vi',
        columns: [
          t('Đơn vị', 'Unit'),
          t('Trạng thái', 'Status'),
          t('Nhận lần đầu', 'First received'),
          t('Văn bản', 'Document'),
        ],
        rows: shown.map((row) => reporter(row, seen, t)),
      }),
    pages,
  ];
}
