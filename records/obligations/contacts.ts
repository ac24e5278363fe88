/** Who sees to an obligation in its unit, where it was handed to a colleague. */
import { sql, type Kysely } from 'kysely';
import type { Effect } from '../../domain/effects.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { findActor, importOfficials, officialsInRole } from '../directory/directory.ts';
import { revokeLinks } from '../directory/links.ts';
import type { Database, ObligationContactsTable } from '../database/schema.ts';

/** What audit entries call it. */
export const TAKEN_BACK = 'taken-back';

export type ContactEffect = Extract<Effect, { kind: 'contact' }>;

/**
 * Hands an obligation to the person whom the act's row names. Whoever the directory does not know in this unit is
 * added to it without a role: only this obligation is theirs. The links die through which the obligation was in the
 * hands of those before; what else they still see to comes with their next mail's link. Written again it changes
 * nothing.
 *
 * @throws Error when the act's row names nobody
 */
export async function writeContact(db: Kysely<Database>, effect: ContactEffect): Promise<void> {
  const { plan, obligation, unit, act, at } = effect;
  const said = await db.selectFrom('acts').select('content').where('id', '=', act).executeTakeFirst();
  const { to: email, name } = said?.content ?? {};
  if (typeof email !== 'string') throw new Error(`act ${act} hands ${obligation} to nobody`);
  const before = await findContact(db, plan, obligation);
  if (before?.act === act || (await wasTakenBack(db, effect))) return;
  await introduce(db, { plan, unit, email, name: typeof name === 'string' ? name : null });
  const row = { plan, obligation, unit, email, act, since: at };
  await db
    .insertInto('obligationContacts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['plan', 'obligation']).doUpdateSet({ email, act, since: at }))
    .execute();
  const focalPoints = await officialsInRole(db, plan, unit, 'focal-point');
  const holders = before ? [before.email] : focalPoints.map((official) => official.email);
  for (const holder of holders) {
    if (holder !== email) await revokeLinks(db, { plan, unit, email: holder }, at);
  }
}

/** Whether it was taken back after it was said, though the engine hears of it only now. */
async function wasTakenBack(db: Kysely<Database>, { plan, obligation, at }: ContactEffect): Promise<boolean> {
  const line = await db
    .selectFrom('audit')
    .select('id')
    .where((eb) => eb.and({ plan, obligation, what: TAKEN_BACK }))
    .where('at', '>=', at)
    .executeTakeFirst();
  return line !== undefined;
}

async function introduce(
  db: Kysely<Database>,
  { plan, unit, email, name }: { plan: string; unit: UnitId; email: string; name: string | null },
): Promise<void> {
  const known = await findActor(db, plan, email);
  if (known?.units.some((held) => held.unit === unit)) return;
  await importOfficials(db, [{ email, name, unit, plan, roles: [], language: 'vi' }]);
}

/**
 * Takes an obligation back from the colleague to whom it was handed: it is the focal point's again. Their links to the
 * unit's work in this plan die, and with them the sessions opened by one; what else is theirs comes with their next
 * mail's link. Whoever holds no role and nothing else in the unit leaves the directory.
 * @returns how many links died; undefined where it was in nobody's hands
 */
export async function reclaimContact(
  db: Kysely<Database>,
  { plan, obligation }: { plan: string; obligation: string },
  at: Instant,
): Promise<number | undefined> {
  const contact = await findContact(db, plan, obligation);
  if (!contact) return undefined;
  const { unit, email } = contact;
  await db
    .deleteFrom('obligationContacts')
    .where((eb) => eb.and({ plan, obligation }))
    .execute();
  const links = await revokeLinks(db, { plan, unit, email }, at);
  const others = await listContacts(db, plan, unit);
  if (![...others.values()].includes(email)) {
    await db
      .deleteFrom('officials')
      .where((eb) => eb.and({ plan, unit, email }))
      .where(sql<boolean>`cardinality(roles) = 0`)
      .execute();
  }
  return links;
}

/** To whom an obligation was handed; undefined where it is the focal point's. */
export async function findContact(
  db: Kysely<Database>,
  plan: string,
  obligation: string,
): Promise<ObligationContactsTable | undefined> {
  return db
    .selectFrom('obligationContacts')
    .selectAll()
    .where((eb) => eb.and({ plan, obligation }))
    .executeTakeFirst();
}

/** Every obligation of a plan, or of one of its units, that was handed to a colleague: address by obligation. */
export async function listContacts(
  db: Kysely<Database>,
  plan: string,
  unit?: UnitId,
): Promise<Map<string, string>> {
  let query = db.selectFrom('obligationContacts').select(['obligation', 'email']).where('plan', '=', plan);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  const rows = await query.orderBy('obligation').execute();
  return new Map(rows.map(({ obligation, email }) => [obligation, email]));
}
