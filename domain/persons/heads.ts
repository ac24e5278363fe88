/** Heads of a table of persons, and rows below them, of which less is asked. */
import { capitalNameAt, isPlaceBefore, isSurelyPerson } from './names.ts';
import type { Token } from './tokens.ts';

/** One column with names, and one that tells one person from another. */
const NAME_COLUMN = /họ và tên|họ tên|họ, tên|họ và chữ đệm|tên người|full name|họ - tên|họ & tên/;
const ADDRESS_COLUMN = /địa chỉ|nơi ở|trú|quê quán|hộ khẩu|hktt|address/;
const PERSON_COLUMN =
  /sinh|birth|cccd|cmnd|cmtnd|căn cước|định danh|điện thoại|sđt|phone|tuổi|giới tính|dân tộc|nơi cư trú/;

/** What the head of a table asks of its rows; null for a line that is none. */
export interface Head {
  /** Whether a place to live is all that stands beside a name. */
  hasAddress: boolean;
}

/** What a line asks as the head of a table. */
export function headOf(piece: string): Head | null {
  const lower = piece.toLowerCase();
  const hasAddress = ADDRESS_COLUMN.test(lower);
  return NAME_COLUMN.test(lower) && (hasAddress || PERSON_COLUMN.test(lower)) ? { hasAddress } : null;
}

/** Whether a number is a year, a part of a day, an age, or as long as a card's or telephone's. */
function tellsApart({ kind, text }: Token): boolean {
  if (kind !== 'number') return false;
  const year = text.length === 4 ? Number(text) : 0;
  return (year >= 1920 && year <= 2099) || (text.length >= 9 && text.length <= 12);
}

/** Whether a row below such a head names a person. */
export function isRowOf({ hasAddress }: Head, tokens: Token[]): boolean {
  const isTold = tokens.some(tellsApart);
  const lastFilled = tokens.findLastIndex(({ kind }) => kind !== 'between');
  for (let at = 0; at < tokens.length; at += 1) {
    const name = capitalNameAt(tokens, at);
    if (!name) continue;
    at = name.last;
    if (isPlaceBefore(tokens, name)) continue;
    if (name.words.length > 6) continue;
    if (isTold || (hasAddress && lastFilled > at)) return true;
    if (isSurelyPerson(name.words) && isAge(tokens, at + 1)) return true;
  }
  return false;
}

/** `Nguyễn Văn An | 35 | …`: the cell behind a name that is surely one. */
function isAge(tokens: Token[], at: number): boolean {
  const [between, number] = tokens.slice(at, at + 2);
  return /[\t|,]/.test(between?.text ?? '') && number?.kind === 'number' && number.text.length <= 3;
}
