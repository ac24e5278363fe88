/** Plays the demonstration's script into a new home, through the same façade as everybody. */
import { both, type Log } from '../../domain/bilingual.ts';
import { readFile } from 'node:fs/promises';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import type { Engine } from '../../client/engine.ts';
import { toMs } from '../../domain/clock.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Instant, UnitId } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { listOfficials } from '../../records/directory/directory.ts';
import { planAsOf } from '../../records/plans/plan-versions.ts';
import { SOURCES } from '../demo/paths.ts';
import { DEMO_LAUNCH, DEMO_STEPS } from './script.ts';

const DEMO_PLAN = 'hau-giang-2021-2025';

/** The façade as it would have answered at an instant; never later than now. */
function engineAt(context: EngineContext, at: Instant): Engine {
  const said = toMs(at) < toMs(context.now()) ? at : context.now();
  return composeEngine({ ...context, now: () => said });
}

/**
 * Launches the plan and says what the script says. Started again on the same home it changes nothing, and takes up
 * where a broken start left off.
 * @param log told how far it is
 */
export async function seedDemo(context: EngineContext, log: Log): Promise<void> {
  const { db } = context.records;
  const [text, officials] = await Promise.all(
    [SOURCES.plan, SOURCES.officials].map((file) => readFile(file, 'utf8')),
  );
  log(both('Đang chuẩn bị bản trình diễn …', 'Preparing the demonstration …'));
  await engineAt(context, DEMO_LAUNCH).launchPlan({
    ...{ text: text!, file: SOURCES.plan, past: 'skip' },
    officials: { text: officials!, file: SOURCES.officials },
  });
  const { plan } = await planAsOf(db, DEMO_PLAN, DEMO_LAUNCH);
  const people = await listOfficials(db);
  const holder = (unit: UnitId, role: Role): string =>
    people.find((one) => one.unit === unit && one.roles.includes(role))?.email ?? '';
  for (const [index, { at, say }] of DEMO_STEPS.entries()) {
    try {
      await say({ engine: engineAt(context, at), plan, holder }, `demo-${index}`);
    } catch (error) {
      // On a home that was played with since, a step may find what it is about already changed.
      if (!(error instanceof UserError)) throw error;
      log(`demo-${index}: ${error.message}`);
    }
  }
  log(both('Bản trình diễn đã sẵn sàng.', 'The demonstration is ready.'));
}
