/** Acts that cannot be undone: what each brings is shown and asked before. */
import type { ActMethod } from '../client/acts/index.ts';
import type { Engine } from '../client/engine.ts';
import { describeClosing } from './describe-closing.ts';
import {
  describeApproval,
  describeNumbering,
  describeSending,
  readFacts,
  type ReportFacts,
} from './describe-upward.ts';
import type { Session } from './session.ts';

export interface Question {
  lines: string[];
  question: string;
}
type Ask = (engine: Engine, input: object, session: Session) => Promise<Question>;

function ofReport<F>(describe: (facts: ReportFacts, input: F, session: Session) => Question): Ask {
  return async (engine, input, session) => {
    const { plan, period } = input as { plan: string; period: string };
    return describe(await readFacts(engine, plan, period), input as F, session);
  };
}

export const FINAL_ACTS: Partial<Record<ActMethod, Ask>> = {
  approveReport: ofReport(describeApproval),
  issueReport: ofReport(describeNumbering),
  sendReport: ofReport(describeSending),
  closePlan: async (engine, input, session) =>
    describeClosing(await engine.planStatus({ plan: (input as { plan: string }).plan }), session),
};
