import type { Command } from 'commander';
import type { MailEntry } from '../../client/engine.ts';
import { parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';

const STATES: Record<MailEntry['state'], [string, string]> = {
  waiting: ['Chờ gửi', 'Waiting'],
  sent: ['Đã gửi', 'Sent'],
  bounced: ['Không đến được', 'Bounced'],
};

/** `mail …`: what was mailed to whom. */
export function addMail(parent: Command, run: Run): void {
  const group = parent.command('mail').description(both('thư', 'mail'));
  const list = group
    .command('list')
    .description(both('các thư đã lập', 'mails, sent and waiting'))
    .option('--to <EMAIL>', both('chỉ của một người nhận', 'one recipient only'), parseEmail);
  withExamples(list, 'mail list', 'mail list --to nhap@so-y-te.example --json');
  onRun<{ to?: string }>(list, run, async (session, _args, { to }) => {
    const result = await session.withEngine((engine) => engine.listMails({ to }));
    session.answer(result, () => {
      const { say } = session;
      if (result.mails.length === 0) return say('Chưa có thư nào.', 'No mail yet.');
      const rows = result.mails.map((mail) => [
        mail.queuedAt,
        say(...STATES[mail.state]),
        mail.to,
        mail.subject,
      ]);
      const head = [
        say('Lập lúc', 'Queued'),
        say('Trạng thái', 'State'),
        say('Người nhận', 'To'),
        say('Tiêu đề', 'Subject'),
      ];
      return session.table(head, rows);
    });
  });
}
