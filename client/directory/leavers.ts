/** Whoever runs the server takes somebody out of the directory of all plans at once, or puts another in their place. */
import { both, alike } from '../../domain/bilingual.ts';
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Instant } from '../../domain/plan.ts';
import { refused, invalid } from '../../domain/user-error.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { importOfficials, type Official } from '../../records/directory/directory.ts';
import { lockDirectoryOfPeople, officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { closeToAddress, rowsOfAddress, removeAddress } from '../../records/directory/leavers.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import { SYSTEM_WIDE } from '../../records/directory/roles.ts';
import type { Database, OfficialsTable } from '../../records/database/schema.ts';
import type { Engine } from '../engine.ts';
import type { DirectoryContext } from './directory-acts.ts';
import { isSteered } from './directory-rules.ts';
import { requireAddress } from '../submit/require-address.ts';

const LONGEST_NAME = 120;

/** @throws UserError `refused` for an address that the directory does not have */
async function requireRows(trx: Transaction<Database>, email: string): Promise<OfficialsTable[]> {
  const rows = await rowsOfAddress(trx, email);
  if (rows.length > 0) return rows;
  throw refused('email', both(`Danh bạ không có địa chỉ ${email}.`, `The directory has no ${email}.`), null, {
    command: alike('lien-nganh official list'),
  });
}

/** @throws UserError `refused` where a plan that runs would be left without coordinator or approver */
async function requireSteeredWithout(trx: Transaction<Database>, email: string, at: Instant): Promise<void> {
  for (const { plan } of await listRunningPlans(trx, at)) {
    const known = await officialsOfPlan(trx, plan.id);
    const left = known.filter((one) => one.email !== email);
    if (!isSteered(plan, known) || isSteered(plan, left)) continue;
    throw refused(
      'email',
      both(
        `Kế hoạch "${plan.id}" sẽ không còn cán bộ phụ trách hoặc người phê duyệt.`,
        `Plan "${plan.id}" would be left without a coordinator or an approver.`,
      ),
      both(
        'Dùng official replace để người khác thay, hoặc nạp người mới trước.',
        'Put another in their place with official replace, or import the new one first.',
      ),
    );
  }
}

/** A line of the trail for each plan and unit: which roles, never who. */
async function audit(
  trx: Transaction<Database>,
  what: 'official-removed' | 'official-replaced',
  rows: OfficialsTable[],
  at: string,
): Promise<void> {
  await writeAudit(
    trx,
    rows.map(({ plan, unit, roles }) => ({
      ...{ id: `directory-${randomUUID()}`, plan: plan ?? SYSTEM_WIDE, at, kind: 'act' as const, unit },
      ...{ obligation: null, who: 'administrator' as const, what, why: null, detail: { roles: [...roles] } },
    })),
  );
}

/** The rows that somebody takes over, joined with those they have already. */
function takenOver(
  rows: OfficialsTable[],
  has: OfficialsTable[],
  email: string,
  name: string | null,
): Official[] {
  return rows.map(({ unit, plan, roles, language }) => {
    const own = has.find((one) => one.unit === unit && one.plan === plan);
    return {
      ...{ email, unit, plan },
      name: name ?? own?.name ?? has[0]?.name ?? null,
      language: own?.language ?? has[0]?.language ?? language,
      roles: [...new Set([...(own?.roles ?? []), ...roles])],
    };
  });
}

/** The façade's methods of this kind. */
export function leaverActs({
  records,
  now,
}: DirectoryContext): Pick<Engine, 'removeEverywhere' | 'replaceEverywhere'> {
  return {
    removeEverywhere: (input) =>
      records.db.transaction().execute(async (trx) => {
        const email = spellAddress(input.email);
        await lockDirectoryOfPeople(trx);
        const rows = await requireRows(trx, email);
        await requireSteeredWithout(trx, email, now());
        await removeAddress(trx, email, null);
        await audit(trx, 'official-removed', rows, now());
        return { removed: email, links: await closeToAddress(trx, email, now()) };
      }),

    replaceEverywhere: (input) =>
      records.db.transaction().execute(async (trx) => {
        const email = spellAddress(input.email);
        const by = requireAddress(input.by.email, 'by');
        const name = input.by.name?.trim().normalize('NFC').slice(0, LONGEST_NAME) || null;
        await lockDirectoryOfPeople(trx);
        const rows = await requireRows(trx, email);
        if (by === email) {
          throw invalid(
            'by',
            both('Hai địa chỉ là một.', 'Both addresses are the same.'),
            both('Ghi địa chỉ của người mới.', 'Give the new one.'),
          );
        }
        const has = await rowsOfAddress(trx, by);
        await removeAddress(trx, email, by);
        await importOfficials(trx, takenOver(rows, has, by, name));
        await audit(trx, 'official-replaced', rows, now());
        return { replaced: email, links: await closeToAddress(trx, email, now()) };
      }),
  };
}
