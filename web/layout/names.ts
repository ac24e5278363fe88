/** Names and dates as pages print them. */
import type { Translate } from '../../domain/bilingual.ts';
import { printDate, printDateEn, printTime } from '../../words/dates.ts';
import { localDate } from '../../domain/instants.ts';
import { citeEn, citeVi } from '../../words/plan-citation.ts';
import type { Instant, IsoDate, Plan, PlanUnit, UnitId } from '../../domain/plan.ts';

/** Where what belongs to no plan is read: the authorities of this country live in one zone. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** The units of plans by id: sorting a list of four hundred asks for thousands of names. */
const unitsById = new WeakMap<Plan['units'], ReadonlyMap<UnitId, PlanUnit>>();

function findUnit({ units }: Plan, id: UnitId): PlanUnit | undefined {
  let known = unitsById.get(units);
  if (known === undefined) {
    known = new Map(units.map((unit) => [unit.id, unit]));
    unitsById.set(units, known);
  }
  return known.get(id);
}

/** A unit's name in the reader's language; its id where the plan does not know it. */
export function unitName(plan: Plan, id: UnitId, t: Translate): string {
  const unit = findUnit(plan, id);
  const addressee = plan.addressees.find((one) => one.unit === id);
  const issuer = plan.issuer.unit === id ? plan.issuer.name : undefined;
  const name = unit?.name ?? addressee?.name ?? issuer ?? id;
  return t(name, unit?.nameEn ?? name);
}

/** `Kế hoạch số 52/KH-UBND ngày 25/3/2022`. */
export function citePlan(plan: Plan, t: Translate): string {
  return t(`Kế hoạch ${citeVi(plan, printDate)}`, `Plan ${citeEn(plan, printDateEn)}`);
}

/** `văn bản số 15/QĐ-UBND ngày 5/3/2024`. */
export function citeDocument({ number, date }: { number: string; date: IsoDate }, t: Translate): string {
  return t(`văn bản số ${number} ngày ${printDate(date)}`, `document ${number} of ${printDateEn(date)}`);
}

/** `17/6/2024`, or `17 June 2024`. */
export function formatDate(date: IsoDate, t: Translate): string {
  return t(printDate(date), printDateEn(date));
}

/** `08:00 ngày 17/6/2024`, in the plan's zone. */
export function formatInstant(at: Instant, zone: string, t: Translate): string {
  const [time, date] = [printTime(at, zone), localDate(at, zone)];
  return t(`${time} ngày ${printDate(date)}`, `${time} on ${printDateEn(date)}`);
}
