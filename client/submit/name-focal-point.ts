/** A unit names its focal point: said from the unit's mailbox, or by its head. */
import { both } from '../../domain/bilingual.ts';
import type { Role } from '../../domain/obligation.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { UnitId } from '../../domain/plan.ts';
import { UserError, invalid } from '../../domain/user-error.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import type { Engine } from '../engine.ts';
import {
  editDirectory,
  auditDirectory,
  type DirectoryContext,
  type DirectoryEdit,
} from '../directory/edit-directory.ts';
import { hasFocalPoint, mayName, readOfficial } from '../directory/directory-rules.ts';

/** @throws UserError `refused` for whoever is neither the unit's mailbox nor its head */
function requireVoice({ known }: DirectoryEdit, unit: UnitId, as: string): Role {
  const email = spellAddress(as);
  const row = known.find((one) => one.unit === unit && one.email === email && mayName(one));
  if (row) return row.roles.find((role) => role === 'head') ?? row.roles[0]!;
  throw new UserError(
    'refused',
    both(
      'Chỉ hộp thư chung hoặc thủ trưởng của đơn vị được cử đầu mối.',
      'Only the unit’s mailbox or its head may name its focal point.',
    ),
  );
}

/**
 * Enters the focal point that a unit names. The same person named twice changes nothing.
 * @throws UserError `refused` where the unit has a focal point, or for whoever may not; `invalid` for what is no person
 */
export function nameFocalPoint(
  context: DirectoryContext,
  { plan, unit, email, name, as }: Parameters<Engine['nameFocalPoint']>[0],
): ReturnType<Engine['nameFocalPoint']> {
  return editDirectory(context, plan, async (edit) => {
    const who = requireVoice(edit, unit, as);
    if (name.trim() === '') {
      throw invalid(
        'name',
        both('Thiếu họ và tên.', 'The name is missing.'),
        both('Ghi họ và tên.', 'Give the name.'),
      );
    }
    const typed = readOfficial(edit.plan, { unit, email, name, roles: ['focal-point'], language: 'vi' });
    const there = edit.known.find(
      (one) => one.plan === edit.plan.id && one.unit === unit && one.email === typed.email,
    );
    if (hasFocalPoint(edit.known, unit)) {
      if (there?.roles.includes('focal-point') && there.bouncedAt === null) {
        return { official: { ...typed, name: there.name, roles: there.roles }, changed: false };
      }
      throw new UserError(
        'refused',
        both(
          'Đơn vị đã có đầu mối; muốn thay người, xin báo cơ quan đầu mối của kế hoạch.',
          'The unit has a focal point; to replace them please tell the coordinating agency.',
        ),
      );
    }
    const roles = [...new Set<Role>([...(there?.roles ?? []), 'focal-point'])];
    const person = { ...typed, roles, language: there?.language ?? 'vi' };
    await importOfficials(edit.trx, [person]);
    await auditDirectory(edit, { unit, who, what: 'focal-point-named', roles: ['focal-point'] });
    return { official: person, changed: true };
  });
}
