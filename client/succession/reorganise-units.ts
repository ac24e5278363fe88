/** Units reorganised in every running plan at once: what becomes of them, and, once that is wanted, the change itself. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { createDispatcher } from '../../activities/dispatcher.ts';
import { both } from '../../domain/bilingual.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import { cleanText } from '../../domain/clean-text.ts';
import { dayOf } from '../../domain/clock.ts';
import { causedId } from '../../domain/notice-ids.ts';
import type { Instant } from '../../domain/plan.ts';
import { passesField } from '../../domain/succession/drafts.ts';
import type { Reorganisation } from '../../domain/succession/reorganisation.ts';
import { refused } from '../../domain/user-error.ts';
import { dateInBoth } from '../../domain/words/dates.ts';
import { rolesOf } from '../../records/directory/directory.ts';
import { saveReorganised } from '../../records/directory/successions.ts';
import type { PendingMessage } from '../../records/obligations/messages.ts';
import { lockPlan } from '../../records/plans/amendments.ts';
import { findChangeAnswer, saveChangeAnswer } from '../../records/plans/change-answers.ts';
import { passDrafts } from '../../records/reports/pass-drafts.ts';
import type { Database } from '../../records/database/schema.ts';
import { changeKey } from '../amend/change-key.ts';
import { requirePeople } from '../amend/refuse-amendment.ts';
import { saveAmendment } from '../amend/save-amendment.ts';
import { waitUntilApplied } from '../amend/wait-until-applied.ts';
import { readReorganisation } from '../documents/read-reorganisation.ts';
import type { Engine, ReorganiseResult } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { createMessenger } from '../operate/messenger.ts';
import { refuseLongTexts } from '../submit/refuse-long-texts.ts';
import { findReorganisation, type FoundReorganisation, type ReorganisedPlan } from './find-reorganisation.ts';

type Input = Parameters<Engine['reorganiseUnits']>[0];

/** @throws UserError `refused` for whoever is no administrator */
async function requireAdministrator({ records }: EngineContext, address: string): Promise<void> {
  const held = await rolesOf(records.db, address);
  if (held.some(({ roles }) => roles.includes('administrator'))) return;
  throw refused(
    'as',
    both(
      'Chỉ quản trị được sắp xếp lại đơn vị trong mọi kế hoạch.',
      'Only an administrator may reorganise units in all plans.',
    ),
    null,
    { code: 'no-role' },
  );
}

/** @throws UserError `refused`, code `in-future`, for a document or a day to come */
function refuseToCome({ basis, effective }: Reorganisation, save: boolean, at: Instant): void {
  const today = dayOf(at);
  const later = [basis.date, ...(save ? [effective] : [])].find((date) => date > today);
  if (later === undefined) return;
  const [named, now] = [dateInBoth(later), dateInBoth(today)];
  throw refused(
    later === basis.date ? 'basis' : 'effective',
    both(`Tệp ghi ${named.vi}, hôm nay là ${now.vi}.`, `It says ${named.en}; today is ${now.en}.`),
    both('Xem trước hôm nay, áp dụng đúng ngày có hiệu lực.', 'Preview it now, and apply it on the day.'),
    { code: 'in-future' },
  );
}

function describe(
  { effective }: Reorganisation,
  { units, plans }: FoundReorganisation,
  applied: boolean,
): ReorganiseResult {
  return {
    applied,
    effective,
    units: units.map(({ id, name, ends, successors }) => ({
      id,
      name,
      ...(ends === true ? { validTo: addDays(effective, -1) } : {}),
      ...(ends === false ? { validFrom: effective } : {}),
      successors,
    })),
    plans: plans.map(({ found: { before, next, outcome }, passed }) => ({
      plan: next.plan.id,
      version: next.version,
      moved: Object.entries(passed).map(([obligation, to]) => ({ obligation, to: to.id })),
      superseded: outcome.superseded.filter((id) => passed[id] === undefined),
      added: outcome.added,
      redated: outcome.moved,
      kept: outcome.kept,
      coordinator: before.coordinator === next.plan.coordinator ? null : next.plan.coordinator,
    })),
  };
}

