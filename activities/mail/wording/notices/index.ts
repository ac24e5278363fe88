/** Every notice with its wording, what presses most first. Written by `npm run registries` from the files beside it. */
import type { NoticeKind } from '../../../../domain/projections.ts';
import type { NoticeWording } from '../notice-wording.ts';
import { approved } from './approved.ts';
import { calendarMoved } from './calendar-moved.ts';
import { correctBy, correctOverdue, reportReopened, returned } from './correction.ts';
import { dailyMissing } from './daily-missing.ts';
import { documentReceived } from './document-received.ts';
import { draftReady } from './draft-ready.ts';
import { due, dueIn10, dueIn2, dueIn5 } from './due-soon.ts';
import { extensionAsked, extensionGranted, extensionRefused } from './extension.ts';
import { focalPointLeft } from './focal-point-left.ts';
import { focalPointWanted } from './focal-point-wanted.ts';
import { fourDaysLate } from './four-days-late.ts';
import { delegated, handedOver, introduced } from './hand-over.ts';
import { lateData } from './late-data.ts';
import { mailBounced } from './mail-bounced.ts';
import { notRecorded } from './not-recorded.ts';
import { obstacleAnswered, obstacleEscalated, obstacleRaised } from './obstacle.ts';
import { oneDayLate } from './one-day-late.ts';
import { opened } from './opened.ts';
import { planPaused, planResumed, resumed, suspended } from './pause.ts';
import { planAmended } from './plan-amended.ts';
import { planClosed } from './plan-closed.ts';
import { proposal } from './proposal.ts';
import { proposed } from './proposed.ts';
import { putInCharge } from './put-in-charge.ts';
import { questionAnswered, questionAsked } from './question.ts';
import { receipt } from './receipt.ts';
import { rejected } from './rejected.ts';
import { reminder } from './reminder.ts';
import { reopened } from './reopened.ts';
import { reportSent } from './report-sent.ts';
import { sendIn1, sendIn3, sendLate } from './send-due.ts';
import { sentUpShort } from './sent-up-short.ts';
import { tenDaysLate } from './ten-days-late.ts';
import { twoDaysLate } from './two-days-late.ts';
import { undone } from './undone.ts';
import { waived } from './waived.ts';
import { withdrawn } from './withdrawn.ts';

export const NOTICES: Readonly<Record<NoticeKind, NoticeWording>> = {
  'due+10': tenDaysLate,
  'due+4': fourDaysLate,
  'send+1': sendLate,
  'due+2': twoDaysLate,
  'due+1': oneDayLate,
  'correct-overdue': correctOverdue,
  'not-recorded': notRecorded,
  returned,
  'report-reopened': reportReopened,
  'question-asked': questionAsked,
  proposed,
  rejected,
  'put-in-charge': putInCharge,
  'plan-closed': planClosed,
  'plan-amended': planAmended,
  'plan-paused': planPaused,
  suspended,
  'plan-resumed': planResumed,
  resumed,
  undone,
  due,
  'correct-by': correctBy,
  'send-1': sendIn1,
  'due-2': dueIn2,
  'send-3': sendIn3,
  'calendar-moved': calendarMoved,
  reminder,
  'extension-refused': extensionRefused,
  'obstacle-escalated': obstacleEscalated,
  'obstacle-raised': obstacleRaised,
  'extension-asked': extensionAsked,
  proposal,
  'question-answered': questionAnswered,
  withdrawn,
  reopened,
  'draft-ready': draftReady,
  approved,
  'report-sent': reportSent,
  'daily-missing': dailyMissing,
  'sent-up-short': sentUpShort,
  'late-data': lateData,
  'due-5': dueIn5,
  'due-10': dueIn10,
  opened,
  'extension-granted': extensionGranted,
  waived,
  'focal-point-left': focalPointLeft,
  'focal-point-wanted': focalPointWanted,
  'obstacle-answered': obstacleAnswered,
  introduced,
  delegated,
  'handed-over': handedOver,
  'mail-bounced': mailBounced,
  'document-received': documentReceived,
  receipt,
};
