/** A running plan amended: what would change, and, once that is wanted, the change itself. */
import { createHash } from 'node:crypto';
import { createDispatcher } from '../../activities/dispatcher.ts';
import { both } from '../../domain/bilingual.ts';
import { cleanText } from '../../domain/clean-text.ts';
import { dayOf } from '../../domain/clock.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { invalid } from '../../domain/user-error.ts';
import type { PendingMessage } from '../../records/obligations/messages.ts';
import { lockPlan } from '../../records/plans/amendments.ts';
import { findChangeAnswer, saveChangeAnswer } from '../../records/plans/change-answers.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { unknownPlan } from '../../records/plans/plans.ts';
import { requirePlan } from '../documents/read-plan.ts';
import { vetText } from '../documents/vet-text.ts';
import type { AmendResult, DocumentNamed, Engine } from '../engine.ts';
import type { EngineContext } from '../engine/context.ts';
import { createMessenger } from '../operate/messenger.ts';
import { requireActor } from '../submit/actors.ts';
import { refuseLongTexts } from '../submit/refuse-long-texts.ts';
import { requireDocument } from '../submit/require-document.ts';
import { changeKey } from './change-key.ts';
import { findAmendment, type FoundAmendment } from './find-amendment.ts';
import { refuseAmendment, refuseOtherPlan } from './refuse-amendment.ts';
import { saveAmendment } from './save-amendment.ts';
import { waitUntilApplied } from './wait-until-applied.ts';

type Input = Parameters<Engine['amendPlan']>[0];

interface Wanted {
  plan: Plan;
  basis: DocumentNamed;
  effective: IsoDate;
}

/** The document that orders it: as named beside the file, else as the file says. */
function readWanted({ text, file, basis, effective }: Input, today: IsoDate): Wanted {
  const { plan } = requirePlan(text, file);
  const { amends } = plan;
  const named = basis ?? amends;
  if (!named) {
    throw invalid(
      'basis',
      both('Cần văn bản điều chỉnh kế hoạch.', 'The document that amends the plan is needed.'),
      both('Ghi số và ngày văn bản.', 'Give its number and date.'),
      {
        code: 'basis-required',
        command: both(
          '--basis "số, ngày", hoặc ghi amends: {number, date} trong tệp.',
          '--basis "number, date", or amends: {number, date} in the file.',
        ),
      },
    );
  }
  const document = requireDocument({ number: named.number, date: named.date }, 'basis');
  return { plan, basis: document, effective: effective ?? amends?.effective ?? today };
}

/** What is shown before, and answered after. */
function describe(
  { next, changes, outcome }: FoundAmendment,
  version: number,
  applied: boolean,
): AmendResult {
  const { kept, moved, superseded, added, due } = outcome;
  return {
    plan: next.plan.id,
    version,
    applied,
    changes,
    obligations: { kept, moved, superseded, added },
    due: Object.fromEntries(due),
    notified: [...outcome.units.keys()].sort(),
  };
}

/**
 * Shows what an amended plan changes; with `save` the new version, the trail and word to every workflow concerned are
 * written in one transaction, and then announced. The same text again changes nothing; under an id that was used, nothing
 * does.
 * @throws UserError `invalid` for a file with mistakes, of another plan, or without its document; `refused` for who may
 *   not amend the plan, and where it cannot be amended so
 */
export async function amendPlan(context: EngineContext, input: Input): Promise<AmendResult> {
  await vetText(input.text, 'plan', input.file);
  refuseLongTexts({ why: input.why });
  const { records, client, clockOffsetMs, now } = context;
  const at = now();
  const { plan: current } = await planAsOf(records.db, input.plan, at);
  const actor = await requireActor(context, current, 'close', current.coordinator, input.as);
  const wanted = readWanted(input, dayOf(at));
  refuseOtherPlan(wanted.plan, input.plan);
  const change = `amend-${createHash('sha256')
    .update(JSON.stringify([at, wanted]))
    .digest('hex')
    .slice(0, 16)}`;

  const key = changeKey('amend', input.plan, input.id);

  const { result, found, messages } = await records.db.transaction().execute(async (trx) => {
    const row = await lockPlan(trx, input.plan);
    if (!row) throw unknownPlan(input.plan);
    const before = key === null ? undefined : await findChangeAnswer(trx, key);
    if (before) return { result: before as AmendResult, found: null, messages: [] };
    const one = await findAmendment(trx, wanted.plan, wanted.effective, at);
    await refuseAmendment(trx, { found: one, row, ...wanted, at });
    if (one.changes.length === 0) return unchanged(one, row.currentVersion);
    const applied = input.save;
    const written: PendingMessage[] = applied
      ? await saveAmendment(trx, one, {
          ...{ change, at, ...wanted, who: actor.role, source: input.text },
          why: input.why ? cleanText(input.why) : null,
        })
      : [];
    const result = describe(one, one.next.version, applied);
    if (applied && key !== null) await saveChangeAnswer(trx, key, result, at);
    return { result, found: one, messages: written };
  });
  if (found && messages.length > 0) {
    // What cannot be announced now waits for the sweep.
    const dispatcher = createDispatcher(records, createMessenger(client, clockOffsetMs));
    await dispatcher.dispatch(at, messages);
    const waiting = await waitUntilApplied(context, dispatcher, found, { change, at });
    if (waiting > 0) return { ...result, waiting };
  }
  return result;
}

function unchanged(
  found: FoundAmendment,
  version: number,
): { result: AmendResult; found: FoundAmendment | null; messages: PendingMessage[] } {
  return { result: describe(found, version, false), found, messages: [] };
}
