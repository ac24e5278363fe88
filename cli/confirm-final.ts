/** What cannot be undone is said first, and asked: on a terminal by a question, elsewhere by `--yes`. */
import { both } from '../domain/bilingual.ts';
import type { Command } from 'commander';
import { invalid } from '../domain/user-error.ts';
import type { Run } from './command.ts';
import { INTERRUPTED } from './errors.ts';
import type { Session } from './session.ts';

export interface YesFlag {
  yes?: boolean;
}

/** The option with which a script says that it means it. */
export function addYes(command: Command, run: Run): Command {
  return command.option(
    '--yes',
    run.t(
      'làm ngay, không hỏi lại (bắt buộc khi không có màn hình)',
      'do not ask (required without a terminal)',
    ),
  );
}

/**
 * Refuses where nobody can be asked and nobody has said yes. Called before anything is read or opened.
 * @throws UserError `invalid`
 */
export function requireYes({ yes }: YesFlag, { ask }: Pick<Session, 'ask'>): void {
  if (yes || ask) return;
  const message = both(
    'Thao tác này không hoàn tác được nên phải được xác nhận; chưa làm gì.',
    'This cannot be undone and has to be confirmed; nothing was done.',
  );
  throw invalid(
    '--yes',
    message,
    both(
      'Thêm --yes nếu đã chắc chắn, hoặc chạy trên màn hình dòng lệnh để được hỏi.',
      'Add --yes if you are sure, or run it on a terminal to be asked.',
    ),
  );
}

/**
 * Shows what would happen and asks.
 * @param tell what would happen, and the question; read only where it is shown
 * @returns null to go on, else the exit code of a person who would not
 */
export async function confirmFinal(
  { yes }: YesFlag,
  session: Session,
  tell: () => Promise<{ lines: string[]; question: string }>,
): Promise<number | null> {
  if (yes || !session.ask) return null;
  const { lines, question } = await tell();
  for (const line of lines) session.note(line);
  const answer = await session.ask.confirm(question, false);
  if (answer) return null;
  if (answer === null) return INTERRUPTED;
  session.note(session.t('Chưa làm gì.', 'Nothing was done.'));
  return 0;
}
