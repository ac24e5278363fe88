import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../../../domain/user-error.ts';
import { waitFor } from '../../support/workflow-wait.ts';
import { APPROVER, AWAITED, COORDINATOR, PERIOD, trialPlan } from '../plan.ts';
import { openStage } from '../stage.ts';
import { submit } from '../talk.ts';
import { conclude, createNotes, type Trial } from '../trial.ts';

/** The mail server takes `mailMs` for each mail while everybody's receipts go out: the approval does not wait. */
async function play(units: number, mailMs: number) {
  const plan = trialPlan(units);
  const stage = await openStage(AWAITED);
  const notes = createNotes();
  try {
    await stage.startWorker();
    await stage.launch(plan);
    stage.misbehave({ slow: () => pause(mailMs) });
    const said = await Promise.allSettled(plan.units.map((unit, i) => submit(stage, plan, unit, i)));
    await stage.engine.submitReport({
      plan: plan.id,
      period: PERIOD,
      unit: 'so-dau-moi',
      as: COORDINATOR,
      text: JSON.stringify({ narrative: { results: 'Kết quả' } }),
      file: 'report.json',
    });
    await waitFor(
      'the draft',
      async () => {
        const [row] = await stage.sql<{ state: string }>('select state from periods where period = $1', [
          PERIOD,
        ]);
        return row?.state !== 'collecting';
      },
      180_000,
    );
    await stage.engine.proposeReport({
      ...{ plan: plan.id, period: PERIOD, as: COORDINATOR },
      ...{ missing: 'ok', beforeCutOff: 'ok' },
    });
    const asked = Date.now();
    let tries = 0;
    for (;;) {
      tries += 1;
      try {
        await stage.engine.approveReport({ plan: plan.id, period: PERIOD, as: APPROVER });
        break;
      } catch (error) {
        if (!(error instanceof UserError) || error.code !== 'unreachable' || tries > 30) throw error;
        await pause(200);
      }
    }
    notes.see(`approved after ${Date.now() - asked} ms while a mail takes ${mailMs} ms`);
    notes.expect(tries === 1, `the approver was put off ${tries - 1} times`);
    stage.misbehave({});
    const acknowledged = said.flatMap((s) => (s.status === 'fulfilled' ? [s.value.reference] : []));
    return await conclude(
      stage,
      `${mailMs / 1000} s a mail, ${units} receipts on their way`,
      notes,
      acknowledged,
    );
  } finally {
    await stage.close();
  }
}

export const slowMail: Trial = {
  name: 'slow-mail',
  fault: 'a slow mail server and an approval',
  play: async (size) => [size === 'short' ? await play(10, 5_000) : await play(60, 20_000)],
};
