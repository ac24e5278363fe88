import { noticeInWords } from '../../cli/history-words.ts';
import type { Plan } from '../../domain/plan.ts';
import type { UnitMail } from '../../records/unit-mails.ts';
import { sayInstant } from '../frame/names.ts';
import type { Say } from '../frame/say.ts';

function fateOf({ state, lastError }: UnitMail, say: Say): { text: string; classes: string } {
  switch (state) {
    case 'sent':
      return { text: say('Đã gửi', 'Sent'), classes: 'govuk-tag--green' };
    case 'waiting':
      return lastError === null
        ? { text: say('Đang chờ gửi', 'Waiting'), classes: 'govuk-tag--grey' }
        : { text: say('Đang gửi lại', 'Being tried again'), classes: 'govuk-tag--orange' };
    case 'bounced':
      return { text: say('Không đến nơi', 'Bounced'), classes: 'govuk-tag--red' };
  }
}

/** A mail and what became of it. */
export function mailRow(mail: UnitMail, { timeZone }: Plan, say: Say) {
  return {
    subject: mail.subject,
    to: mail.to,
    at: sayInstant(mail.sentAt ?? mail.queuedAt, timeZone, say),
    notices: mail.notices.map((notice) => noticeInWords(notice, { say })).join('; '),
    tag: fateOf(mail, say),
    answer: mail.state === 'sent' ? null : mail.lastError,
  };
}
