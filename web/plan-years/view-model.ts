import type { PlanYears, UnitYears, YearEntry, YearFigure } from '../../client/engine.ts';
import { both, type Bilingual, type Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import { formatCompared, formatNumber, formatRate } from '../../words/figures.ts';
import { form, heading, paragraph, table, type Block } from '../layout/blocks.ts';
import { fieldModels, selectField } from '../layout/field.ts';
import { citePlan } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { planHome, planPeriod, planYearsOf } from '../layout/paths.ts';
import { BREAK, hint, link, type Words } from '../layout/sentence.ts';
import { listView } from '../lists/list-view.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import { byName, unitCount } from '../lists/unit-lists.ts';
import { periodName } from '../unit/what-name.ts';
import { STRIP } from './trend-spec.ts';

/** Part of the address that names the target whose units are compared. */
export const TARGET = 'chi-tieu';

const JUDGED: Record<NonNullable<YearFigure['assessment']>, Bilingual> = {
  met: both('đạt', 'met'),
  'under-way': both('đang thực hiện', 'under way'),
  'not-met': both('chưa đạt', 'not met'),
};

const SAID: Record<NonNullable<UnitYears['figures'][number]>['state'], Bilingual> = {
  reported: both('', ''),
  zero: both('không phát sinh', 'no occurrences'),
  'not-applicable': both('không áp dụng', 'does not apply'),
  elsewhere: both('gửi qua kênh khác', 'sent by another channel'),
  missing: both('chưa có số liệu', 'missing'),
};

/** The years as columns; where a year has no annual report yet, with the period that stands for it. */
const yearHeads = (years: readonly YearEntry[], t: Translate): string[] =>
  years.map(({ year, period }) =>
    period === null || period === String(year) ? String(year) : `${year} (${periodName(period, t)})`,
  );

function figureCell(figure: YearFigure | null, before: YearFigure | null, t: Translate): Words {
  if (!figure) return '–';
  const { assessment, assigned, met, source } = figure;
  const judged =
    assessment === null ? (met === null ? null : JUDGED[met ? 'met' : 'not-met']) : JUDGED[assessment];
  const moved =
    before?.rate != null && figure.rate !== null ? Math.round((figure.rate - before.rate) * 100) / 100 : null;
  const notes = [
    t(`giao ${formatNumber(assigned.value)}`, `assigned ${formatNumber(assigned.value)}`) +
      (assigned.by ? t(` (mốc ${assigned.by})`, ` (by ${assigned.by})`) : ''),
    judged && t(judged),
    moved !== null &&
      t(
        `${moved < 0 ? 'giảm' : 'tăng'} ${formatRate(Math.abs(moved))} điểm %`,
        `${moved < 0 ? 'down' : 'up'} ${formatRate(Math.abs(moved))} points`,
      ),
    source && t(`nguồn: ${source}`, `source: ${source}`),
  ];
  return [formatCompared(figure), BREAK, hint(notes.filter(Boolean).join('; '))];
}

function targetsTable({ years, targets }: PlanYears, t: Translate): Block {
  return table({
    labelledBy: 'chi-tieu-qua-cac-nam',
    columns: [t('Chỉ tiêu', 'Target'), ...yearHeads(years, t)],
    rows: targets.map(({ code, statement, unit, figures }) => [
      [code, BREAK, hint(`${statement} (${unit})`)],
      ...figures.map((figure, n) => figureCell(figure, figures[n - 1] ?? null, t)),
    ]),
  });
}

function reportingTable(plan: Plan, { years }: PlanYears, t: Translate): Block {
  return table({
    labelledBy: 'bao-cao-qua-cac-nam',
    columns: [
      t('Năm', 'Year'),
      t('Báo cáo', 'Report'),
      { text: t('Phải gửi', 'Expected'), isNumber: true },
      { text: t('Đã gửi', 'Received'), isNumber: true },
      { text: t('Đúng hạn', 'On time'), isNumber: true },
    ],
    rows: years.map(({ year, period, version, reporting }) => [
      String(year),
      period === null
        ? '–'
        : [
            link(planPeriod(plan.id, period), periodName(period, t)),
            ' ',
            hint(
              version === null
                ? t('số liệu đến nay', 'as it stands')
                : t(`đã chốt, bản ${version}`, `sealed, version ${version}`),
            ),
          ],
      ...(reporting
        ? [reporting.expected, reporting.received, reporting.onTime].map((n) => formatNumber(n))
        : ['–', '–', '–']),
    ]),
  });
}

function unitCell(figure: UnitYears['figures'][number], t: Translate): Words {
  if (!figure) return '–';
  return figure.value === null ? hint(t(SAID[figure.state]) || '–') : formatCompared(figure);
}

/** The units side by side, by one target. */
function unitBlocks(
  plan: Plan,
  { years, targets, units }: PlanYears,
  query: Record<string, string>,
  t: Translate,
): (Block | null)[] {
  const choose = form({
    ...{ method: 'get' as const, action: `${planYearsOf(plan.id)}#don-vi-qua-cac-nam`, isBar: true },
    fields: fieldModels(
      [
        selectField(
          TARGET,
          t('Chỉ tiêu', 'Target'),
          t('Chọn chỉ tiêu', 'Choose a target'),
          targets.map(({ code, statement }) => [code, `${code}: ${shortened(statement)}`] as const),
        ),
      ],
      { [TARGET]: units?.target ?? '' },
      [],
    ),
    buttons: [{ text: t('So sánh các đơn vị', 'Compare the units'), look: 'secondary' }],
  });
  if (!units) return [choose];
  const spec: ListSpec<UnitYears> = {
    path: planYearsOf(plan.id),
    anchor: 'don-vi-qua-cac-nam',
    search: { label: t('Tìm đơn vị', 'Find a unit'), textOf: ({ name, from }) => [name, ...from].join(' ') },
    filters: [],
    orders: [
      { value: 'ke-hoach', text: t('Theo kế hoạch', 'As in the plan'), compare: () => 0 },
      byName(({ name }) => name, t),
    ],
    count: (n) => unitCount(n, t),
    kept: { [TARGET]: units.target },
  };
  const { rows, bar, pages } = listView(units.rows, spec, query, t);
  return [
    choose,
    ...bar,
    table({
      labelledBy: 'don-vi-qua-cac-nam',
      columns: [t('Đơn vị', 'Unit'), ...yearHeads(years, t)],
      rows: rows.map(({ name, from, figures }) => [
        from.length === 0
          ? name
          : [
              name,
              BREAK,
              hint(t(`gồm số liệu của ${from.join(', ')}`, `with the figures of ${from.join(', ')}`)),
            ],
        ...figures.map((figure) => unitCell(figure, t)),
      ]),
    }),
    pages,
  ];
}

/** Characters of a target's statement in a list to choose from. */
const LONGEST = 90;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…`;

/** A plan over its years. */
export function yearsPage(
  plan: Plan,
  shown: PlanYears,
  query: Record<string, string>,
  t: Translate,
): PageModel {
  const drawn = shown.targets.filter(({ figures }) => figures.some((figure) => figure?.rate != null));
  return {
    title: t('Kế hoạch qua các năm', 'The plan over its years'),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    isWide: true,
    intro: t(
      'Mỗi năm lấy báo cáo năm đã chốt; năm chưa có thì lấy kỳ mới nhất có số liệu. Số liệu đã chốt không thay đổi khi kế hoạch, đơn vị thay đổi.',
      'Each year is its sealed annual report; a year without one is its newest period that has figures. Sealed figures stay when the plan or its units change.',
    ),
    chart:
      drawn.length > 0
        ? { href: `${planYearsOf(plan.id)}/xu-huong.svg`, height: 60 + drawn.length * (STRIP + 20) }
        : null,
    targets: [
      shown.targets.length > 0
        ? targetsTable(shown, t)
        : paragraph(t('Kế hoạch không có chỉ tiêu.', 'The plan has no targets.')),
    ],
    rest: [
      heading(t('Báo cáo các năm', 'Reporting year by year'), 'bao-cao-qua-cac-nam'),
      reportingTable(plan, shown, t),
      ...(shown.targets.length > 0
        ? [
            heading(t('Các đơn vị cạnh nhau', 'Units side by side'), 'don-vi-qua-cac-nam'),
            paragraph(
              t(
                'Đơn vị đã sáp nhập: số liệu các năm trước cộng vào đơn vị kế thừa. Đơn vị mà nhiều đơn vị kế thừa đứng thành dòng riêng.',
                'The earlier years of a unit that was merged are added to the one that took it over. A unit that several took over stands by itself.',
              ),
            ),
            ...unitBlocks(plan, shown, query, t),
          ]
        : []),
    ],
  };
}
