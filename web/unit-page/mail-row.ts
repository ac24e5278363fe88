import type { Translate } from '../../domain/bilingual.ts';
import { noticeInWords } from '../../words/history.ts';
import type { Plan } from '../../domain/plan.ts';
import type { UnitMail } from '../../records/mail/unit-mails.ts';
import { formatInstant } from '../layout/names.ts';

function fateOf({ state, lastError }: UnitMail, t: Translate): { text: string; classes: string } {
  switch (state) {
    case 'sent':
      return { text: t('Đã gửi', 'Sent'), classes: 'govuk-tag--green' };
    case 'waiting':
      return lastError === null
        ? { text: t('Đang chờ gửi', 'Waiting'), classes: 'govuk-tag--grey' }
        : { text: t('Đang gửi lại', 'Being tried again'), classes: 'govuk-tag--orange' };
    case 'bounced':
      return { text: t('Không đến nơi', 'Bounced'), classes: 'govuk-tag--red' };
  }
}

/** A mail and what became of it. */
export function mailRow(mail: UnitMail, { timeZone }: Plan, t: Translate) {
  return {
    subject: mail.subject,
    to: mail.to,
    at: formatInstant(mail.sentAt ?? mail.queuedAt, timeZone, t),
    notices: mail.notices.map((notice) => noticeInWords(notice, { t })).join('; '),
    tag: fateOf(mail, t),
    answer: mail.state === 'sent' ? null : mail.lastError,
  };
}
