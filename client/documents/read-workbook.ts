/** A workbook that somebody filled in, read in a process of its own. */
import { both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { readApart } from './apart/read-apart.ts';
import type { SheetRows } from './attachment/read-cells.ts';
import { checkFile, type SentFile } from './check-file.ts';
import { XLSX } from './media-types.ts';

export type { SheetRows } from './attachment/read-cells.ts';
export type { SheetCell } from './attachment/sheet-cells.ts';

/**
 * The rows of each sheet, cell by cell.
 * @param field of the form, at which it is told what is wrong with the file
 * @param rules `namesPeople` for a directory of officials
 * @throws UserError `invalid` for what is no workbook, or cannot be read; `unreachable` where too many files wait
 */
export async function readWorkbook(
  sent: SentFile,
  field: string,
  rules: { namesPeople?: boolean } = {},
): Promise<SheetRows[]> {
  const { file } = await checkFile(sent, { field, only: XLSX, ...rules });
  const told = await readApart('read-cells', { bytes: file.bytes });
  if ('answer' in told && 'sheets' in told.answer) return told.answer.sheets;
  const message = both(
    `${sent.name}: không đọc được tệp này như một bảng tính (.xlsx).`,
    `${sent.name}: this cannot be read as a workbook (.xlsx).`,
  );
  const remedy = both(
    'Mở tệp, bỏ mật khẩu, lưu lại dạng .xlsx rồi gửi lại.',
    'Open it, remove the password, save it as .xlsx and send it again.',
  );
  throw new UserError('invalid', message, [{ path: field, line: null, message, remedy }]);
}
