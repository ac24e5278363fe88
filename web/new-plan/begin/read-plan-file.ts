/** A plan that somebody has as a plan file already. */
import type { Bilingual } from '../../../domain/bilingual.ts';
import { findPersonLists } from '../../../client/documents/person-rows.ts';
import type { Upload } from './read-upload.ts';

/** Larger than any plan file; ours of 26 units is 60 kB. */
const LARGEST = 2 * 1024 * 1024;

const NO_PLAN_FILE: Bilingual = {
  vi: 'Tệp YAML này không phải tệp kế hoạch: thiếu dòng "schema: lien-nganh/plan@1". Hãy chọn tệp kế hoạch, hoặc tải văn bản gốc lên.',
  en: 'This YAML file is not a plan file: the line "schema: lien-nganh/plan@1" is missing. Choose a plan file, or upload the document itself.',
};
const TOO_LARGE: Bilingual = {
  vi: 'Tệp YAML lớn hơn 2 MB. Hãy chọn đúng tệp kế hoạch.',
  en: 'The YAML file is larger than 2 MB. Choose the plan file itself.',
};
const NO_TEXT: Bilingual = {
  vi: 'Tệp YAML không ở bảng mã UTF-8. Hãy lưu lại bằng UTF-8 rồi thử lại.',
  en: 'The YAML file is not in UTF-8. Save it as UTF-8 and try again.',
};

/** What marks a plan file, in a line of its own or first in braces. */
const SAYS_PLAN = /^(?:\{\s{0,9})?["']?schema["']?:\s{0,9}["']?lien-nganh\/plan@1\b/m;

/** Whether a file says it is a plan file. */
export function isPlanFile({ name }: Upload): boolean {
  return /\.ya?ml$/i.test(name);
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads a plan file as lines. Mistakes in it are no refusal: they are shown with their lines.
 * @returns the lines, or why it is not taken
 */
export function readPlanFile({ name, bytes }: Upload): { lines: string[] } | { refused: Bilingual } {
  if (bytes.length > LARGEST) return { refused: TOO_LARGE };
  const text = decode(bytes);
  if (text === null || text.includes('\0')) return { refused: NO_TEXT };
  // Not parsed here: a file made to be hard to read would keep the server from everybody else.
  if (!SAYS_PLAN.test(text)) return { refused: NO_PLAN_FILE };
  const lists = findPersonLists([{ path: [name], text }]).find(({ severity }) => severity === 'error');
  if (lists) {
    const both = (lang: 'vi' | 'en'): string => `${lists.message[lang]} ${lists.remedy[lang]}`;
    return { refused: { vi: both('vi'), en: both('en') } };
  }
  return { lines: text.split(/\r?\n/) };
}
