/** A plan as the system has it, written as a plan file: what somebody who amends it begins with. */
import { stringify } from 'yaml';
import { groupBy } from '../../domain/group-by.ts';
import type { Duty, Plan, PlanUnit, Target } from '../../domain/plan.ts';
import { leaderOf } from '../../domain/schemas/joint-duty.ts';

/** An entry without what is null, or what a file would say by leaving it out. */
function stated<T extends object>(entry: T): object {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null && value !== undefined && value !== false),
  );
}

const named = ({ id, name, nameEn }: PlanUnit): object => stated({ id, name, nameEn });

/** Units of a class under their heading; the class itself has no name of its own in a plan. */
function classesOf({ units, headings }: Plan): object[] {
  const groups = groupBy(
    units.filter((unit) => unit.class !== null),
    (unit) => JSON.stringify([unit.class, unit.heading, unit.reports]),
    (unit) => unit,
  );
  return [...groups.values()].map((members) => {
    const { class: id, heading, reports } = members[0]!;
    const title = headings.find(({ number }) => number === heading)?.title ?? String(id);
    return { id, name: title, heading, reports, members: members.map(named) };
  });
}

/** A supporter takes its dates from the duty that leads. */
function dutyOf(duty: Duty, { duties }: Plan): object {
  const { supports, units, due, ...rest } = duty;
  const helping = new Set(supports ?? []);
  const leading = units.filter((unit) => !helping.has(unit));
  return stated({
    ...rest,
    units: leading.length > 0 ? leading : units,
    supports: supports && supports.length > 0 ? supports : null,
    due: leaderOf(duties, duty) ? null : due,
  });
}

function targetOf({ frozenDenominators, ...target }: Target): object {
  const frozen = Object.keys(frozenDenominators).length > 0 ? { frozenDenominators } : {};
  return stated({ ...target, ...frozen });
}

/**
 * Writes a plan so that reading the file gives the same plan, but for the document that amended it: that is not the one
 * that amends it next.
 * @returns YAML (`schema: lien-nganh/plan@1`)
 */
export function writePlanFile(plan: Plan): string {
  const { units, duties, targets, amends: _amends, notes: _notes, ...head } = plan;
  const single = units.filter((unit) => unit.class === null);
  const classes = classesOf(plan);
  return stringify(
    {
      ...head,
      units: single.map((unit) => ({
        ...named(unit),
        ...{ heading: unit.heading, reports: unit.reports },
        ...(unit.reportsFrom === undefined ? {} : { reportsFrom: unit.reportsFrom }),
      })),
      ...(classes.length > 0 ? { classes } : {}),
      duties: duties.map((duty) => dutyOf(duty, plan)),
      targets: targets.map(targetOf),
    },
    { lineWidth: 0 },
  );
}
