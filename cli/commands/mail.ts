import type { Command } from 'commander';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { MailEntry } from '../../client/engine.ts';
import { parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';

const STATES: Record<MailEntry['state'], Bilingual> = {
  waiting: both('Chờ gửi', 'Waiting'),
  sent: both('Đã gửi', 'Sent'),
  bounced: both('Không đến được', 'Bounced'),
};

/** `mail …`: what was mailed to whom. */
export function addMail(parent: Command, run: Run): void {
  const group = parent.command('mail').description(run.t('thư', 'mail'));
  const list = group
    .command('list')
    .description(run.t('các thư đã lập', 'mails, sent and waiting'))
    .option('--to <EMAIL>', run.t('chỉ của một người nhận', 'one recipient only'), parseEmail);
  withExamples(list, run, 'mail list', 'mail list --to nhap@so-y-te.example --json');
  onRun<{ to?: string }>(list, run, async (session, _args, { to }) => {
    const result = await session.withEngine((engine) => engine.listMails({ to }));
    session.answer(result, () => {
      const { t } = session;
      if (result.mails.length === 0) return t('Chưa có thư nào.', 'No mail yet.');
      return session.table(result.mails, [
        [t('Lập lúc', 'Queued'), (mail) => mail.queuedAt],
        [t('Trạng thái', 'State'), (mail) => t(STATES[mail.state])],
        [t('Người nhận', 'To'), (mail) => mail.to],
        [t('Tiêu đề', 'Subject'), (mail) => mail.subject],
      ]);
    });
  });
}
