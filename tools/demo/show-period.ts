/** A rehearsed period in plain words, from what the rehearsal recorded. */
import { toMs } from '../../domain/clock.ts';
import { reportId } from '../../domain/ids.ts';
import type { RungName } from '../../domain/obligation.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import type { RehearsalSummary, RehearsedPeriod } from '../../standalone/rehearsal/summary-types.ts';
import type { Story } from './story.ts';
import type { Entry } from './timeline.ts';
import { COORDINATOR, day, moment, namesOf, periodName } from './words.ts';

/** What one period is told from. */
export interface PeriodTale {
  plan: Plan;
  summary: RehearsalSummary;
  period: RehearsedPeriod;
  timeline: Entry[];
}

/** Who got a rung of the period's reports, and when. */
export function whoGot(
  { summary, period }: PeriodTale,
  rung: RungName,
): { at: Instant; units: UnitId[] } | null {
  const said = summary.noticeLog.filter(
    ({ rung: name, obligation, unit }) => name === rung && obligation === reportId(unit, period.id),
  );
  const at = said[0]?.at;
  return at === undefined ? null : { at, units: [...new Set(said.map(({ unit }) => unit))] };
}

/** Acts of one kind about the period's reports, each with the unit that owes the report. */
function findActs({ plan, timeline, period }: PeriodTale, what: string): (Entry & { unit: UnitId })[] {
  const owners = new Map(plan.units.map(({ id }) => [reportId(id, period.id), id]));
  return timeline.flatMap((entry) => {
    const unit = owners.get(entry.about);
    return unit !== undefined && entry.kind === 'act' && entry.what === what ? [{ ...entry, unit }] : [];
  });
}

/** Units about whose report of the period an act was said. */
export function whoseAct(tale: PeriodTale, what: string): UnitId[] {
  return findActs(tale, what).map(({ unit }) => unit);
}

/** One thing that happened, in both languages. */
interface Happening {
  at: Instant;
  vi: string;
  en: string;
}

/** Tells one period from its opening to its last step, in the order of time. */
export function showPeriod(story: Story, tale: PeriodTale): void {
  const { period } = tale;
  const name = periodName(period.id);
  const due = { cutoff: day(period.cutoff), unit: day(period.unitDue), send: day(period.sendDue) };
  story.step(
    `${name.vi}: chốt số liệu ${due.cutoff}, đơn vị gửi trước hết ngày ${due.unit}, gửi lên ngày ${due.send}.`,
    `${name.en}: data closes ${due.cutoff}, units file by ${due.unit}, sent upward on ${due.send}.`,
  );
  const happenings = [...listRungs(tale), ...listReturns(tale), ...listSending(tale)];
  for (const { at, vi, en } of happenings.sort((a, b) => toMs(a.at) - toMs(b.at))) {
    const when = moment(at);
    story.step(`${when.vi}: ${vi}`, `${when.en}: ${en}`);
  }
  const { onTime, late, received, expected, requested } = period;
  story.step(
    `Nhận ${received}/${expected} báo cáo phải gửi (${onTime} đúng hạn, ${late} sau hạn), ${requested.received}/${requested.asked} nơi được đề nghị.`,
    `Received ${received} of ${expected} ordered reports (${onTime} on time, ${late} late), ${requested.received} of ${requested.asked} requested.`,
  );
}

/** What each rung says; `units` are the names of those it is about, `count` how many. */
const RUNGS: {
  rung: RungName;
  vi: (units: string, count: number) => string;
  en: (units: string, count: number) => string;
}[] = [
  {
    rung: 'opened',
    vi: (_units, count) => `thư báo việc tới đầu mối của ${count} đơn vị.`,
    en: (_units, count) => `the focal points of ${count} units learn what will be asked.`,
  },
  {
    rung: 'due-5',
    vi: (_units, count) => `còn 5 ngày làm việc, nhắc ${count} đơn vị phải gửi.`,
    en: (_units, count) => `5 working days left, ${count} ordered units are reminded.`,
  },
  {
    rung: 'due',
    vi: (units) => `ngày cuối, chỉ nhắc nơi chưa gửi: ${units}.`,
    en: (units) => `the last day, only those who have not filed are reminded: ${units}.`,
  },
  {
    rung: 'due+1',
    vi: (units) => `nhắc lại, đồng gửi thủ trưởng: ${units}.`,
    en: (units) => `reminded again, the head in copy: ${units}.`,
  },
  {
    rung: 'due+2',
    vi: (units) => `báo ${COORDINATOR.vi} (ngày làm việc thứ hai sau hạn): ${units}.`,
    en: (units) => `${COORDINATOR.en} is told (second working day after the due date): ${units}.`,
  },
  {
    rung: 'due+4',
    vi: (units) => `báo lãnh đạo ${COORDINATOR.vi}: ${units}.`,
    en: (units) => `the leadership of ${COORDINATOR.en} is told: ${units}.`,
  },
  {
    rung: 'due+10',
    vi: (units) => `lãnh đạo ${COORDINATOR.vi} nhận dự thảo công văn về: ${units}.`,
    en: (units) => `the leadership of ${COORDINATOR.en} gets a draft letter about: ${units}.`,
  },
];

function listRungs(tale: PeriodTale): Happening[] {
  return RUNGS.flatMap(({ rung, vi, en }) => {
    const got = whoGot(tale, rung);
    if (got === null) return [];
    const units = namesOf(tale.plan, got.units);
    const count = got.units.length;
    return [{ at: got.at, vi: vi(units.vi, count), en: en(units.en, count) }];
  });
}

function listReturns(tale: PeriodTale): Happening[] {
  return findActs(tale, 'return').map(({ at, unit }) => {
    const { vi, en } = namesOf(tale.plan, [unit]);
    return {
      at,
      vi: `${vi} được đề nghị bổ sung rồi gửi bản 2; vẫn là đúng hạn, vì bản đầu đúng hạn.`,
      en: `${en} is asked to correct, then files version 2; still on time, as the first version was.`,
    };
  });
}

function listSending({ plan, period }: PeriodTale): Happening[] {
  if (period.sentAt === null) return [];
  const missing = namesOf(plan, period.missing);
  return [
    {
      at: period.sentAt,
      vi: `báo cáo tổng hợp được gửi lên, ${missing.vi ? `ghi rõ chưa có ${missing.vi}` : 'đủ các đơn vị'}.`,
      en: `the aggregate goes up, ${missing.en ? `saying that ${missing.en} is missing` : 'with every unit in it'}.`,
    },
  ];
}
