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
import { computeCorrectBy, nextProjectionAt, projectExtended } from '../domain/schedule.ts';
import { loadCurrentPlan, type LoadedPlan } from '../records/plans/plans.ts';
import { projectInForce, type PlanVersion } from '../domain/amendment/in-force.ts';
import { planForPeriod } from '../domain/succession/period-plan.ts';
import { earlierReporters } from '../records/plans/earlier-reporters.ts';
import { versionsAsOf } from '../records/plans/amendments.ts';
import { planAsOf, planOfObligation } from '../records/plans/plan-versions.ts';
import type { Records } from '../records/database/database.ts';
import type { ProjectActivities } from './ports.ts';
import type { WorkCalendar } from '../domain/calendar/types.ts';

interface Loaded {
  /** The newest version. */
  plan: Plan;
  versions: PlanVersion[];
  calendar: WorkCalendar;
  obligations: Obligation[];
}

/**
 * Makes the `project` activities: on the versions of the plan as known at the instant asked about, or on the one by
 * which the obligation asked about was made, and on the newest calendar.
 */
export function createProjectActivities(records: Records): ProjectActivities {
  const projected = new Map<string, Pick<Loaded, 'calendar' | 'obligations'>>();
  const readCalendar = createCalendarReader(records.db);

  async function projectVersions(versions: PlanVersion[]): Promise<Loaded> {
    const calendar = await readCalendar();
    const { plan } = versions.at(-1)!;
    const key = keyOf(plan.id, ...versions.map(({ version }) => version));
    const known = projected.get(key);
    // The reader gives the same calendar as long as the record holds the same days.
    if (known?.calendar === calendar) return { plan, versions, ...known };
    const obligations = projectInForce(versions, calendar);
    projected.set(key, { calendar, obligations });
    return { plan, versions, calendar, obligations };
  }
  const projectVersion = ({ plan, version }: LoadedPlan): Promise<Loaded> =>
    projectVersions([{ plan, version, effective: null }]);
  async function asOf(plan: string, at: Instant): Promise<Loaded> {
    const versions = await versionsAsOf(records.db, plan, at);
    return versions.length > 0
      ? projectVersions(versions)
      : projectVersion(await planAsOf(records.db, plan, at));
  }
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
        // A unit that the plan has no more owes what it owes, and nothing of a year to come.
        projectAt: plan.units.some(({ id: known }) => known === unit) ? nextProjectionAt(plan, after) : null,
      };
    },

    async projectPeriod({ plan: id, period: periodId, after }) {
      const { plan: newest, versions, calendar, obligations } = await asOf(id, after);
      const send = obligations.find((o) => o.kind === 'send' && o.period === periodId);
      // Whose figures are asked for is told by the version that governs the period.
      const plan = versions.find(({ version }) => version === send?.planVersion)?.plan ?? newest;
      const period = listPeriods(plan, calendar).find((p) => p.id === periodId);
      if (!period || !send) throw new Error(`plan ${id} has no period ${periodId}`);
      const earlier = await earlierReporters(records.db, plan, periodId);
      const { units } = planForPeriod(plan, period.cutoff, earlier);
      const reporters = (reports: string): string[] =>
        units.filter((u) => u.reports === reports).map((u) => u.id);
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
