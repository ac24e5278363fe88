import { both, type Bilingual } from '../domain/bilingual.ts';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { UserError } from '../domain/user-error.ts';
import { invalid } from '../domain/user-error.ts';
import type { SentFile } from '../client/documents/check-file.ts';

/** Far above any plan or report; below the local API's limit even when escaped. */
const TEXT_LIMIT_MB = 4;
/** The engine refuses larger ones, too. */
const FILE_LIMIT_MB = 20;

function refuse(file: string, { vi, en }: Bilingual, remedy: Bilingual): UserError {
  return invalid(file, both(`${file}: ${vi}`, `${file}: ${en}`), remedy);
}

function whyUnreadable(file: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return refuse(
      file,
      both('không tìm thấy tệp', 'no such file'),
      both('Kiểm tra lại đường dẫn', 'Check the path'),
    );
  }
  return refuse(
    file,
    both(`không đọc được tệp (${code ?? 'lỗi'})`, `cannot be read (${code ?? 'error'})`),
    both('Kiểm tra quyền đọc', 'Check its permissions'),
  );
}

/**
 * Reads a text file that a person named.
 * @param file path as typed, relative to `cwd`
 * @param cwd folder that relative paths start from
 * @returns the text without a byte-order mark
 * @throws UserError `invalid` for a missing, unreadable, binary or oversized file and for a folder
 */
export async function readTextFile(file: string, cwd: string): Promise<string> {
  const remedy = both('Chỉ ra một tệp YAML hoặc JSON', 'Name a YAML or JSON file');
  return decode(file, await readBytes(file, cwd, { limitMb: TEXT_LIMIT_MB, remedy }));
}

/**
 * Reads a file that goes with an act, as it is; what it holds is looked at by the engine.
 * @param file path as typed, relative to `cwd`
 * @throws UserError `invalid` for a missing, unreadable or oversized file and for a folder
 */
export async function readSentFile(file: string, cwd: string): Promise<SentFile> {
  const remedy = both('Chỉ ra tệp văn bản đã ký', 'Name the signed file');
  const bytes = await readBytes(file, cwd, { limitMb: FILE_LIMIT_MB, remedy });
  return { name: basename(file), base64: bytes.toString('base64') };
}

async function readBytes(
  file: string,
  cwd: string,
  { limitMb, remedy }: { limitMb: number; remedy: Bilingual },
): Promise<Buffer> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch((error: unknown) => {
    throw whyUnreadable(file, error);
  });
  if (!found.isFile() && !found.isFIFO()) {
    throw refuse(file, both('đây không phải một tệp', 'not a file'), remedy);
  }
  if (found.size > limitMb * 1024 * 1024) {
    throw refuse(
      file,
      both(`tệp lớn hơn ${limitMb} MB`, `larger than ${limitMb} MB`),
      both('Kiểm tra xem có đúng tệp không', 'Check that it is the right file'),
    );
  }
  return readFile(path).catch((error: unknown) => {
    throw whyUnreadable(file, error);
  });
}

function decode(file: string, bytes: Buffer): string {
  const remedy = both('Lưu tệp ở dạng văn bản UTF-8 rồi thử lại', 'Save it as UTF-8 text and try again');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the same refusal as a text with zero bytes.
  }
  throw refuse(file, both('không phải văn bản UTF-8', 'not UTF-8 text'), remedy);
}
