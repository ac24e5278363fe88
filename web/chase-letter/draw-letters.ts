/** Chase letters as documents: one to several units, or one to each. */
import { translator } from '../../domain/bilingual.ts';
import { localDate } from '../../domain/instants.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { packFiles, renderChaseLetter } from '../../client/reports.ts';
import type { PlanAsItStands } from '../plan-page/read-plan.ts';
import { lateUnits, type LateUnit } from './late-works.ts';

/** The late units of these ids; a letter is Vietnamese, whoever draws it up. */
export function addressed(standing: PlanAsItStands, units: readonly string[]): LateUnit[] {
  return lateUnits(standing, translator('vi')).filter(({ unit }) => units.includes(unit.id));
}

/** One letter to all of them. */
export function drawLetter(
  { plan, at }: PlanAsItStands,
  late: readonly LateUnit[],
  sendBy: IsoDate | null,
): Promise<Buffer> {
  return renderChaseLetter({
    plan: { ...plan, issuer: plan.issuer.name },
    coordinator: plan.units.find(({ id }) => id === plan.coordinator)?.name ?? plan.coordinator,
    units: late.map(({ unit }) => unit.name),
    late: late.flatMap(({ works }) => works),
    sendBy,
    asOf: localDate(at, plan.timeZone),
  });
}

/** A letter to each of them, in one archive. */
export async function drawLetters(
  standing: PlanAsItStands,
  late: readonly LateUnit[],
  sendBy: IsoDate | null,
): Promise<Buffer> {
  const files: Record<string, Uint8Array> = {};
  for (const one of late)
    files[`${one.unit.id}-cong-van-don-doc.docx`] = await drawLetter(standing, [one], sendBy);
  return packFiles(files);
}
