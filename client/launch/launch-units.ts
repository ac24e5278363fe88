/** The units a launched plan brings along: known by their ids to all plans, called by each as its own text does. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Kysely } from 'kysely';
import type { Instant, Plan } from '../../domain/plan.ts';
import { listUnits, saveUnits } from '../../records/directory/directory.ts';
import { listPlansAsOf } from '../../records/plans/plan-versions.ts';
import type { Database, UnitsTable } from '../../records/database/schema.ts';

/** Every unit that a plan names: those that owe something, whoever issued it, and whoever is reported to. */
function unitsOf(plan: Plan): UnitsTable[] {
  return [
    ...plan.units,
    { id: plan.issuer.unit, name: plan.issuer.name },
    ...plan.addressees.map(({ unit, name }) => ({ id: unit, name })),
  ].map((unit) => ({
    id: unit.id,
    name: unit.name,
    nameEn: 'nameEn' in unit ? (unit.nameEn ?? null) : null,
    validFrom: null,
    validTo: null,
  }));
}

/**
 * Takes a plan's units into the directory. A unit that another plan named first keeps the name it has there: only this
 * plan's own pages call it otherwise.
 * @returns in words, each unit that this plan calls otherwise than the directory does
 */
export async function saveUnitsOf(db: Kysely<Database>, plan: Plan, at: Instant): Promise<Bilingual[]> {
  const others = (await listPlansAsOf(db, at)).filter((one) => one.plan.id !== plan.id);
  const taken = new Set(others.flatMap((one) => unitsOf(one.plan).map(({ id }) => id)));
  const known = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const kept = (unit: UnitsTable): UnitsTable | undefined =>
    taken.has(unit.id) ? known.get(unit.id) : undefined;
  const units = unitsOf(plan);
  await saveUnits(
    db,
    units.filter((unit) => kept(unit) === undefined),
  );
  const lines = units.flatMap((unit) => {
    const name = kept(unit)?.name ?? unit.name;
    return name === unit.name ? [] : [noteOther(unit, name)];
  });
  return [...new Set(lines)];
}

const noteOther = ({ id, name }: UnitsTable, before: string): Bilingual =>
  both(
    `Mã đơn vị “${id}” đã thuộc “${before}” theo kế hoạch khác; tên “${name}” chỉ dùng trong kế hoạch này. Nếu là hai đơn vị khác nhau, đặt mã khác.`,
    `The unit “${id}” is “${before}” by another plan; “${name}” is used in this plan only. If they are two units, give this one another id.`,
  );
