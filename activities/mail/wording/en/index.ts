/** English, for officials whose row in the directory asks for it. */
import { citeEn, numberOrWords } from '../../../../words/plan-citation.ts';
import type { Envelope, Language } from '../facts.ts';
import { printDateEn } from '../../../../words/dates.ts';
import {
  correctBy,
  correctOverdue,
  focalPointWanted,
  general,
  mailBounced,
  notRecorded,
  returned,
  standIn,
  why,
} from './answers.ts';
import { calendarMoved } from './calendar-moved.ts';
import {
  extensionAsked,
  extensionGranted,
  extensionRefused,
  proposal,
  rejected,
  reminder,
  reopened,
  waived,
  withdrawn,
} from './decisions.ts';
import { delegated, documentReceived, handedOver, introduced } from './hand-over.ts';
import { days, whatName } from './names.ts';
import { obstacleAnswered, obstacleEscalated, obstacleRaised } from './obstacles.ts';
import { fourDays, oneDay, tenDays, twoDays } from './overdue.ts';
import { receipt } from './receipts.ts';
import { due, dueIn, opened } from './reminders.ts';
import { approved, dailyMissing, draftReady, reportSent, sendIn, sendLate } from './reports.ts';
import { planClosed, planPaused, planResumed, resumed, suspended } from './standing.ts';

const CALENDAR_NOTES = {
  PUBLISH: 'The attached calendar file holds the dates above.',
  CANCEL: 'The calendar file attached takes out of your calendar what is no longer owed.',
  both: 'The calendar files attached hold what is owed and take out what no longer is.',
};

const envelope: Envelope = {
  greeting: (reader) => (reader.name ? `To: ${reader.name}, ${reader.unit}` : `To: ${reader.unit}`),
  opening: (count, coordinator) =>
    count === 1
      ? `${coordinator} would like to inform you:`
      : `${coordinator} would like to inform you of ${days(count, 'item')}:`,
  subject: (first, more) => (more === 0 ? first : `${first} (and ${more} more)`),
  planLine: (plan) => `Plan ${citeEn(plan, printDateEn)} – ${plan.titleEn}`,
  link: (unit) => `Open the part of ${unit}`,
  linkNote: 'The link is for the unit; please do not pass it on outside. Opening it changes nothing.',
  linkPlainly: 'If the button does not open, please copy this address into your browser:',
  calendarNote: (methods) => CALENDAR_NOTES[methods.length > 1 ? 'both' : (methods[0] ?? 'PUBLISH')],
  whyTitle: 'Why did I get this mail?',
  why,
  standIn,
  general,
  closing: (coordinator) => `Respectfully,\n${coordinator}`,
  calendarSummary: (f) => `Due: ${whatName(f)} (${numberOrWords(f.plan, 'en')})`,
  calendarFile: (method) => (method === 'PUBLISH' ? 'deadlines.ics' : 'deadlines-cancelled.ics'),
  attachmentName: (f, extension) => `report-${f.period ?? f.plan.id}-v${f.reportVersion ?? 1}.${extension}`,
};

export const en: Language = {
  code: 'en',
  frame: envelope,
  words: {
    opened,
    'due-10': dueIn(10),
    'due-5': dueIn(5),
    'due-2': dueIn(2),
    due,
    'due+1': oneDay,
    'due+2': twoDays,
    'due+4': fourDays,
    'due+10': tenDays,
    'send-3': sendIn(3),
    'send-1': sendIn(1),
    'send+1': sendLate,
    receipt,
    returned,
    'correct-by': correctBy,
    'correct-overdue': correctOverdue,
    'daily-missing': dailyMissing,
    'draft-ready': draftReady,
    approved,
    'report-sent': reportSent,
    withdrawn,
    reopened,
    'extension-asked': extensionAsked,
    'extension-granted': extensionGranted,
    'extension-refused': extensionRefused,
    waived,
    proposal,
    reminder,
    rejected,
    suspended,
    resumed,
    'plan-paused': planPaused,
    'plan-resumed': planResumed,
    'plan-closed': planClosed,
    'calendar-moved': calendarMoved,
    'mail-bounced': mailBounced,
    'focal-point-wanted': focalPointWanted,
    delegated,
    'handed-over': handedOver,
    introduced,
    'document-received': documentReceived,
    'not-recorded': notRecorded,
    'obstacle-raised': obstacleRaised,
    'obstacle-escalated': obstacleEscalated,
    'obstacle-answered': obstacleAnswered,
  },
};
