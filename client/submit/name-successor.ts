/** Why an act is refused whose work has gone elsewhere: with the unit that took it over. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { successorOf } from '../../records/obligations/successor-of.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { EngineContext } from '../engine/context.ts';

interface Refused {
  plan: string;
  obligation: string;
  code: string;
  words: Bilingual;
}

/** The words of a refusal; of work that was passed on they name its new unit. */
export async function nameSuccessor(
  { records, now }: EngineContext,
  { plan: id, obligation, code, words }: Refused,
): Promise<Bilingual> {
  if (code !== 'succeeded') return words;
  const successor = await successorOf(records.db, id, obligation);
  if (successor === null) return words;
  const { plan } = await planAsOf(records.db, id, now());
  const unit = plan.units.find((one) => one.id === successor);
  const name = unit?.name ?? successor;
  const nameEn = unit?.nameEn ?? name;
  return both(`Nhiệm vụ đã chuyển sang ${name}.`, `This work has passed to ${nameEn}.`);
}
