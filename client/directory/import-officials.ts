/** Takes a directory file in: the administrator's whole directory, or a coordinator's for one plan. */
import { both } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import { closestTo } from '../../domain/schemas/closest.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { importOfficials as writeOfficials } from '../../records/directory/directory.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { documentError } from '../documents/read-document.ts';
import { readDirectory } from '../documents/read-officials.ts';
import { vetText } from '../documents/vet-text.ts';
import type { Engine, OfficialEntry } from '../engine.ts';
import { auditDirectory, editDirectory, type DirectoryContext } from './edit-directory.ts';
import { requireDirectoryKeeper, requireSteering, rolesOffered } from './directory-rules.ts';

/**
 * Reads and writes a directory file, all of it or nothing.
 * @throws UserError `invalid` with the line and the remedy of each mistake; `refused` for who may not
 */
export async function importOfficials(
  context: DirectoryContext,
  { text, file, within }: Parameters<Engine['importOfficials']>[0],
): ReturnType<Engine['importOfficials']> {
  await vetText(text, 'officials', file);
  const { officials, details } = readDirectory(text, file);
  if (!within) return { imported: await writeOfficials(context.records.db, officials), officials };
  return editDirectory(context, within.plan, async (edit) => {
    const who = requireDirectoryKeeper(edit.plan, edit.acting, within.as);
    const own = spellAddress(within.as);
    const findings = officials.flatMap((one, index) => findStrange(edit.plan, edit.known, own, one, index));
    if (findings.length > 0) throw documentError(file, details(findings));
    const replaced = (row: OfficialsTable): boolean =>
      officials.some((one) => one.plan === row.plan && one.unit === row.unit && one.email === row.email);
    requireSteering(edit.plan, [...edit.known.filter((row) => !replaced(row)), ...officials]);
    const imported = await writeOfficials(edit.trx, officials);
    await auditDirectory(edit, { unit: null, who, what: 'directory-imported', count: imported });
    return { imported, officials };
  });
}

type Words = Finding['message'];

/** What a coordinator's file may not hold: another plan, a unit or role the plan does not have, other roles of their own. */
function findStrange(
  plan: Plan,
  known: OfficialsTable[],
  own: string,
  entry: OfficialEntry,
  index: number,
): Finding[] {
  const at = (field: string, message: Words, remedy: Words): Finding[] => [
    { path: ['officials', index, field], severity: 'error', message, remedy },
  ];
  if (entry.plan !== plan.id) {
    return at(
      'plan',
      both('Mục này không thuộc kế hoạch đang mở.', 'This entry is not about the plan at hand.'),
      both(`Ghi plan: ${plan.id} ở đầu tệp.`, `Write plan: ${plan.id} at the top of the file.`),
    );
  }
  const units = [
    ...plan.units.map(({ id }) => id),
    plan.issuer.unit,
    ...plan.addressees.map(({ unit }) => unit),
  ];
  if (!units.includes(entry.unit)) {
    const near = closestTo(entry.unit, units);
    return at(
      'unit',
      both(`Kế hoạch không có đơn vị “${entry.unit}”.`, `The plan has no unit called “${entry.unit}”.`),
      near
        ? both(`Có phải là “${near}” không?`, `Did you mean “${near}”?`)
        : both('Sửa mã đơn vị, hoặc bỏ mục này.', 'Correct the unit’s id, or remove the entry.'),
    );
  }
  const offered = rolesOffered(plan, entry.unit);
  const strange = entry.roles.find((role) => !offered.includes(role));
  if (strange !== undefined) {
    return at(
      'roles',
      both(
        `Đơn vị này không có vai trò “${strange}” trong kế hoạch.`,
        `This unit has no “${strange}” in the plan.`,
      ),
      both(`Các vai trò dùng được: ${offered.join(', ')}.`, `Roles to choose from: ${offered.join(', ')}.`),
    );
  }
  return entry.email === own && !keepsRoles(known, entry)
    ? at(
        'roles',
        both('Không ai tự thay đổi vai trò của chính mình.', 'Nobody changes their own roles.'),
        both(
          'Giữ nguyên vai trò hiện có, hoặc bỏ mục này.',
          'Keep the roles as they are, or remove the entry.',
        ),
      )
    : [];
}

function keepsRoles(known: OfficialsTable[], { email, unit, plan, roles }: OfficialEntry): boolean {
  const row = known.find((one) => one.email === email && one.unit === unit && one.plan === plan);
  return row?.roles.length === roles.length && roles.every((role) => row.roles.includes(role));
}
