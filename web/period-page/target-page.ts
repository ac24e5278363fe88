/** One figure of a period with its trace: its units, and what each of them submitted. */
import type { Translate } from '../../domain/bilingual.ts';
import type { FigureState, UnitFigure } from '../../domain/aggregation/types.ts';
import { reportId } from '../../domain/ids.ts';
import { formatAmount, formatNumber } from '../../words/figures.ts';
import { spokenReference } from '../../words/spoken-reference.ts';
import { heading, paragraph, table, type BlockPage } from '../layout/blocks.ts';
import { citePlan, formatDate, unitName } from '../layout/names.ts';
import { periodTarget, planPeriod, planWork } from '../layout/paths.ts';
import { hint, link, type Words } from '../layout/sentence.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import { byName, unitCount } from '../lists/unit-lists.ts';
import { listView } from '../lists/list-view.ts';
import { periodName } from '../unit/what-name.ts';
import type { PeriodSeen } from './load-period.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';

/** What a unit said instead of a number. */
function stateWord(state: FigureState, t: Translate): string {
  switch (state) {
    case 'reported':
      return '';
    case 'zero':
      return t('Không phát sinh', 'No occurrences');
    case 'not-applicable':
      return t('Không áp dụng', 'Does not apply');
    case 'elsewhere':
      return t('Gửi qua kênh khác', 'Sent by another channel');
    case 'missing':
      return t('Chưa có số liệu', 'Missing');
  }
}

function amountOf(figure: UnitFigure, t: Translate): string {
  const { state, elsewhere } = figure;
  if (state === 'reported') {
    const { denominator, value } = figure;
    return denominator === null || value === null
      ? formatAmount(figure)
      : `${formatAmount(figure)} (${formatNumber(value)}%)`;
  }
  const word = stateWord(state, t);
  return elsewhere ? `${word}: ${elsewhere.number}, ${formatDate(elsewhere.date, t)}` : word;
}

function unitRow(figure: UnitFigure, { plan, period }: PeriodSeen, t: Translate): Words[] {
  const { unit, submission } = figure;
  return [
    link(planWork(plan.id, unit, reportId(unit, period)), unitName(plan, unit, t)),
    amountOf(figure, t),
    submission === null ? '–' : hint(spokenReference(submission) ?? submission),
  ];
}

/** The units of a figure as a list that can be searched; the largest first where one asks for it. */
function unitFigures({ plan, period }: PeriodSeen, code: string, t: Translate): ListSpec<UnitFigure> {
  const nameOf = ({ unit }: UnitFigure): string => unitName(plan, unit, t);
  const amount = ({ state, numerator }: UnitFigure): number => (state === 'reported' ? (numerator ?? 0) : -1);
  const states: FigureState[] = ['zero', 'not-applicable', 'elsewhere', 'missing'];
  return {
    path: periodTarget(plan.id, period, code),
    anchor: 'don-vi',
    search: { label: t('Tìm đơn vị', 'Find a unit'), textOf: (row) => `${nameOf(row)} ${row.unit}` },
    filters: [
      {
        name: 'so-lieu',
        label: t('Số liệu', 'Figure'),
        all: t('Tất cả', 'All'),
        options: [
          { value: 'co-so', text: t('Có số', 'Reported'), keeps: ({ state }) => state === 'reported' },
          ...states.map((wanted) => ({
            value: wanted,
            text: stateWord(wanted, t),
            keeps: ({ state }: UnitFigure) => state === wanted,
          })),
        ],
      },
    ],
    orders: [
      byName(nameOf, t),
      {
        value: 'lon-nhat',
        text: t('Số lớn nhất trước', 'Largest first'),
        compare: (one, other) => amount(other) - amount(one),
      },
    ],
    count: (n) => unitCount(n, t),
  };
}

/**
 * The page of one target's figure; null where the report has no such target.
 * @param query the address: what is searched, filtered and ordered
 */
export function targetPage(
  seen: PeriodSeen,
  { snapshot }: ReportAsItStands,
  { code, query }: { code: string; query: Record<string, string> },
  t: Translate,
): BlockPage | null {
  const { plan, period } = seen;
  const at = snapshot.targets.findIndex((one) => one.code === code);
  const [target, figure] = [snapshot.targets[at], snapshot.aggregate.figures[at]];
  if (!target || !figure) return null;
  const { rows, bar, pages } = listView(figure.byUnit, unitFigures(seen, code, t), query, t);
  const name = periodName(period, t);
  return {
    title: t(`Chỉ tiêu ${code}, ${name}`, `Target ${code}, ${name}`),
    context: [citePlan(plan, t)],
    back: { href: `${planPeriod(plan.id, period)}#so-lieu`, text: t('Trang của kỳ', 'The period’s page') },
    isWide: true,
    blocks: [
      paragraph(target.statement),
      paragraph([t('Kỳ này: ', 'This period: '), formatAmount(figure)]),
      heading(t('Số liệu của từng đơn vị', 'What each unit reported'), 'don-vi'),
      bar,
      rows.length > 0 &&
        table({
          labelledBy: 'don-vi',
          columns: [t('Đơn vị', 'Unit'), t('Số liệu', 'Figure'), t('Mã tiếp nhận', 'Reference')],
          rows: rows.map((row) => unitRow(row, seen, t)),
        }),
      pages,
    ],
  };
}
