/** From a launch to the document sent upward, by the commands and pages that officials use. */
import { toInstant } from '../../domain/clock.ts';
import { APPROVER, COORDINATOR, focalPoint, PERIOD, type TrialPlan } from '../faults/plan.ts';
import { awaitLink } from './mail.ts';
import { retry } from './retry.ts';
import type { Scene, Step } from './step.ts';

/** Puts a file where the program in the container finds it. */
async function bring({ stack }: Scene, name: string, text: string): Promise<string> {
  const path = `/tmp/${name}`;
  await stack.compose(['exec', '-T', 'web', 'sh', '-c', `cat >${path}`], { input: text });
  return path;
}

export const bringUp: Step = {
  name: 'docker compose up, on empty volumes',
  async play({ stack }) {
    await stack.compose(['up', '--detach']);
  },
};

export const launch = (plan: TrialPlan): Step => ({
  name: `launch of a plan with ${plan.units.length} units`,
  async play(scene) {
    const file = await bring(scene, 'plan.yaml', plan.text);
    const officials = await bring(scene, 'officials.yaml', plan.officials);
    const answer = await scene.stack.lienNganh([
      ...['plan', 'launch', file, '--officials', officials, '--past', 'open', '--yes', '--json'],
    ]);
    const started = await scene.stack.ask(
      `select count(*) from obligations where plan = '${plan.id}' and period = '${PERIOD}'`,
    );
    // The coordinating unit reports, too.
    if (Number(started) < plan.units.length)
      throw new Error(`only ${started} reports are awaited: ${answer}`);
  },
});

export const submitFromLink = (plan: TrialPlan): Step => ({
  name: 'a reminder, the link in its mail, a report',
  async play({ stack, office }) {
    const unit = office.next();
    await stack.lienNganh(['remind', plan.id, PERIOD, '--unit', unit, '--as', COORDINATOR]);
    await office.file(unit, await awaitLink(stack.mailUrl, focalPoint(unit)));
  },
});

/** The states of a period's report, in their order. */
export const sendUpward = (plan: TrialPlan): Step[] =>
  [
    { act: 'propose', as: COORDINATOR, more: () => ['--missing', 'ok'], state: 'proposed' },
    { act: 'approve', as: APPROVER, more: () => ['--yes'], state: 'sealed' },
    {
      ...{ act: 'issue', as: COORDINATOR, state: 'issued' },
      // Not before the day on which it was approved, as the office counts days: asked for when the step is played,
      // since a midnight of the office may lie between this list and that step.
      more: () => ['--number', '123', '--date', toInstant(Date.now()).slice(0, 10), '--yes'],
    },
    { act: 'send', as: COORDINATOR, more: () => ['--yes'], state: 'sent' },
  ].map(({ act, as, more, state }) => ({
    name: `report ${act}`,
    async play({ stack }) {
      // "Received and being recorded" asks to look again: said once more it is the same act.
      await retry(`report ${act}`, () =>
        stack.lienNganh(['report', act, plan.id, PERIOD, '--as', as, ...more()]),
      );
      const reached = await stack.ask(
        `select state from periods where plan = '${plan.id}' and period = '${PERIOD}'`,
      );
      if (reached !== state) throw new Error(`the report is ${reached}, not ${state}`);
    },
  }));
