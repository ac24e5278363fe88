import type { Command } from 'commander';
import type { DocumentReference } from '../client/documents/read-submission.ts';
import type { Run } from './command.ts';
import { parseDocument, parseEmail, parseKey, parseText } from './arguments.ts';

/** Options of every act. */
export interface ActFlags {
  as: string;
  id?: string;
}

/** Who acts, and the caller's own key. */
export function addActor(command: Command, run: Run): Command {
  return command
    .requiredOption(
      '--as <EMAIL>',
      run.t('thư điện tử của cán bộ thực hiện', 'e-mail of the official who acts'),
      parseEmail,
    )
    .option(
      '--id <KEY>',
      run.t('khóa chống trùng: gửi lại cùng khóa không đổi gì', 'idempotency key: sent twice, done once'),
      parseKey,
    );
}

/** The unit an act is about. */
export function addUnit(command: Command, run: Run): Command {
  return command.requiredOption('--unit <U>', run.t('mã đơn vị, ví dụ so-y-te', 'id of the unit'), parseText);
}

/** The unit's own document: number and date, and its signed file. */
export function addDocument(command: Command, run: Run): Command {
  return command
    .option(
      '--document <"số, ngày">',
      run.t('văn bản của đơn vị', "number and date of the unit's document"),
      parseDocument,
    )
    .option(
      '--signed <FILE>',
      run.t('bản đã ký: PDF, DOCX, XLSX hoặc ảnh', 'signed file: PDF, DOCX, XLSX or picture'),
    );
}

/** What `addDocument` takes. */
export interface DocumentFlags {
  document?: DocumentReference;
  signed?: string;
}

/** The plan and period a report command is about. */
export function addPeriod(command: Command, run: Run): Command {
  return command
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .argument('<PERIOD>', run.t('kỳ, ví dụ 2024-h1 hoặc 2024', 'period'));
}
