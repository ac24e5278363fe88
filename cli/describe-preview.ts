import { reasonIn } from '../domain/calendar/reason-words.ts';
import type { Preview, PreviewObligation } from '../client/launch/preview.ts';
import type { PeriodLevels } from '../domain/chain/levels.ts';
import type { Plan } from '../domain/plan.ts';
import { drawDeadlines, warnOfForecast, type Deadline } from './deadlines.ts';
import type { Session } from './session.ts';

/** How many deadlines people are shown; the JSON and the calendar file hold all. */
const SHOWN = 12;

function drawPeriods(preview: Preview, { t, table }: Session): string {
  return table(preview.periods, [
    [t('Kỳ', 'Period'), (one) => one.id],
    [t('Số liệu', 'Data window'), (one) => `${one.from} → ${one.to}`],
    [t('Đơn vị nộp', 'Units by'), (one) => one.unitDue],
    [t('Gửi lên', 'Sent by'), (one) => one.sendDue],
    [t('Ghi chú', 'Note'), (one) => reasonIn(one.sendDueReason, t) ?? ''],
  ]);
}

function drawUnits(preview: Preview, plan: Plan, { t, table }: Session): string {
  const english = new Map(plan.units.map(({ id, nameEn }) => [id, nameEn]));
  const count = (unit: string, kind: PreviewObligation['kind']): number =>
    preview.obligations.filter((one) => one.unit === unit && one.kind === kind).length;
  const words = {
    ordered: t('phải báo cáo', 'ordered'),
    requested: t('đề nghị', 'requested'),
    none: '–',
  };
  return table(preview.units, [
    [t('Mã', 'Id'), (unit) => unit.id],
    [t('Đơn vị', 'Unit'), (unit) => t(unit.name, english.get(unit.id) ?? unit.name)],
    [t('Chế độ', 'Reports'), (unit) => words[unit.reports]],
    [t('Nhiệm vụ', 'Duties'), (unit) => unit.duties, 'right'],
    [t('Báo cáo', 'Reports due'), (unit) => count(unit.id, 'report'), 'right'],
    [t('Việc có hạn', 'Tasks due'), (unit) => count(unit.id, 'task'), 'right'],
  ]);
}

function drawTargets(preview: Preview, plan: Plan, { t, table }: Session): string {
  const english = new Map(plan.targets.map(({ code, statementEn }) => [code, statementEn]));
  const signs: Record<string, string> = { '>=': '≥', '<=': '≤', count: '≥' };
  return table(preview.targets, [
    [t('Chỉ tiêu', 'Target'), (one) => one.code],
    [t('Mức', 'Level'), ({ operator, value, unit }) => `${signs[operator] ?? operator} ${value} ${unit}`],
    [t('Mốc', 'By'), (one) => one.by ?? one.frequency ?? null],
    [t('Đơn vị báo', 'Units'), (one) => one.reportedBy.length, 'right'],
    [t('Nội dung', 'Statement'), (one) => cut(t(one.statement, english.get(one.code) ?? one.statement))],
  ]);
}

/** The whole statement is in the plan itself. */
function cut(statement: string): string {
  return statement.length > 70 ? `${statement.slice(0, 69)}…` : statement;
}

/** The first deadlines, and how many more there are. */
function drawFirst({ obligations }: Preview, session: Session): string {
  const groups = new Map<string, Deadline>();
  for (const { dueDate, dueReason, kind, duty, period, unit } of obligations) {
    const key = `${dueDate} ${kind} ${duty ?? ''} ${period ?? ''}`;
    const group = groups.get(key) ?? { dueDate, dueReason, kind, duty, period, units: [] };
    groups.set(key, { ...group, units: [...group.units, unit] });
  }
  const drawn = drawDeadlines([...groups.values()].slice(0, SHOWN), session);
  const rest = groups.size - SHOWN;
  if (rest <= 0) return drawn;
  return `${drawn}\n${session.t(`… và ${rest} mốc nữa (--json có đủ)`, `… and ${rest} more (see --json)`)}`;
}

/** Each level's dates for each period, the lowest first. */
function drawLevels(levels: PeriodLevels[], { t, table }: Session): string {
  const rows = levels.flatMap(({ period, levels: dates }) => dates.map((level) => ({ period, ...level })));
  return table(rows, [
    [t('Kỳ', 'Period'), (one) => one.period],
    [t('Kế hoạch', 'Plan'), (one) => one.plan],
    [t('Đơn vị nộp', 'Units by'), (one) => one.unitDue],
    [t('Gửi lên', 'Sent by'), (one) => one.sendDue],
  ]);
}

/**
 * A preview for people: periods, load per unit, targets, the first deadlines, what is not certain yet.
 * @param preview the published JSON
 * @param plan what it is of; it may hold its own words in English
 * @param session language and colours
 */
export function describePreview(preview: Preview, plan: Plan, session: Session): string {
  const { t, colors } = session;
  const parts: [string, string][] = [
    [t('Kỳ báo cáo', 'Periods'), drawPeriods(preview, session)],
    [t('Đơn vị', 'Units'), drawUnits(preview, plan, session)],
    [t('Chỉ tiêu', 'Targets'), drawTargets(preview, plan, session)],
    [t('Các hạn đầu tiên', 'First deadlines'), drawFirst(preview, session)],
  ];
  const { levels } = preview;
  if (levels && levels.length > 0)
    parts.splice(1, 0, [t('Hạn của từng cấp', 'Due dates of each level'), drawLevels(levels, session)]);
  const warnings = warnOfForecast(preview.forecastYears, session).map((words) =>
    colors.yellow(`\n\n! ${words}`),
  );
  const questions = preview.questions.map(({ message }) => colors.yellow(`? ${t(message)}`));
  const open = questions.length > 0 ? `\n\n${questions.join('\n')}` : '';
  const sections = parts.map(([title, body]) => `${colors.bold(title)}\n${body}`);
  return `${[`${colors.bold(t(plan.title, plan.titleEn))}\n${preview.issuer}`, ...sections].join('\n\n')}${open}${warnings.join('')}`;
}
