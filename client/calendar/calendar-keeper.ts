import { both } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import { CALENDAR_ROLES } from '../../domain/permissions.ts';
import { refused } from '../../domain/user-error.ts';
import { rolesOf } from '../../records/directory/directory.ts';
import type { EngineContext } from '../engine/context.ts';

/** Who changes the days off, and in which role. */
export interface Keeper {
  email: string;
  role: Role;
}

/**
 * Finds in which role an address may change the days off.
 * @throws UserError `refused` when the directory gives it none of them
 */
export async function requireCalendarKeeper({ records }: EngineContext, address: string): Promise<Keeper> {
  const held = await rolesOf(records.db, address);
  const role = CALENDAR_ROLES.find((one) => held.some(({ roles }) => roles.includes(one)));
  if (role) return { email: spellAddress(address), role };
  const needed = CALENDAR_ROLES.join(', ');
  throw refused(
    'as',
    both(
      `Địa chỉ này không giữ vai trò được thay đổi lịch nghỉ (${needed}).`,
      `This address does not hold a role that may change the days off (${needed}).`,
    ),
    null,
    {
      command: both(
        'Xem hoặc nạp danh bạ: lien-nganh official list, lien-nganh official import',
        'See or import the directory: lien-nganh official list, lien-nganh official import',
      ),
    },
  );
}
