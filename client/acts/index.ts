/**
 * Every act that is declared. `submitReport` is a method of its own: its content is a whole report.
 * Written by `npm run registries` from the files beside it.
 */
import type { InputOf, ResultOf } from './declaration.ts';
import { acceptReport } from './accept-report.ts';
import { answerObstacle } from './answer-obstacle.ts';
import { approveReport } from './approve-report.ts';
import { askExtension } from './ask-extension.ts';
import { askQuestion } from './ask-question.ts';
import { attachDocument } from './attach-document.ts';
import { closePlan } from './close-plan.ts';
import { completeTask } from './complete-task.ts';
import { delegateObligation } from './delegate-obligation.ts';
import { escalateObstacle } from './escalate-obstacle.ts';
import { grantExtension } from './grant-extension.ts';
import { issueReport } from './issue-report.ts';
import { noteChase } from './note-chase.ts';
import { pausePlan } from './pause-plan.ts';
import { proposeReport } from './propose-report.ts';
import { raiseObstacle } from './raise-obstacle.ts';
import { refuseExtension } from './refuse-extension.ts';
import { rejectReport } from './reject-report.ts';
import { remindUnit } from './remind-unit.ts';
import { reopenReport } from './reopen-report.ts';
import { reopenTask } from './reopen-task.ts';
import { replyToQuestion } from './reply-to-question.ts';
import { resumePlan } from './resume-plan.ts';
import { resumeUnit } from './resume-unit.ts';
import { returnReport } from './return-report.ts';
import { returnTask } from './return-task.ts';
import { sendReport } from './send-report.ts';
import { supplementReport } from './supplement-report.ts';
import { suspendUnit } from './suspend-unit.ts';
import { undoAct } from './undo-act.ts';
import { waiveObligation } from './waive-obligation.ts';
import { withdrawReport } from './withdraw-report.ts';

export const ACTS = {
  acceptReport,
  answerObstacle,
  approveReport,
  askExtension,
  askQuestion,
  attachDocument,
  closePlan,
  completeTask,
  delegateObligation,
  escalateObstacle,
  grantExtension,
  issueReport,
  noteChase,
  pausePlan,
  proposeReport,
  raiseObstacle,
  refuseExtension,
  rejectReport,
  remindUnit,
  reopenReport,
  reopenTask,
  replyToQuestion,
  resumePlan,
  resumeUnit,
  returnReport,
  returnTask,
  sendReport,
  supplementReport,
  suspendUnit,
  undoAct,
  waiveObligation,
  withdrawReport,
};

/** Names of the façade's methods that submit a declared act. */
export type ActMethod = keyof typeof ACTS;

/** The façade's methods that the declarations make. */
export type ActMethods = {
  [M in ActMethod]: (input: InputOf<(typeof ACTS)[M]>) => Promise<ResultOf<(typeof ACTS)[M]>>;
};
