/** What zod found, in plain words and both languages. */
import type { z } from 'zod';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { closestTo } from '../../domain/schemas/closest.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { keysAllowedAt } from './allowed-keys.ts';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

const KINDS: Record<string, Bilingual> = {
  string: both('chữ', 'text'),
  number: both('số', 'a number'),
  int: both('số nguyên', 'a whole number'),
  boolean: both('true hoặc false', 'true or false'),
  array: both('một danh sách', 'a list'),
  object: both('một nhóm trường', 'a group of keys'),
  record: both('một nhóm trường', 'a group of keys'),
};

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    const holder = value as Record<string | number, unknown> | null | undefined;
    return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step)
      ? holder[step]
      : undefined;
  }, input);
}

function explainType(issue: Issue & { code: 'invalid_type' }, path: Path, input: unknown): Pair {
  const value = valueAt(input, path);
  const kind = KINDS[issue.expected] ?? both(issue.expected, issue.expected);
  const key = String(path.at(-1) ?? '');
  if (value === undefined && path.length > 0) {
    return {
      message: both(`Thiếu trường “${key}”.`, `“${key}” is missing.`),
      remedy: both(`Thêm “${key}:” vào mục này (${kind.vi}).`, `Add “${key}:” to this entry (${kind.en}).`),
    };
  }
  const quotes = issue.expected === 'string' && typeof value === 'number';
  return {
    message: both(`Ở đây cần ${kind.vi}.`, `This has to be ${kind.en}.`),
    remedy: quotes
      ? both(`Đặt trong dấu ngoặc kép: "${value}".`, `Put it in quotes: "${value}".`)
      : both(`Viết lại thành ${kind.vi}.`, `Write it as ${kind.en}.`),
  };
}

function explainValue(issue: Issue & { code: 'invalid_value' }, path: Path, input: unknown): Pair {
  const value = valueAt(input, path);
  const allowed = issue.values.map(String);
  const list = allowed.join(' | ');
  const key = String(path.at(-1) ?? '');
  if (value === undefined) {
    return {
      message: both(`Thiếu trường “${key}”.`, `“${key}” is missing.`),
      remedy: both(`Thêm “${key}:” với một trong: ${list}.`, `Add “${key}:” with one of: ${list}.`),
    };
  }
  const typed = typeof value === 'string' || typeof value === 'number' ? String(value) : key;
  const near = typeof value === 'string' ? closestTo(value, allowed) : null;
  return {
    message: both(`Giá trị “${typed}” không dùng được ở đây.`, `“${typed}” cannot stand here.`),
    remedy: near
      ? both(`Có phải là “${near}” không? Các giá trị: ${list}.`, `Did you mean “${near}”? Allowed: ${list}.`)
      : both(`Dùng một trong: ${list}.`, `Use one of: ${list}.`),
  };
}

function explainSize(issue: Issue & { code: 'too_small' | 'too_big' }): Pair {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'array') {
    return {
      message: both('Danh sách này đang trống.', 'This list is empty.'),
      remedy: both(`Thêm ít nhất ${limit} mục.`, `Add at least ${limit} entry.`),
    };
  }
  return {
    message: small
      ? both(`Số này nhỏ hơn ${limit}.`, `This is less than ${limit}.`)
      : both(`Số này lớn hơn ${limit}.`, `This is more than ${limit}.`),
    remedy: small
      ? both(`Điền một số từ ${limit} trở lên.`, `Give ${limit} or more.`)
      : both(`Điền một số không quá ${limit}.`, `Give ${limit} or less.`),
  };
}

type Pair = { message: Bilingual; remedy: Bilingual };

const MALFORMED: Pair = {
  message: both('Nội dung ở đây không đúng dạng.', 'This is not of the right shape.'),
  remedy: both('So với một tệp mẫu.', 'Compare it with a sample file.'),
};

/** The words a rule of ours carries. */
function ownWords(issue: Issue): Pair | null {
  return issue.code === 'custom' ? ((issue.params?.words as Pair | undefined) ?? null) : null;
}

function explain(issue: Issue, path: Path, input: unknown): Pair {
  if (issue.code === 'invalid_type') return explainType(issue, path, input);
  if (issue.code === 'invalid_value') return explainValue(issue, path, input);
  if (issue.code === 'too_small' || issue.code === 'too_big') return explainSize(issue);
  if (issue.code === 'invalid_key')
    return issue.issues.map(ownWords).find((words) => words !== null) ?? MALFORMED;
  return ownWords(issue) ?? MALFORMED;
}

function explainUnknownKeys(keys: string[], path: Path, allowed: string[]): Finding[] {
  return keys.map((key) => {
    const near = closestTo(key, allowed);
    const list = allowed.join(', ');
    return {
      path: [...path, key],
      severity: 'error',
      message: both(`Không có trường “${key}” ở đây.`, `There is no key “${key}” here.`),
      remedy: near
        ? both(`Có phải là “${near}” không?`, `Did you mean “${near}”?`)
        : both(`Bỏ dòng này. Các trường dùng được: ${list}.`, `Remove it. Known keys: ${list}.`),
    };
  });
}

/** How many findings an issue makes. */
export function countFindings(issue: Issue): number {
  return issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
}

/**
 * Turns one zod issue into findings, one for each unknown key.
 *
 * @param issue - from a failed parse
 * @param schema - the schema that failed, for the keys it allows
 * @param input - the value that was parsed
 * @param most - how many findings at most
 */
export function explainIssue(issue: Issue, schema: z.ZodType, input: unknown, most = Infinity): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys')
    return explainUnknownKeys(issue.keys.slice(0, most), path, keysAllowedAt(schema, path));
  return [{ path, severity: 'error', ...explain(issue, path, input) }];
}
