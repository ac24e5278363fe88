/** What is looked at before a file that somebody sent is kept: its size, its kind by content, viruses, lists of persons. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { fileTypeFromBuffer } from 'file-type';
import { UserError } from '../../domain/user-error.ts';
import { hashBytes, type CheckedFile } from '../../records/reports/attachments.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { readApart } from './apart/read-apart.ts';
import { nameByContent } from './file-name.ts';
import { DOCX, PDF, XLSX } from './media-types.ts';

/** A file as a form or the command line sends it. */
export interface SentFile {
  name: string;
  base64: string;
}

/** Looks for viruses; answers what was found, null for nothing. Whoever runs the service may put a scanner behind it. */
export type ScanFile = (file: { name: string; bytes: Buffer }) => Promise<string | null>;

export const FILE_LIMIT_MB = 20;
const KINDS = new Map([
  [PDF, 'PDF'],
  [DOCX, 'DOCX'],
  [XLSX, 'XLSX'],
  ['image/png', 'PNG'],
  ['image/jpeg', 'JPEG'],
  ['image/webp', 'WebP'],
  ['image/tiff', 'TIFF'],
]);

/** Kinds with text in them; pictures have none that is read. */
const WITH_WORDS = new Set([PDF, DOCX, XLSX]);

/** Where a file was sent, and what it is called: what is said of it names both. */
interface Sent {
  field: string;
  name: string;
}

function refuse({ field, name }: Sent, words: Bilingual, remedy: Bilingual): UserError {
  const message = of(name, words);
  return new UserError('invalid', message, [{ path: field, line: null, message, remedy }]);
}

/** What is said of a file, with its name before it. */
function of(name: string, { vi, en }: Bilingual): Bilingual {
  return both(`${name}: ${vi}`, `${name}: ${en}`);
}

/** The last part of a path, without what a file system or a header cannot carry. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}"<>|?*:]/gu, '')
      .trim()
      .slice(-150) || 'van-ban'
  );
}

/** What is asked of a file. */
interface FileRules {
  /** Of the form or the act, at which it is told what is wrong with it. */
  field?: string;
  /** The one kind that will do, e.g. `application/pdf`. */
  only?: string;
  /** The service's scanner, where it has one. */
  scan?: ScanFile | undefined;
  /** A directory of officials, which is read and not kept: it is a list of persons. */
  namesPeople?: boolean;
}

/**
 * Checks a file and makes it ready to be kept.
 *
 * @returns the file, and warnings in words: a few rows about persons are let through with one
 * @throws UserError `invalid` for what may not be kept, with the way out
 */
export async function checkFile(
  sent: SentFile,
  { field = 'signed', only, scan, namesPeople = false }: FileRules = {},
): Promise<{ file: CheckedFile; warnings: Bilingual[] }> {
  const name = plainName(sent.name);
  const where = { field, name };
  const bytes = Buffer.from(sent.base64, 'base64');
  if (bytes.length === 0)
    throw refuse(where, both('tệp rỗng.', 'the file is empty.'), both('Chọn lại tệp.', 'Choose it again.'));
  if (bytes.length > FILE_LIMIT_MB * 1024 * 1024) {
    throw refuse(
      where,
      both(`tệp lớn hơn ${FILE_LIMIT_MB} MB.`, `it is larger than ${FILE_LIMIT_MB} MB.`),
      both('Quét lại ở độ phân giải thấp hơn hoặc tách tệp.', 'Scan it at a lower resolution, or split it.'),
    );
  }
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!KINDS.has(mediaType) || (only !== undefined && mediaType !== only)) {
    const taken = only === undefined ? [...KINDS.values()].join(', ') : KINDS.get(only);
    throw refuse(
      where,
      both(
        `nội dung tệp không thuộc loại nhận được (${taken}).`,
        `this kind of file is not accepted (accepted: ${taken}).`,
      ),
      only === XLSX
        ? both(
            'Mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
            'Open it in Excel, save it as .xlsx and send it again.',
          )
        : both(
            'Xuất hoặc quét văn bản thành PDF rồi gửi lại.',
            'Export or scan it as PDF and send it again.',
          ),
    );
  }
  const virus = await scan?.({ name, bytes });
  if (virus) {
    throw refuse(
      where,
      both(`tệp có mã độc (${virus}).`, `the file carries a virus (${virus}).`),
      both('Không mở tệp này; báo bộ phận công nghệ thông tin.', 'Do not open it; tell your IT staff.'),
    );
  }
  const file = { name: nameByContent(name, mediaType), mediaType, bytes, sha256: hashBytes(bytes) };
  const isSearched = WITH_WORDS.has(mediaType) && !namesPeople;
  return { file, warnings: isSearched ? personFindings(where, await findPersons(field, file)) : [] };
}

/**
 * Looks into a file in a process of its own.
 * @throws UserError `invalid` where it cannot be read, or takes more memory or time than any honest file;
 *   `unreachable` where too many files wait
 */
async function findPersons(field: string, { name, bytes, mediaType }: CheckedFile): Promise<Finding[]> {
  const told = await readApart('find-persons', { bytes, mediaType });
  if ('answer' in told && 'findings' in told.answer) return told.answer.findings;
  throw refuse(
    { field, name },
    both(
      'không đọc được tệp: tệp hỏng, có mật khẩu hoặc quá lớn khi giải nén.',
      'it cannot be read: damaged, locked, or too large when unpacked.',
    ),
    both(
      'Mở tệp, bỏ mật khẩu, lưu lại thành PDF rồi gửi lại.',
      'Open it, remove the password, save it as PDF and send it again.',
    ),
  );
}

/** @throws UserError `invalid` where a list of persons was found */
function personFindings(where: Sent, findings: Finding[]): Bilingual[] {
  const refused = findings.find(({ severity }) => severity === 'error');
  if (refused) throw refuse(where, refused.message, refused.remedy);
  return findings.map(({ message }) => of(where.name, message));
}
