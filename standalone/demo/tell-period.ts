/** A rehearsed period in plain words, from what the rehearsal recorded. */
import type { RungName } from '../../domain/obligation.ts';
import type { Instant, Plan, UnitId } from '../../domain/plan.ts';
import type { RehearsalSummary, RehearsedPeriod } from '../rehearsal/summary-types.ts';
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
    ({ rung: name, obligation, unit }) => name === rung && obligation === `${unit}/${period.id}`,
  );
  const at = said[0]?.at;
  return at === undefined ? null : { at, units: [...new Set(said.map(({ unit }) => unit))] };
}

/** Units about whose report of the period an act was said. */
export function whoseAct({ timeline, period }: PeriodTale, what: string): UnitId[] {
  return timeline
    .filter((entry) => entry.kind === 'act' && entry.what === what && entry.about.endsWith(`/${period.id}`))
    .map(({ about }) => about.split('/')[0] ?? '');
}

/** Tells one period from its opening to its sending. */
export function tellPeriod(story: Story, tale: PeriodTale): void {
  const { plan, period } = tale;
  const name = periodName(period.id);
  const due = { cutoff: day(period.cutoff), unit: day(period.unitDue), send: day(period.sendDue) };
  story.step(
    `${name.vi}: chốt số liệu ${due.cutoff}, đơn vị gửi trước hết ngày ${due.unit}, gửi lên ngày ${due.send}.`,
    `${name.en}: data closes ${due.cutoff}, units file by ${due.unit}, sent upward on ${due.send}.`,
  );
  tellReminders(story, tale);
  tellReturns(story, tale);
  tellEscalations(story, tale);
  const missing = namesOf(plan, period.missing);
  const { onTime, late, received, expected, requested } = period;
  story.step(
    `Nhận ${received}/${expected} báo cáo phải gửi (${onTime} đúng hạn, ${late} sau hạn), ${requested.received}/${requested.asked} nơi được đề nghị.`,
    `Received ${received} of ${expected} ordered reports (${onTime} on time, ${late} late), ${requested.received} of ${requested.asked} requested.`,
  );
  if (period.sentAt === null) return;
  const sent = moment(period.sentAt);
  story.step(
    `${sent.vi}: báo cáo tổng hợp được gửi lên, ${missing.vi ? `ghi rõ chưa có ${missing.vi}` : 'đủ các đơn vị'}.`,
    `${sent.en}: the aggregate goes up, ${missing.en ? `saying that ${missing.en} is missing` : 'with every unit in it'}.`,
  );
}

function tellReminders(story: Story, tale: PeriodTale): void {
  const opened = whoGot(tale, 'opened');
  const soon = whoGot(tale, 'due-5');
  const last = whoGot(tale, 'due');
  if (opened) {
    const { vi, en } = moment(opened.at);
    story.step(
      `${vi}: thư báo việc tới đầu mối của ${opened.units.length} đơn vị.`,
      `${en}: the focal points of ${opened.units.length} units learn what will be asked.`,
    );
  }
  if (soon) {
    const { vi, en } = moment(soon.at);
    story.step(
      `${vi}: còn 5 ngày làm việc, nhắc ${soon.units.length} đơn vị phải gửi.`,
      `${en}: 5 working days left, ${soon.units.length} ordered units are reminded.`,
    );
  }
  if (last) {
    const { vi, en } = moment(last.at);
    story.step(
      `${vi}: ngày cuối; chỉ nhắc nơi chưa gửi: ${namesOf(tale.plan, last.units).vi}.`,
      `${en}: the last day; only those who have not filed: ${namesOf(tale.plan, last.units).en}.`,
    );
  }
}

function tellReturns(story: Story, tale: PeriodTale): void {
  const returned = whoseAct(tale, 'return');
  if (returned.length === 0) return;
  const { vi, en } = namesOf(tale.plan, returned);
  story.step(
    `${vi} được đề nghị bổ sung, gửi lại bản 2; vẫn tính là đúng hạn vì bản đầu đúng hạn.`,
    `${en} was asked to correct and filed version 2; still on time, as the first version was.`,
  );
}

/** What each step after the due date says, in its order. */
const STEPS: { rung: RungName; vi: (units: string) => string; en: (units: string) => string }[] = [
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

function tellEscalations(story: Story, tale: PeriodTale): void {
  for (const { rung, vi, en } of STEPS) {
    const got = whoGot(tale, rung);
    if (got === null) continue;
    const at = moment(got.at);
    const units = namesOf(tale.plan, got.units);
    story.step(`${at.vi}: ${vi(units.vi)}`, `${at.en}: ${en(units.en)}`);
  }
}
