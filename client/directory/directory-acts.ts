/** Changes of a plan's directory by its coordinator or an administrator: each writes its line of the trail, without names. */
import { both } from '../../domain/bilingual.ts';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Role } from '../../domain/obligation.ts';
import type { UnitId } from '../../domain/plan.ts';
import { invalid, UserError } from '../../domain/user-error.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { passContacts, removeOfficial } from '../../records/directory/directory-changes.ts';
import { revokeLinks } from '../../records/directory/links.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import type { DirectoryResult, Engine, OfficialEntry } from '../engine.ts';
import { beginAbsence, endAbsence } from './absence-acts.ts';
import { readOfficial, refuseOwnRoles, requireDirectoryKeeper, requireSteering } from './directory-rules.ts';
import {
  auditDirectory,
  editDirectory,
  type DirectoryContext,
  type DirectoryEdit,
} from './edit-directory.ts';

/** The row of somebody in a unit for this very plan. */
function findRow({ known, plan }: DirectoryEdit, unit: UnitId, email: string): OfficialsTable | undefined {
  return known.find((one) => one.plan === plan.id && one.unit === unit && one.email === spellAddress(email));
}

/** @throws UserError `refused` where there is no such row, or it counts for all plans */
function requireRow(edit: DirectoryEdit, unit: UnitId, email: string): OfficialsTable {
  const row = findRow(edit, unit, email);
  if (row) return row;
  const isForAll = edit.known.some((one) => one.unit === unit && one.email === spellAddress(email));
  throw new UserError(
    'refused',
    isForAll
      ? both(
          'Người này được ghi cho mọi kế hoạch; quản trị sửa ở trang quản trị.',
          'This person is entered for all plans; an administrator changes it.',
        )
      : both('Danh bạ không còn người này ở đơn vị.', 'The directory no longer has this person in the unit.'),
  );
}

/** The plan's directory with one row taken out and, if given, another put in. */
function afterwards(
  { known }: DirectoryEdit,
  out: OfficialsTable | null,
  put?: OfficialEntry,
): Pick<OfficialEntry, 'unit' | 'roles'>[] {
  return [...known.filter((one) => one !== out), ...(put ? [put] : [])];
}

/** The façade's methods of this kind, but the unit's own naming of its focal point. */
export function directoryActs(
  context: DirectoryContext,
): Pick<
  Engine,
  'addOfficial' | 'changeOfficial' | 'removeOfficial' | 'replaceOfficial' | 'setAbsence' | 'endAbsence'
