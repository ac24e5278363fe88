/** Whoever runs the server takes somebody out of the directory of all plans at once, or puts another in their place. */
import { both, alike } from '../../domain/bilingual.ts';
import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { spellAddress } from '../../domain/mail-address.ts';
import type { Instant } from '../../domain/plan.ts';
import type { NoticeRow } from '../../domain/projections.ts';
import { refused, invalid } from '../../domain/user-error.ts';
import { writeAudit } from '../../records/obligations/audit.ts';
import { writeNotices } from '../../records/obligations/messages.ts';
import { importOfficials, type Official } from '../../records/directory/directory.ts';
import { lockDirectoryOfPeople, officialsOfPlan } from '../../records/directory/directory-changes.ts';
import { closeToAddress, rowsOfAddress, removeAddress } from '../../records/directory/leavers.ts';
import { listRunningPlans } from '../../records/plans/plan-versions.ts';
import { SYSTEM_WIDE } from '../../records/directory/roles.ts';
import type { Database, OfficialsTable } from '../../records/database/schema.ts';
import type { Engine } from '../engine.ts';
import { beginAbsence, endAbsence, rowsOf } from './absence-acts.ts';
import {
  auditDirectory,
  editDirectory,
  type DirectoryContext,
  type DirectoryEdit,
} from './edit-directory.ts';
import { focalPointsLeft, putInCharge } from './turnover-notices.ts';
import { isSteered } from './directory-rules.ts';
import { requireAddress } from '../submit/require-address.ts';

const LONGEST_NAME = 120;

/** @throws UserError `refused` for an address that the directory does not have */
async function requireRows(trx: Kysely<Database>, email: string): Promise<OfficialsTable[]> {
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

/** What a change for all plans is told of, plan by plan. */
async function noticesOf(
  trx: Transaction<Database>,
  change: { cause: string; at: Instant; rows: OfficialsTable[]; by: string | null },
): Promise<NoticeRow[]> {
  const { cause, at, rows, by } = change;
  const notices: NoticeRow[] = [];
  for (const { plan } of await listRunningPlans(trx, at)) {
    const theirs = rows.filter((row) => row.plan === null || row.plan === plan.id);
    if (theirs.length === 0) continue;
    const after = await officialsOfPlan(trx, plan.id);
    const told = { cause, at };
    notices.push(...(await focalPointsLeft(trx, plan, { before: [...after, ...theirs], after }, told)));
    if (by === null) continue;
    const inPlan = theirs.filter(({ unit }) => plan.units.some(({ id }) => id === unit));
    notices.push(...inPlan.flatMap((row) => putInCharge(plan.id, { ...row, email: by }, told)));
  }
  return notices;
}

/** The façade's methods of this kind. */
export function leaverActs(
  context: DirectoryContext,
): Pick<Engine, 'removeEverywhere' | 'replaceEverywhere' | 'setAbsenceEverywhere' | 'endAbsenceEverywhere'> {
  const { records, now, dispatch } = context;

  /** One transaction, and then word to those concerned. */
  async function change<Result>(
    make: (
      trx: Transaction<Database>,
      at: Instant,
    ) => Promise<{ result: Result; rows: OfficialsTable[]; by: string | null }>,
  ): Promise<Result> {
    const at = now();
    const { result, messages } = await records.db.transaction().execute(async (trx) => {
      await lockDirectoryOfPeople(trx);
      const { result, ...done } = await make(trx, at);
      const cause = `directory-${randomUUID()}`;
      const notices = await noticesOf(trx, { ...done, cause, at });
      return { result, messages: await writeNotices(trx, [], { notices, messages: [] }, at) };
    });
    await dispatch(at, messages);
    return result;
  }

  /** The same change in the directory of every running plan that has an address. */
  async function inEveryPlan(
    address: string,
    what: 'official-absent' | 'official-back',
    edit: (edit: DirectoryEdit, rows: OfficialsTable[]) => Promise<unknown>,
  ): Promise<string> {
    const email = spellAddress(address);
    await requireRows(records.db, email);
    for (const { plan } of await listRunningPlans(records.db, now())) {
      await editDirectory(context, plan.id, async (one) => {
        const rows = rowsOf(one, email);
        if (rows.length === 0) return;
        await edit(one, rows);
        const roles = [...new Set(rows.flatMap((row) => row.roles))];
        await auditDirectory(one, { unit: rows[0]!.unit, who: 'administrator', what, roles });
      });
    }
    return email;
  }

  return {
    removeEverywhere: (input) =>
      change(async (trx, at) => {
        const email = spellAddress(input.email);
        const rows = await requireRows(trx, email);
        await requireSteeredWithout(trx, email, at);
        await removeAddress(trx, email, null);
        await audit(trx, 'official-removed', rows, at);
        const result = { removed: email, links: await closeToAddress(trx, email, at) };
        return { result, rows, by: null };
      }),

    replaceEverywhere: (input) =>
      change(async (trx, at) => {
        const email = spellAddress(input.email);
        const by = requireAddress(input.by.email, 'by');
        const name = input.by.name?.trim().normalize('NFC').slice(0, LONGEST_NAME) || null;
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
        await audit(trx, 'official-replaced', rows, at);
        const result = { replaced: email, links: await closeToAddress(trx, email, at) };
        return { result, rows, by };
      }),

    async setAbsenceEverywhere({ email, ...typed }) {
      const absent = await inEveryPlan(email, 'official-absent', (one, rows) =>
        beginAbsence(one, rows, typed),
      );
      return { absent, from: typed.from, to: typed.to };
    },

    async endAbsenceEverywhere({ email }) {
      let changed = false;
      const back = await inEveryPlan(email, 'official-back', async (one, rows) => {
        changed = (await endAbsence(one, rows)) || changed;
      });
      return { back, changed };
    },
  };
}
