/** Numbers, dates, cited documents. */

import type { IsoDate } from '../../domain/plan.ts';

/** "ngày 28 tháng 9 năm 2021", "ngày 02/3/2023", "15-10-2013". */
const DATE = /(?:ngày\s*)?(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*((?:19|20)\d{2})/iu;

/** Makes an ISO date of day, month and year; null where there is no such day. */
export function isoDate(day: number, month: number, year: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The first date of a text, day first; null where none is whole. */
export function readDate(text: string): IsoDate | null {
  const match = DATE.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

const KINDS =
  'Quyết định|Nghị quyết|Nghị định|Chỉ thị|Kế hoạch|Công văn|Thông tư|Chương trình|Thông báo|Văn bản|Kết luận|Công điện|Hướng dẫn|Thông tri|Đề án|Quy chế|Pháp lệnh';
const CITED = new RegExp(
  `(?<![\\p{L}])(?:(${KINDS})(?: (?:hành động|liên tịch|phối hợp|thực hiện))?,?\\s{0,9}số:?\\s{0,9}(\\d{1,20}[a-zA-Z]?\\s{0,9}(?:[-/]\\s{0,9}[\\p{Lu}\\d][\\p{L}\\d&]{0,200}\\s{0,9}(?:-\\s{0,9}[\\p{Lu}\\d][\\p{L}\\d&]{0,200})*)+)|(Luật|Bộ luật)((?: (?!số|ngày|năm)[\\p{L},]{1,200}){1,12}))(?:\\s{0,9},?\\s{0,9}(?:ban hành\\s{1,9})?ngày\\s{1,9}(\\d{1,2}(?:\\s{0,9}(?:tháng|[/.-])\\s{0,9}\\d{1,2}\\s{0,9}(?:năm|[/.-])\\s{0,9}\\d{4})))?(?:\\s{0,9},?\\s{0,9}của\\s{1,9}([^,;.()]{3,80}?)(?=\\s{1,9}(?:về|phê duyệt|ban hành|quy định|triển khai|thực hiện|hướng dẫn|sửa đổi)|[,;.()]|$))?`,
  'gu',
);

export interface Citation {
  kind: string;
  number: string | null;
  date: IsoDate | null;
  by: string | null;
  /** In words: "Quyết định 1629/QĐ-TTg ngày 28/9/2021 của Thủ tướng Chính phủ". */
  words: string;
  at: number;
}

/** Finds the documents a text cites. */
export function readCitations(text: string): Citation[] {
  return [...text.matchAll(CITED)].map((match) => {
    const number = match[2]?.replace(/\s+/g, '') ?? null;
    const date = match[5] ? readDate(match[5]) : null;
    const by = match[6]?.trim() ?? null;
    const law = match[3] ? `${match[3]}${(match[4] ?? '').replace(/[,\s]{1,200}$/, '')}` : null;
    const kind = match[1] ?? match[3] ?? '';
    const day =
      date === null ? '' : ` ngày ${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
    return {
      kind,
      number,
      date,
      by,
      words: `${law ?? `${kind} ${number ?? ''}`}${day}${by ? ` của ${by}` : ''}`,
      at: match.index,
    };
  });
}
