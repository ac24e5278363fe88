import { reasonIn } from '../domain/calendar/reason-words.ts';
import type { Preview, PreviewObligation } from '../client/launch/preview.ts';
import type { Plan } from '../domain/plan.ts';
import type { Session } from './session.ts';

/** How many deadlines people are shown; the JSON and the calendar file hold all. */
const SHOWN = 12;

function drawPeriods(preview: Preview, { t, table }: Session): string {
  const rows = preview.periods.map((one) => [
    one.id,
    `${one.from} → ${one.to}`,
    one.unitDue,
    one.sendDue,
    reasonIn(one.sendDueReason, t) ?? '',
  ]);
  const head = [
    t('Kỳ', 'Period'),
    t('Số liệu', 'Data window'),
    t('Đơn vị nộp', 'Units by'),
    t('Gửi lên', 'Sent by'),
    t('Ghi chú', 'Note'),
  ];
  return table(head, rows);
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
  const rows = preview.units.map((unit) => [
    unit.id,
    t(unit.name, english.get(unit.id) ?? unit.name),
    words[unit.reports],
    unit.duties,
    count(unit.id, 'report'),
    count(unit.id, 'task'),
  ]);
  const head = [
    t('Mã', 'Id'),
    t('Đơn vị', 'Unit'),
    t('Chế độ', 'Reports'),
    t('Nhiệm vụ', 'Duties'),
    t('Báo cáo', 'Reports due'),
    t('Việc có hạn', 'Tasks due'),
  ];
  return table(head, rows, [3, 4, 5]);
}

function drawTargets(preview: Preview, plan: Plan, { t, table }: Session): string {
  const english = new Map(plan.targets.map(({ code, statementEn }) => [code, statementEn]));
  const signs: Record<string, string> = { '>=': '≥', '<=': '≤', count: '≥' };
  const rows = preview.targets.map((target) => [
    target.code,
    `${signs[target.operator] ?? target.operator} ${target.value} ${target.unit}`,
    target.by ?? target.frequency ?? null,
    target.reportedBy.length,
    cut(t(target.statement, english.get(target.code) ?? target.statement)),
  ]);
  const head = [
    t('Chỉ tiêu', 'Target'),
    t('Mức', 'Level'),
    t('Mốc', 'By'),
    t('Đơn vị báo', 'Units'),
    t('Nội dung', 'Statement'),
  ];
  return table(head, rows, [3]);
}

/** The whole statement is in the plan itself. */
function cut(statement: string): string {
  return statement.length > 70 ? `${statement.slice(0, 69)}…` : statement;
}

/** Deadlines of one date and kind in one line: nobody reads the same date 26 times. */
function drawDeadlines(preview: Preview, { t, table }: Session): string {
  const groups = new Map<string, PreviewObligation[]>();
  for (const one of preview.obligations) {
    const key = `${one.dueDate} ${one.kind} ${one.duty ?? ''} ${one.period ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const kinds = {
    report: t('báo cáo', 'report'),
    task: t('nhiệm vụ', 'task'),
    send: t('gửi lên', 'send'),
  };
  const rows = [...groups.values()].slice(0, SHOWN).map((ones) => {
    const [first] = ones;
    const who = ones.length === 1 ? first?.unit : t(`${ones.length} đơn vị`, `${ones.length} units`);
    const what = [first?.duty, first?.period].filter(Boolean).join(' ');
    return [
      first?.dueDate ?? '',
      kinds[first?.kind ?? 'task'],
      what,
      who ?? '',
      reasonIn(first?.dueReason ?? null, t) ?? '',
    ];
  });
  const rest = groups.size - rows.length;
  const head = [t('Hạn', 'Due'), t('Loại', 'Kind'), t('Việc', 'What'), t('Ai', 'Who'), t('Ghi chú', 'Note')];
  const more =
    rest > 0 ? `\n${t(`… và ${rest} mốc nữa (--json có đủ)`, `… and ${rest} more (see --json)`)}` : '';
  return `${table(head, rows)}${more}`;
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
    [t('Các hạn đầu tiên', 'First deadlines'), drawDeadlines(preview, session)],
  ];
  const years = preview.forecastYears.join(', ');
  const warning = years
    ? colors.yellow(
        `\n\n! ${t(`Lịch nghỉ ${years} mới là dự kiến: hạn có thể thay đổi.`, `Days off of ${years} are a forecast: dates may move.`)}`,
      )
    : '';
  const questions = preview.questions.map(({ message }) => colors.yellow(`? ${t(message)}`));
  const open = questions.length > 0 ? `\n\n${questions.join('\n')}` : '';
  const sections = parts.map(([title, body]) => `${colors.bold(title)}\n${body}`);
  return `${[`${colors.bold(t(plan.title, plan.titleEn))}\n${preview.issuer}`, ...sections].join('\n\n')}${open}${warning}`;
}
