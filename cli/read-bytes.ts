import { both, type Bilingual } from '../domain/bilingual.ts';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { invalid } from '../domain/user-error.ts';

/**
 * Reads a file as it is, up to a limit; of a larger one no more is read, which is enough to refuse it.
 * @param file path as typed, relative to `cwd`
 * @param cwd folder that relative paths start from
 * @param limit bytes
 * @throws UserError `invalid` for a missing or unreadable file and for a folder
 */
export async function readBytes(file: string, cwd: string, limit: number): Promise<Uint8Array> {
  const handle = await open(resolve(cwd, file)).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = isMissing
      ? both('không tìm thấy tệp', 'no such file')
      : both(`không đọc được tệp (${code})`, `cannot be read (${code})`);
    const remedy = both(
      'Kiểm tra lại đường dẫn và quyền đọc',
      'Check the path and the permission to read it',
    );
    throw invalid(file, of(file, message), remedy);
  });
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, limit + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message =
      code === 'EISDIR'
        ? both('đây là một thư mục', 'this is a folder')
        : both(`không đọc được (${code})`, `cannot be read (${code})`);
    throw invalid(file, of(file, message), both('Chỉ ra một tệp', 'Name a file'));
  } finally {
    await handle.close();
  }
}

function of(file: string, { vi, en }: Bilingual): Bilingual {
  return both(`${file}: ${vi}`, `${file}: ${en}`);
}
