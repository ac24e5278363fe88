/** Starts the workflows of a plan through a client: as children of one task their number has a limit. */
import pLimit from 'p-limit';
import type { PlanChild, PlanChildren, StartActivities } from './ports.ts';

/** How many are started at the same time. */
const AT_ONCE = 16;

/** Starts one workflow of a plan; one that was started before, even if it has ended since, is left alone. */
export type StartChild = (plan: Omit<PlanChildren, 'children'>, child: PlanChild) => Promise<void>;

/** Makes the activity that starts a page of a plan's workflows; done twice, it starts what is missing. */
export function createStartActivities(start: StartChild): StartActivities {
  return {
    async startChildren({ children, ...plan }) {
      const turn = pLimit(AT_ONCE);
      await Promise.all(children.map((child) => turn(() => start(plan, child))));
    },
  };
}
