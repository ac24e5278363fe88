import { both } from '../domain/bilingual.ts';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { invalid } from '../domain/user-error.ts';

/**
 * Writes a file that a person named.
 * @param option the option that named it, for messages
 * @param file path as typed, relative to `cwd`
 * @param cwd folder that relative paths start from
 * @param text its content
 * @param mayReplace false: a file that is there already is left as it is
 * @throws UserError `invalid` where it is there already or cannot be written
 */
export async function writeNamedFile(
  option: string,
  file: string,
  cwd: string,
  text: string,
  mayReplace: boolean,
): Promise<void> {
  await writeFile(resolve(cwd, file), text, { flag: mayReplace ? 'w' : 'wx' }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const isThere = code === 'EEXIST';
    const message = isThere
      ? both(`${file}: tệp đã có, không ghi đè`, `${file}: the file exists and is left as it is`)
      : both(
          `${file}: không ghi được tệp (${code ?? 'lỗi'})`,
          `${file}: cannot be written (${code ?? 'error'})`,
        );
    const remedy = isThere
      ? both('Chọn tên khác, hoặc thêm --force', 'Choose another name, or add --force')
      : both('Chọn một thư mục có sẵn và được phép ghi', 'Choose a folder that exists and is writable');
    throw invalid(option, message, remedy);
  });
}
