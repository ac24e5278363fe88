/** What waits for the coordinator, in the order of what hurts. */
import { awaitsApproval } from '../../domain/awaits-approval.ts';
import type { Translate } from '../../domain/bilingual.ts';
import { toMs } from '../../domain/clock.ts';
import type { Instant } from '../../domain/plan.ts';
import type { ObligationRow, PeriodRow } from '../../domain/projections.ts';
import { formatDate, unitName } from '../layout/names.ts';
import { planHome, planPeriod, planUnit, planWork } from '../layout/paths.ts';
import { isLate } from '../unit/state-tag.ts';
import { periodName, whatName } from '../unit/what-name.ts';
import { isOverdue } from './is-overdue.ts';
import type { PlanAsItStands } from './read-plan.ts';

/** What hurts most comes first; last what waits for others. */
const PLACES = [
  ...(['late-report', 'own-late', 'report-due', 'extension', 'obstacle', 'overdue'] as const),
  ...(['unreachable', 'accept', 'report-later', 'others'] as const),
];
type Place = (typeof PLACES)[number];

/** A report that goes up within so many days is pressing. */
const SOON_DAYS = 7;

export interface Need {
  place: Place;
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

/** How pressing a report's next step is: by the day on which it has to be sent, or for whom it waits. */
function placeOfStep(row: PeriodRow, due: ObligationRow | undefined, at: Instant): Place {
  if (awaitsApproval(row)) return 'others';
  if (due && isLate(due, at)) return 'late-report';
  const isSoon = due && toMs(due.dueAt) - toMs(at) <= SOON_DAYS * 86_400_000;
  return isSoon || row.state === 'returned' ? 'report-due' : 'report-later';
}

const sending: Needs = ({ plan, periods, obligations, at }, t) =>
  periods.flatMap((row) => {
    const text = stepOf(row, t);
    const due = obligations.find(
      ({ kind, period, state }) => kind === 'send' && period === row.period && state !== 'succeeded',
    );
    const day = due && formatDate(due.dueDate, t);
    const hint = day ? t(`Hạn gửi lên: ${day}`, `To be sent by ${day}`) : null;
    if (text === null) return [];
    return [{ place: placeOfStep(row, due, at), text, href: planPeriod(plan.id, row.period), hint }];
  });

/** What the coordinating unit owes itself. */
const ownWork: Needs = (standing, t) => {
  const { plan, obligations } = standing;
  const late = obligations.filter(
    (row) => row.unit === plan.coordinator && row.kind !== 'send' && isOverdue(row, standing),
  );
  return late.map((row) => ({
    place: 'own-late',
    text: t(
      `Việc của chính cơ quan đã quá hạn: ${whatName(row, t)}`,
      `Your own unit is late: ${whatName(row, t)}`,
    ),
    href: planWork(plan.id, row.unit, row.id),
    hint: t(`Hạn ${formatDate(row.dueDate, t)}`, `Due ${formatDate(row.dueDate, t)}`),
  }));
};

const extensions: Needs = ({ plan, requests, obligations }, t) =>
  requests.map(({ unit, obligation, to }) => {
    const row = obligations.find(({ id }) => id === obligation);
    const name = unitName(plan, unit, t);
    const what = row ? whatName(row, t) : obligation;
    return {
      place: 'extension',
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
    return {
      place: state === 'escalated' ? 'others' : 'obstacle',
      text,
      href: `${planUnit(plan.id, unit)}#vuong-mac`,
      hint,
    };
  });

const reports: Needs = ({ plan, obligations }, t) => {
  const waiting = obligations.filter(({ kind, state }) => kind === 'report' && state === 'submitted');
  const periods = [...new Set(waiting.map(({ period }) => period ?? ''))];
  return periods.map((period) => {
    const count = waiting.filter((row) => row.period === period).length;
    const name = periodName(period, t);
    return {
      place: 'accept',
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
      place: 'overdue',
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
          place: 'unreachable',
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
  const found = [sending, ownWork, extensions, obstacles, reports, overdue, unreachable];
  return found
    .flatMap((find) => find(standing, t))
    .toSorted((one, other) => PLACES.indexOf(one.place) - PLACES.indexOf(other.place));
}
