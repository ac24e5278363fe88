/** What waits for the coordinator, most pressing first. */
import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { Translate } from '../../domain/bilingual.ts';
import type { PeriodRow } from '../../domain/projections.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { planHome, planPeriod, planUnit, planWork } from '../layout/paths.ts';
import { periodName, whatName } from '../unit/what-name.ts';
import { isOverdue } from './is-overdue.ts';
import type { PlanAsItStands } from './read-plan.ts';

export interface Need {
  text: string;
  href: string;
  /** By when, or since when. */
  hint: string | null;
}

type Needs = (standing: PlanAsItStands, t: Translate) => Need[];

/** What a period's report waits for from the coordinator. */
function stepOf(row: PeriodRow, t: Translate): string | null {
  const name = periodName(row.period, t);
  switch (awaitsApproval(row) ? 'proposed' : row.state) {
    case 'sealed':
      return t(`Ghi số, ngày của báo cáo ${name}`, `Enter the number of the report, ${name}`);
    case 'issued':
      return t(`Gửi báo cáo ${name} lên cấp trên`, `Send the report, ${name}, upward`);
    case 'returned':
      return t(
        `Hoàn thiện và trình lại báo cáo ${name} mà người phê duyệt đã gửi lại`,
        `Complete and propose again the report, ${name}, which the approver sent back`,
      );
    case 'draft':
      return t(`Hoàn thiện và trình báo cáo ${name}`, `Complete and propose the report, ${name}`);
    case 'proposed':
      return t(`Dự thảo báo cáo ${name} đang chờ phê duyệt`, `The draft report, ${name}, awaits approval`);
    case 'collecting':
    case 'sent':
    case 'closed':
      return null;
  }
}

const sending: Needs = ({ plan, periods, obligations }, t) =>
  periods.flatMap((row) => {
    const text = stepOf(row, t);
    const due = obligations.find(
      ({ kind, period, state }) => kind === 'send' && period === row.period && state !== 'succeeded',
    )?.dueDate;
    const hint = due ? t(`Hạn gửi lên: ${formatDate(due, t)}`, `To be sent by ${formatDate(due, t)}`) : null;
    return text === null ? [] : [{ text, href: planPeriod(plan.id, row.period), hint }];
  });

const extensions: Needs = ({ plan, requests, obligations }, t) =>
  requests.map(({ unit, obligation, to }) => {
    const row = obligations.find(({ id }) => id === obligation);
    const name = unitName(plan, unit, t);
    const what = row ? whatName(row, t) : obligation;
    return {
      text: t(`${name} đề nghị gia hạn: ${what}`, `${name} asks for an extension: ${what}`),
      href: planWork(plan.id, unit, obligation),
      hint: to ? t(`Xin đến ngày ${formatDate(to, t)}`, `Until ${formatDate(to, t)}`) : null,
    };
  });

const obstacles: Needs = ({ plan, obstacles: waiting }, t) =>
  waiting.map(({ unit, state, raisedAt }) => {
    const name = unitName(plan, unit, t);
    const since = formatDate(raisedAt.slice(0, 10), t);
    const hint = t(`Nêu ngày ${since}`, `Raised on ${since}`);
    const text =
      state === 'escalated'
        ? t(`Vướng mắc của ${name} đang chờ lãnh đạo`, `An obstacle raised by ${name} is with leadership`)
        : t(`Trả lời vướng mắc của ${name}`, `Answer an obstacle raised by ${name}`);
    return { text, href: `${planUnit(plan.id, unit)}#vuong-mac`, hint };
  });

const reports: Needs = ({ plan, obligations }, t) => {
  const waiting = obligations.filter(({ kind, state }) => kind === 'report' && state === 'submitted');
  const periods = [...new Set(waiting.map(({ period }) => period ?? ''))];
  return periods.map((period) => {
    const count = waiting.filter((row) => row.period === period).length;
    const name = periodName(period, t);
    return {
      text: t(`${count} báo cáo ${name} chờ tiếp nhận`, `${count} reports, ${name}, to be accepted`),
      href: planPeriod(plan.id, period),
      hint: null,
    };
  });
};

const overdue: Needs = (standing, t) => {
  const { plan, obligations } = standing;
  const late = obligations.filter((row) => row.kind !== 'send' && isOverdue(row, standing));
  const units = new Set(late.map(({ unit }) => unit)).size;
  if (units === 0) return [];
  return [
    {
      text: t(
        `Đôn đốc ${units} đơn vị có ${late.length} việc quá hạn`,
        `Remind ${units} units of ${late.length} overdue obligations`,
      ),
      href: `${planHome(plan.id)}/don-doc`,
      hint: null,
    },
  ];
};

const unreachable: Needs = ({ unreachable: units }, t) =>
  units.length === 0
    ? []
    : [
        {
          text: t(
            `${units.length} đơn vị chưa có đầu mối nhận được thư`,
            `${units.length} units have no focal point who can be reached by mail`,
          ),
          href: '#chua-co-dau-moi',
          hint: null,
        },
      ];

/** Everything that waits for the coordinator; nothing once the plan is closed. */
export function needsOf(standing: PlanAsItStands, t: Translate): Need[] {
  if (standing.state === 'closed') return [];
  return [sending, extensions, obstacles, reports, overdue, unreachable].flatMap((find) => find(standing, t));
}
