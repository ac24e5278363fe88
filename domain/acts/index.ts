/** What the core knows of every act. Written by `npm run registries` from the files beside it. */
import type { ActRule } from '../decide/act-rule.ts';
import type { ActName } from './names.ts';
import { accept } from './accept.ts';
import { answerObstacle } from './answer-obstacle.ts';
import { approve } from './approve.ts';
import { askExtension } from './ask-extension.ts';
import { ask } from './ask.ts';
import { chase } from './chase.ts';
import { close } from './close.ts';
import { delegate } from './delegate.ts';
import { document } from './document.ts';
import { done } from './done.ts';
import { enter } from './enter.ts';
import { escalateObstacle } from './escalate-obstacle.ts';
import { extend } from './extend.ts';
import { issue } from './issue.ts';
import { narrate } from './narrate.ts';
import { pause } from './pause.ts';
import { propose } from './propose.ts';
import { raiseObstacle } from './raise-obstacle.ts';
import { refuseExtension } from './refuse-extension.ts';
import { reject } from './reject.ts';
import { remind } from './remind.ts';
import { reopenReport } from './reopen-report.ts';
import { reopen } from './reopen.ts';
import { reply } from './reply.ts';
import { resume } from './resume.ts';
import { returnForCorrection } from './return.ts';
import { send } from './send.ts';
import { submit } from './submit.ts';
import { supplement } from './supplement.ts';
import { suspend } from './suspend.ts';
import { undo } from './undo.ts';
import { waive } from './waive.ts';
import { withdraw } from './withdraw.ts';

export const ACT_RULES: Readonly<Record<ActName, ActRule>> = {
  accept,
  'answer-obstacle': answerObstacle,
  approve,
  'ask-extension': askExtension,
  ask,
  chase,
  close,
  delegate,
  document,
  done,
  enter,
  'escalate-obstacle': escalateObstacle,
  extend,
  issue,
  narrate,
  pause,
  propose,
  'raise-obstacle': raiseObstacle,
  'refuse-extension': refuseExtension,
  reject,
  remind,
  'reopen-report': reopenReport,
  reopen,
  reply,
  resume,
  return: returnForCorrection,
  send,
  submit,
  supplement,
  suspend,
  undo,
  waive,
  withdraw,
};