> {
  return {
    addOfficial: ({ plan, as, ...typed }) =>
      editDirectory(context, plan, async (edit) => {
        const who = requireDirectoryKeeper(edit.plan, edit.acting, as);
        const person = readOfficial(edit.plan, typed);
        refuseOwnRoles(person.email, as);
        if (findRow(edit, person.unit, person.email)) throw alreadyThere();
        await importOfficials(edit.trx, [person]);
        await auditDirectory(edit, { unit: person.unit, who, what: 'official-added', roles: person.roles });
        return { official: person, changed: true };
      }),

    changeOfficial: ({ plan, as, ...typed }) =>
      editDirectory(context, plan, async (edit): Promise<DirectoryResult> => {
        const who = requireDirectoryKeeper(edit.plan, edit.acting, as);
        const row = requireRow(edit, typed.unit, typed.email);
        const person = readOfficial(edit.plan, typed);
        if (!sameRoles(row.roles, person.roles)) refuseOwnRoles(person.email, as);
        if (isSame(row, person)) return { official: person, changed: false };
        requireSteering(edit.plan, afterwards(edit, row, person));
        await importOfficials(edit.trx, [person]);
        await auditDirectory(edit, { unit: row.unit, who, what: 'official-changed', roles: person.roles });
        return { official: person, changed: true };
      }),

    removeOfficial: ({ plan, unit, email, as }) =>
      editDirectory(context, plan, async (edit) => {
        const who = requireDirectoryKeeper(edit.plan, edit.acting, as);
        const row = requireRow(edit, unit, email);
        refuseOwnRoles(row.email, as);
        requireSteering(edit.plan, afterwards(edit, row));
        await removeFromUnit(edit, row, null);
        await auditDirectory(edit, { unit, who, what: 'official-removed', roles: row.roles });
        return { official: null, changed: true };
      }),

    replaceOfficial: ({ plan, unit, email, by, as }) =>
      editDirectory(context, plan, async (edit) => {
        const who = requireDirectoryKeeper(edit.plan, edit.acting, as);
        const row = requireRow(edit, unit, email);
        refuseOwnRoles(row.email, as);
        const { language } = row;
        const person = readOfficial(edit.plan, { ...by, unit, language, roles: row.roles });
        refuseOwnRoles(person.email, as);
        if (person.email === row.email) throw sameAddress();
        const there = findRow(edit, unit, person.email);
        const roles = [...new Set([...(there?.roles ?? []), ...person.roles])];
        await removeFromUnit(edit, row, person.email);
        await importOfficials(edit.trx, [{ ...person, roles }]);
        await auditDirectory(edit, { unit, who, what: 'official-replaced', roles: row.roles });
        return { official: { ...person, roles }, changed: true };
      }),

    setAbsence: ({ plan, unit, email, as, ...typed }) =>
      editDirectory(context, plan, async (edit) => {
        const { row, who } = requireRowToNote(edit, { unit, email, as });
        await beginAbsence(edit, [row], typed);
        await auditDirectory(edit, { unit, who, what: 'official-absent', roles: row.roles });
        return { absent: row.email, from: typed.from, to: typed.to };
      }),

    endAbsence: ({ plan, unit, email, as }) =>
      editDirectory(context, plan, async (edit) => {
        const { row, who } = requireRowToNote(edit, { unit, email, as });
        const changed = await endAbsence(edit, [row]);
        if (changed) await auditDirectory(edit, { unit, who, what: 'official-back', roles: row.roles });
        return { back: row.email, changed };
      }),
  };
}

/** Everybody may note of themselves that they are away; of others, whoever keeps the directory. */
function requireRowToNote(
  edit: DirectoryEdit,
  { unit, email, as }: { unit: UnitId; email: string; as: string },
): { row: OfficialsTable; who: Role } {
  const asKeeper = (): Role => requireDirectoryKeeper(edit.plan, edit.acting, as);
  const keeper = spellAddress(email) === spellAddress(as) ? null : asKeeper();
  const row = requireRow(edit, unit, email);
  return { row, who: keeper ?? row.roles[0] ?? asKeeper() };
}

/** Takes somebody out of a unit: their links die, and what was handed to them passes on. */
async function removeFromUnit(
  { trx, plan, at }: DirectoryEdit,
  { unit, email }: OfficialsTable,
  to: string | null,
): Promise<void> {
  const key = { plan: plan.id, unit, email };
  await removeOfficial(trx, key);
  await passContacts(trx, key, to);
  await revokeLinks(trx, key, at);
}

const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

/** An address that bounced counts as good again once its row is saved, so such a row is never the same. */
function isSame(row: OfficialsTable, person: OfficialEntry): boolean {
  return (
    row.name === person.name &&
    row.language === person.language &&
    row.bouncedAt === null &&
    sameRoles(row.roles, person.roles)
  );
}

function alreadyThere(): UserError {
  return invalid(
    'email',
    both('Địa chỉ này đã có trong danh bạ của đơn vị.', 'This address is in the unit’s directory already.'),
    both('Sửa mục đã có thay vì thêm mới.', 'Change that entry instead of adding another.'),
  );
}

function sameAddress(): UserError {
  return invalid(
    'email',
    both('Đây là địa chỉ đang dùng.', 'This is the address in use.'),
    both('Ghi địa chỉ của người mới.', 'Give the address of the new person.'),
  );
}
