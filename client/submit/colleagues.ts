/** To whom an obligation may be handed: somebody of the unit, or somebody new to it who has a name. */
import { both } from '../../domain/bilingual.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { invalid, type UserError } from '../../domain/user-error.ts';
import { findActor } from '../../records/directory/directory.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { EngineContext } from '../engine/context.ts';
import { requireAddress } from './require-address.ts';

/** Longest name of a person that is kept, in characters. */
const LONGEST_NAME = 120;

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/**
 * Whether an address lies outside the mail domains of a unit's own people, as far as the directory knows any: then it
 * may be a private mailbox, or somebody of another house.
 */
export function isOutside(people: Pick<OfficialsTable, 'email'>[], email: string): boolean {
  const known = new Set(people.map((one) => domainOf(one.email)));
  return known.size > 0 && !known.has(domainOf(email));
}

/**
 * The colleague's address as the directory spells it, with their name where they are new to it.
 * @throws UserError `invalid` for what is no address, for somebody of another unit alone, and for somebody new without
 *   a name
 */
export async function requireColleague(
  { records }: Pick<EngineContext, 'records'>,
  plan: Plan,
  { unit, to, name = '' }: { unit: UnitId; to: string; name?: string },
): Promise<{ email: string; name?: string }> {
  const email = requireAddress(to, 'to');
  const known = await findActor(records.db, plan.id, email);
  if (known?.units.some((held) => held.unit === unit)) return { email: known.email };
  if (known) throw ofAnotherUnit();
  const said = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (said === '') throw nameless(email);
  if (said.length <= LONGEST_NAME) return { email, name: said };
  throw invalid(
    'name',
    both(`Họ tên dài quá ${LONGEST_NAME} ký tự.`, `The name is longer than ${LONGEST_NAME} characters.`),
    both('Chỉ ghi họ và tên.', 'Give the name only.'),
  );
}

function ofAnotherUnit(): UserError {
  return invalid(
    'to',
    both(
      'Địa chỉ này thuộc đơn vị khác; chỉ chuyển tiếp trong đơn vị.',
      'This address belongs to another unit; an obligation is passed on within its unit.',
    ),
    both(
      'Chọn người của chính đơn vị; việc phải giao cho đơn vị khác thì báo cơ quan đầu mối.',
      'Choose someone in this unit; if another unit should do it, please tell the coordinating agency.',
    ),
  );
}

function nameless(email: string): UserError {
  return invalid(
    'name',
    both(
      `Danh bạ chưa có ${email}: cần họ và tên của người nhận việc.`,
      `The directory does not know ${email}: the name of who takes over is needed.`,
    ),
    both(
      'Ghi họ và tên, hoặc chọn người đã có trong danh bạ của đơn vị.',
      'Give the name, or choose somebody whom the directory has in the unit.',
    ),
  );
}
