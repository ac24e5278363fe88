import type { Translate } from '../../domain/bilingual.ts';
import { noticeInWords } from '../../words/history.ts';
import type { Plan } from '../../domain/plan.ts';
import type { UnitMail } from '../../records/mail/unit-mails.ts';
import { entries, paragraph, type Block } from '../layout/blocks.ts';
import { formatInstant } from '../layout/names.ts';
import { BREAK, hint, strong, tag, type TagModel, coloured } from '../layout/sentence.ts';

function fateOf({ state, lastError }: UnitMail, t: Translate): TagModel {
  switch (state) {
    case 'sent':
      return coloured(t('Đã gửi', 'Sent'), 'green');
    case 'waiting':
      return lastError === null
        ? coloured(t('Đang chờ gửi', 'Waiting'), 'grey')
        : coloured(t('Đang gửi lại', 'Retrying'), 'orange');
    case 'bounced':
      return coloured(t('Không đến nơi', 'Bounced'), 'red');
  }
}

/** Mails, each with what became of it. */
export function mailList(mails: readonly UnitMail[], { timeZone }: Plan, t: Translate): Block {
  if (mails.length === 0) return paragraph(t('Chưa có thư nào.', 'None yet.'));
  return entries(
    mails.map((mail) => {
      const at = formatInstant(mail.sentAt ?? mail.queuedAt, timeZone, t);
      const answer = mail.state === 'sent' ? null : mail.lastError;
      const answered = t(` (máy chủ nơi nhận trả lời: ${answer})`, ` (the receiving server says: ${answer})`);
      const notices = mail.notices.map((notice) => noticeInWords(notice, { t })).join('; ');
      return [
        [strong(mail.subject), ' ', tag(fateOf(mail, t)), BREAK, notices, BREAK],
        hint([`${at} → ${mail.to}`, answer && answered]),
      ];
    }),
  );
}
