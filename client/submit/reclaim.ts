/**
 * An obligation that was handed to a colleague is taken back. As with changes of the directory no workflow hears of
 * it: who sees to an obligation is the record's alone, so it holds at once, also while the engine is away.
 */
import { both } from '../../domain/bilingual.ts';
import { randomUUID } from 'node:crypto';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Role } from '../../domain/obligation.ts';
import type { UnitId } from '../../domain/plan.ts';
import { refused } from '../../domain/user-error.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { TAKEN_BACK, reclaimContact } from '../../records/obligations/contacts.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import type { Engine } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { editDirectory, type DirectoryEdit, type DirectoryContext } from '../directory/edit-directory.ts';
import { obligationOf } from './subjects/obligation.ts';

const OWN: readonly Role[] = ['focal-point', 'head'];
const STEERING: readonly Role[] = ['coordinator', 'administrator'];

/**
 * In which role somebody may take back what a unit handed on: as its focal point or head, or for the whole plan.
 * @throws UserError `refused` for everybody else, the colleague who has it included
 */
function requireVoice({ plan, known }: DirectoryEdit, unit: UnitId, as: string): Role {
  const mine = known.filter(({ email }) => email === spellAddress(as));
  const roles = mine.flatMap((one) =>
    one.roles.filter(
      (role) =>
        (OWN.includes(role) && one.unit === unit) ||
        role === 'administrator' ||
        (STEERING.includes(role) && one.unit === plan.coordinator),
    ),
  );
  const [role] = roles;
  if (role !== undefined) return role;
  throw refused(
    'as',
    both(
      'Chỉ đầu mối, thủ trưởng của đơn vị hoặc cơ quan đầu mối kế hoạch được lấy lại việc.',
      'Only the unit’s focal point or head, or the plan’s coordinator, may take it back.',
    ),
    null,
    { code: 'not-allowed' },
  );
}

/**
 * Takes an obligation back.
 * @throws UserError `refused` where it was handed to nobody, or for whoever may not
 */
export async function reclaim(
  context: EngineContext & DirectoryContext,
  input: Parameters<Engine['reclaimObligation']>[0],
): ReturnType<Engine['reclaimObligation']> {
  const { plan } = await planAsOf(context.records.db, input.plan, context.now());
  const obligation = await obligationOf(context, plan, 'delegate', input);
  return editDirectory(context, plan.id, async (edit) => {
    const { trx, at } = edit;
    const who = requireVoice(edit, input.unit, input.as);
    const links = await reclaimContact(trx, { plan: plan.id, obligation }, at);
    if (links === undefined) {
      throw refused(
        null,
        both('Việc này không ở trong tay đồng nghiệp nào.', 'This was handed to nobody.'),
        null,
        { code: 'not-handed' },
      );
    }
    await writeAudit(trx, [
      {
        ...{ id: `directory-${randomUUID()}`, plan: plan.id, at, kind: 'act', unit: input.unit, obligation },
        ...{ who, what: TAKEN_BACK, why: null, detail: { count: links } },
      },
    ]);
    return { obligation, links };
  });
}