/** The change of one plan, by which its workflows tell it from others. */
const changeOf = (change: string, { found }: Pick<ReorganisedPlan, 'found'>): string =>
  causedId(change, found.next.plan.id);

async function save(
  trx: Transaction<Database>,
  reorganisation: Reorganisation,
  { plans, units, heirs }: FoundReorganisation,
  { at, change, source, why }: { at: Instant; change: string; source: string; why: string | null },
): Promise<PendingMessage[]> {
  const messages: PendingMessage[] = [];
  const { basis, effective } = reorganisation;
  for (const { found, passed } of plans) {
    const { plan } = found.next;
    const terms = {
      change: changeOf(change, { found }),
      at,
      basis,
      effective,
      why,
      who: 'administrator' as const,
    };
    const text = `${source}\n# ${plan.id}, ${found.next.version}\n`;
    messages.push(...(await saveAmendment(trx, found, { ...terms, source: text, passed })));
    for (const from of reorganisation.changes.flatMap((change) => change.from)) {
      for (const to of heirs.successors(from)) {
        await passDrafts(trx, { plan: plan.id, from, to }, passesField(heirs, found.before, { from, to }));
      }
    }
  }
  await saveReorganised(trx, units, effective);
  return messages;
}

/**
 * Shows what a reorganisation makes of units and of the work of every running plan; with `save` a version of each plan,
 * the units' lineage and word to every workflow concerned are written in one transaction, and then announced. The same
 * file again changes nothing.
 * @throws UserError `invalid` for a file with mistakes; `refused` for who is no administrator, for a day to come, and
 *   where the directory lacks people of a new coordinating unit
 */
export async function reorganiseUnits(context: EngineContext, input: Input): Promise<ReorganiseResult> {
  await requireAdministrator(context, input.as);
  refuseLongTexts({ why: input.why });
  const reorganisation = readReorganisation(input.text, input.file);
  const { records, client, clockOffsetMs, now } = context;
  const at = now();
  refuseToCome(reorganisation, input.save, at);
  const hash = createHash('sha256').update(JSON.stringify([at, reorganisation]));
  const change = `reorganise-${hash.digest('hex').slice(0, 16)}`;

  const key = changeKey('reorganise', null, input.id);
  const before = key === null ? undefined : await findChangeAnswer(records.db, key);
  if (before) return before as ReorganiseResult;

  const { found, messages } = await records.db.transaction().execute(async (trx) => {
    const first = await findReorganisation(trx, reorganisation, at);
    if (!input.save) return { found: first, messages: [] as PendingMessage[] };
    // What it concerns may have changed until its plans were locked.
    for (const { found: one } of first.plans) await lockPlan(trx, one.next.plan.id);
    const all = first.plans.length > 0 ? await findReorganisation(trx, reorganisation, at) : first;
    await requirePeople(
      trx,
      all.plans.map(({ found: one }) => one),
    );
    if (key !== null && all.plans.length > 0)
      await saveChangeAnswer(trx, key, describe(reorganisation, all, true), at);
    return {
      found: all,
      messages: await save(trx, reorganisation, all, {
        at,
        change,
        source: input.text,
        why: input.why ? cleanText(input.why) : null,
      }),
    };
  });
  let waiting = 0;
  if (messages.length > 0) {
    // What cannot be announced now waits for the sweep.
    const dispatcher = createDispatcher(records, createMessenger(client, clockOffsetMs));
    await dispatcher.dispatch(at, messages);
    for (const one of found.plans) {
      waiting += await waitUntilApplied(context, dispatcher, one.found, {
        change: changeOf(change, one),
        at,
      });
    }
  }
  const result = describe(reorganisation, found, input.save && found.plans.length > 0);
  return waiting > 0 ? { ...result, waiting } : result;
}
