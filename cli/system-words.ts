/** What the operating system refused, in words, with what can be done about it. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { ErrorDetail } from '../domain/user-error.ts';

interface Words {
  message: Bilingual;
  remedy: Bilingual;
}

const FULL: Words = {
  message: both('ổ đĩa đã đầy', 'the disk is full'),
  remedy: both(
    'Giải phóng dung lượng, hoặc đặt thư mục dữ liệu ở ổ khác: --home, LIEN_NGANH_HOME',
    'Free some space, or put the home on another disk: --home, LIEN_NGANH_HOME',
  ),
};
const READ_ONLY: Words = {
  message: both('nơi này chỉ đọc được, không ghi được', 'this place can only be read'),
  remedy: both(
    'Chọn thư mục khác ghi được: --home, LIEN_NGANH_HOME, --out',
    'Take a folder that can be written: --home, LIEN_NGANH_HOME, --out',
  ),
};
const NOT_ALLOWED: Words = {
  message: both('không có quyền trên tệp hoặc thư mục này', 'no right to this file or folder'),
  remedy: both(
    'Chạy bằng tài khoản sở hữu thư mục, hoặc đổi quyền, hoặc chọn thư mục khác',
    'Run it as the owner of the folder, change its rights, or take another',
  ),
};
const NO_FOLDER: Words = {
  message: both('có một tệp ở chỗ lẽ ra là thư mục', 'a file is where a folder should be'),
  remedy: both('Chọn đường dẫn khác, hoặc dời tệp ấy đi', 'Take another path, or move that file away'),
};

/** By the system's own code. */
const WORDS: Record<string, Words> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: READ_ONLY,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: {
    message: both('có một thư mục ở chỗ lẽ ra là tệp', 'a folder is where a file should be'),
    remedy: both('Chọn đường dẫn khác', 'Take another path'),
  },
  ENOENT: {
    message: both(
      'không có tệp hoặc thư mục này, và không tạo được ở đây',
      'there is no such file or folder, and none can be made here',
    ),
    remedy: both('Kiểm tra đường dẫn', 'Check the path'),
  },
  ENAMETOOLONG: {
    message: both('đường dẫn quá dài', 'the path is too long'),
    remedy: both('Chọn đường dẫn ngắn hơn', 'Take a shorter path'),
  },
  EMFILE: {
    message: both('đã mở quá nhiều tệp', 'too many files are open'),
    remedy: both('Nâng giới hạn (ulimit -n) rồi chạy lại', 'Raise the limit (ulimit -n) and run it again'),
  },
  ENOMEM: {
    message: both('máy đã hết bộ nhớ', 'the machine is out of memory'),
    remedy: both('Đóng bớt chương trình rồi chạy lại', 'Close other programs and run it again'),
  },
};

/** The embedded database's file system knows numbers only: those of WASI. */
const NUMBERS: Record<number, string> = {
  2: 'EACCES',
  19: 'EDQUOT',
  33: 'EMFILE',
  48: 'ENOMEM',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EPERM',
  69: 'EROFS',
};
/** What programs that we call say of the same things. */
const SAID: [said: RegExp, code: string][] = [
  [/no space left on device|disk is full|database or disk is full/i, 'ENOSPC'],
  [/read-only file system|readonly database/i, 'EROFS'],
];

interface Found {
  code: string;
  path: string | null;
}

function codeOf(error: object): string | undefined {
  const { code, errno, name } = error as { code?: unknown; errno?: unknown; name?: unknown };
  if (typeof code === 'string' && Object.hasOwn(WORDS, code)) return code;
  if (name === 'ErrnoError' && typeof errno === 'number') return NUMBERS[errno];
  return SAID.find(([said]) => said.test(String((error as { message?: unknown }).message)))?.[1];
}

function find(error: unknown): Found | null {
  for (let one = error, depth = 0; typeof one === 'object' && one !== null && depth < 8; depth += 1) {
    const code = codeOf(one);
    const { path } = one as { path?: unknown };
    if (code !== undefined) return { code, path: typeof path === 'string' ? path : null };
    one = (one as { cause?: unknown }).cause;
  }
  return null;
}

/** The words for an error of the operating system, or null for any other. */
export function systemWords(error: unknown): ErrorDetail | null {
  const found = find(error);
  const words = found && WORDS[found.code];
  return words ? { path: found.path, line: null, code: found.code, ...words } : null;
}

/** One line for whatever was thrown, which need not be an Error. */
export function lineOf(error: unknown): string {
  if (error instanceof Error) return error.message.split('\n')[0] ?? error.name;
  if (typeof error !== 'object' || error === null) return String(error).split('\n')[0] ?? '';
  const { message, name } = error as { message?: unknown; name?: unknown };
  const said = [name, message].filter((word) => typeof word === 'string' && word !== '').join(': ');
  return said || JSON.stringify(error);
}
