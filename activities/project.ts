/** Answers what needs the plan and the newest calendar; the workflows themselves carry neither. */

import { createCalendarReader } from '../records/plans/calendar.ts';
import type { Obligation } from '../domain/obligation.ts';
import { isPast } from '../domain/past-obligations.ts';
import { keyOf } from '../domain/ids.ts';
import type { Instant, Plan } from '../domain/plan.ts';
import { dateInBoth } from '../domain/words/dates.ts';
import { summaryOf } from '../domain/words/in-bytes.ts';
import { periodName } from '../words/periods.ts';
import { numberOrWords } from '../words/plan-citation.ts';
import { endOfDay } from '../domain/instants.ts';
import { listPeriods } from '../domain/periods.ts';
import { computeCorrectBy, nextProjectionAt, project, projectExtended } from '../domain/schedule.ts';
import { loadCurrentPlan, type LoadedPlan } from '../records/plans/plans.ts';
import { planAsOf, planOfObligation } from '../records/plans/plan-versions.ts';
import type { Records } from '../records/database/database.ts';
import type { ProjectActivities } from './ports.ts';
import type { WorkCalendar } from '../domain/calendar/types.ts';

interface Loaded {
  plan: Plan;
  calendar: WorkCalendar;
  obligations: Obligation[];
}

/**
 * Makes the `project` activities: on the plan as in force at the instant asked about, or as the obligation asked about
 * was made by it, and on the newest calendar.
 */
export function createProjectActivities(records: Records): ProjectActivities {
  const projected = new Map<string, Omit<Loaded, 'plan'>>();
  const readCalendar = createCalendarReader(records.db);

  async function projectVersion({ plan, version }: LoadedPlan): Promise<Loaded> {
    const calendar = await readCalendar();
    const key = keyOf(plan.id, version);
    const known = projected.get(key);
    // The reader gives the same calendar as long as the record holds the same days.
    if (known?.calendar === calendar) return { plan, ...known };
    const obligations = project(plan, calendar).map((o) => ({ ...o, planVersion: version }));
    projected.set(key, { calendar, obligations });
    return { plan, calendar, obligations };
  }
  const asOf = async (plan: string, at: Instant): Promise<Loaded> =>
    projectVersion(await planAsOf(records.db, plan, at));
  const asOwed = async (plan: string, obligation: string): Promise<Loaded> =>
    projectVersion(await planOfObligation(records.db, plan, obligation));

  return {
    async projectUnit({ plan: id, unit, launchedAt, past, after }) {
      const { plan, obligations } = await asOf(id, after);
      return {
        obligations: obligations.filter(
          (o) =>
            o.unit === unit && o.kind !== 'send' && (past === 'open' || !isPast(o, obligations, launchedAt)),
        ),
        projectAt: nextProjectionAt(plan, after),
      };
    },

    async projectPeriod({ plan: id, period: periodId, after }) {
      const { plan, calendar, obligations } = await asOf(id, after);
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
        isProposed: true,
        projectAt: nextProjectionAt(plan, after),
      };
    },

    async projectCorrection({ plan: id, at, until }) {
      const { plan, calendar } = await asOf(id, at);
      return computeCorrectBy(plan, calendar, at, until);
    },

    async projectExtension({ plan: id, obligation, dueDate }) {
      const { plan, calendar } = await asOwed(id, obligation);
      return projectExtended(plan, calendar, obligation, dueDate);
    },

    async projectObligation({ plan: id, obligation }) {
      const { obligations } = await asOwed(id, obligation);
      return obligations.find((o) => o.id === obligation) ?? null;
    },

    async projectPlan({ plan: id }) {
      const { plan, calendar } = await projectVersion(await loadCurrentPlan(records.db, id));
      const nameInShort = numberOrWords(plan, 'vi');
      return {
        title: plan.title,
        number: nameInShort,
        coordinator: plan.coordinator,
        units: plan.units.map((u) => ({ id: u.id, summary: summaryOf(`${nameInShort} · ${u.name}`) })),
        periods: listPeriods(plan, calendar).map((p) => ({
          id: p.id,
          sendDueAt: endOfDay(p.sendDue, plan.timeZone),
          summary: summaryOf(
            `${nameInShort} · báo cáo ${periodName(p.id).vi} · gửi lên ngày ${dateInBoth(p.sendDue).vi}`,
          ),
        })),
      };
    },
  };
}
