/** Answers what needs the plan and the newest calendar; the workflows themselves carry neither. */

import { createCalendarReader } from '../records/plans/calendar.ts';
import type { Obligation } from '../domain/obligation.ts';
import { isPast } from '../domain/past-obligations.ts';
import type { Plan } from '../domain/plan.ts';
import { numberOrWords } from '../words/plan-citation.ts';
import { endOfDay } from '../domain/instants.ts';
import { listPeriods } from '../domain/periods.ts';
import { computeCorrectBy, nextProjectionAt, project, projectExtended } from '../domain/schedule.ts';
import { loadCurrentPlan } from '../records/plans/plans.ts';
import type { Records } from '../records/database/database.ts';
import type { ProjectActivities } from './ports.ts';
import type { WorkCalendar } from '../domain/calendar/types.ts';

/** Longest summary Temporal shows beside a workflow, in bytes. */
const SUMMARY_BYTES = 200;

interface Loaded {
  plan: Plan;
  calendar: WorkCalendar;
  obligations: Obligation[];
}

/** Makes the `project` activities over the record's current plan versions and its newest calendar. */
export function createProjectActivities(records: Records): ProjectActivities {
  const projected = new Map<string, { version: number } & Omit<Loaded, 'plan'>>();
  const readCalendar = createCalendarReader(records.db);

  async function load(planId: string): Promise<Loaded> {
    const { plan, version } = await loadCurrentPlan(records.db, planId);
    const calendar = await readCalendar();
    const known = projected.get(planId);
    // The reader gives the same calendar as long as the record holds the same days.
    if (known?.version === version && known.calendar === calendar) return { plan, ...known };
    const obligations = project(plan, calendar);
    projected.set(planId, { version, calendar, obligations });
    return { plan, calendar, obligations };
  }

  return {
    async projectUnit({ plan: id, unit, launchedAt, past, after }) {
      const { plan, calendar, obligations } = await load(id);
      return {
        obligations: obligations.filter(
          (o) =>
            o.unit === unit && o.kind !== 'send' && (past === 'open' || !isPast(o, obligations, launchedAt)),
        ),
        projectAt: nextProjectionAt(plan, calendar, after),
      };
    },

    async projectPeriod({ plan: id, period: periodId, after }) {
      const { plan, calendar, obligations } = await load(id);
      const period = listPeriods(plan, calendar).find((p) => p.id === periodId);
      const send = obligations.find((o) => o.kind === 'send' && o.period === periodId);
      if (!period || !send) throw new Error(`plan ${id} has no period ${periodId}`);
      const reporters = (reports: string): string[] =>
        plan.units.filter((u) => u.reports === reports).map((u) => u.id);
      return {
        period,
        send,
        ordered: reporters('ordered'),
        requested: reporters('requested'),
        addressees: plan.addressees.map((a) => a.unit),
        projectAt: nextProjectionAt(plan, calendar, after),
      };
    },

    async projectCorrection({ plan: id, at }) {
      const { plan, calendar } = await load(id);
      return computeCorrectBy(plan, calendar, at);
    },

    async projectExtension({ plan: id, obligation, dueDate }) {
      const { plan, calendar } = await load(id);
      return projectExtended(plan, calendar, obligation, dueDate);
    },

    async projectObligation({ plan: id, obligation }) {
      const { obligations } = await load(id);
      return obligations.find((o) => o.id === obligation) ?? null;
    },

    async projectPlan({ plan: id }) {
      const { plan, calendar } = await load(id);
      const nameInShort = numberOrWords(plan, 'vi');
      return {
        title: plan.title,
        number: nameInShort,
        coordinator: plan.coordinator,
        units: plan.units.map((u) => ({ id: u.id, summary: summarize(`${nameInShort} · ${u.name}`) })),
        periods: listPeriods(plan, calendar).map((p) => ({
          id: p.id,
          sendDueAt: endOfDay(p.sendDue, plan.timeZone),
          summary: summarize(`${nameInShort} · kỳ ${p.id} · gửi ${p.sendDue}`),
        })),
      };
    },
  };
}

/** Cuts a text to what Temporal shows, never inside a letter. */
function summarize(text: string): string {
  let cut = text;
  while (Buffer.byteLength(cut) > SUMMARY_BYTES) cut = cut.slice(0, -1);
  return cut;
}
