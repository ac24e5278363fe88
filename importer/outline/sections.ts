/** Finds the sections of a plan by their titles: what assigns, what sets targets, what reports. */

import { fold, isAllCaps } from '../text/fold.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { raiseBareHeadings } from './bare-headings.ts';
import { BARE, readLevels } from './levels.ts';

export type SectionKind =
  'assignment' | 'reporting' | 'targets' | 'tasks' | 'money' | 'situation' | 'appendix' | 'other';

export interface Section {
  kind: SectionKind;
  /** Its own label, e.g. `V`; empty where it has none. */
  number: string;
  title: string;
  /** Indexes of its paragraphs, the title's included. */
  from: number;
  to: number;
  level: number;
}

const ASSIGNMENT = new RegExp(
  [
    String.raw`^phan cong(,? (to chuc|nhiem vu|trach nhiem|thuc hien|cac|cu the|cho|phoi hop|trien khai|va)|$)`,
    String.raw`^((?:cong tac|bien phap) )?(to chuc|trien khai)(,? (to chuc|trien khai))*,? thuc hien( (ke hoach|chuong trinh|de an|phuong an|nhiem vu)( nay)?)?( (va|-) .*|,.*|\(.*)?$`,
    String.raw`^to chuc (trien khai|va phan cong|phan cong).*$`,
    String.raw`^(nhiem vu,? (va )?)?trach nhiem(,? (va )?nhiem vu)?( (thuc hien|cua|to chuc|thi hanh|cac|va|trong|doi voi|cu the|phoi hop)|$)`,
    String.raw`^nhiem vu( cu the)? (cua )?(cac )?(co quan|don vi|so,|so ban|so nganh|ban,? nganh|nganh|phong,? ban|to chuc|thanh vien)`,
    String.raw`^(phan|giao) (giao )?nhiem vu`,
    String.raw`^(thoi gian|tien do|lo trinh|kinh phi)[^.]{0,40} va (to chuc|trach nhiem)( trien khai)? thuc hien$`,
    String.raw`(?: va|,) phan cong$`,
    String.raw`phan cong (nhiem vu|trach nhiem|thuc hien|to chuc)`,
  ].join('|'),
);
const REPORTING =
  /^(che do )?(thong tin,? )?(va )?(bao cao|che do bao cao|thong tin bao cao)|^che do (thong tin|bao cao)|^cong tac (thong tin,? )?bao cao|^(?:to chuc |cong tac |che do )?(?:theo doi|kiem tra|giam sat|danh gia|don doc)(?:,? (?:va )?(?:theo doi|kiem tra|giam sat|danh gia|don doc|so ket|tong ket|thong tin))*,? (?:va )?(?:che do )?bao cao/;
const TARGETS =
  /^(cac |mot so |he thong )?(chi tieu|muc tieu|chi so)|^(ket qua can dat|yeu cau can dat|tieu chi phan dau|muc phan dau)|^(?!giai phap|to chuc|kinh phi|tinh hinh|ket qua|danh gia|thuc trang).{0,50}\b(chi tieu|muc tieu)\b.{0,30}$/;
const TASKS =
  /^(cac )?(nhiem vu|giai phap|phuong an|noi dung|hoat dong|bien phap|nhung nhiem vu|mot so nhiem vu|noi dung thuc hien|noi dung, )/;
const MONEY =
  /^(nguon )?(kinh phi|nguon luc|tai chinh|ngan sach|du toan)|^(dam bao|bao dam) (kinh phi|nguon luc)/;
const SITUATION =
  /^(thuc trang|tinh hinh|dac diem|ket qua|danh gia|su can thiet|can cu|co so|khai quat|bo tri|boi canh)/;

/** Kinds of sections from which a plan can be told. */
const GIVES: ReadonlySet<SectionKind> = new Set(['assignment', 'tasks', 'targets']);

/** What a section is about, by its title. */
export function kindOf(title: string): SectionKind {
  const folded = fold(title).replace(/^["'(\s]+|[:.]$/g, '');
  if (ASSIGNMENT.test(folded)) return 'assignment';
  if (REPORTING.test(folded)) return 'reporting';
  if (TARGETS.test(folded)) return 'targets';
  if (MONEY.test(folded)) return 'money';
  if (SITUATION.test(folded)) return 'situation';
  if (TASKS.test(folded)) return 'tasks';
  return 'other';
}

const JUDGES =
  /khau hieu|tieu chi|tieu chuan|thang diem|xep (?:hang|loai)|binh xet|(?:hinh thuc|so luong|muc|doi tuong|de nghi|thu tuc)[^.]{0,30} khen thuong/;

/** "III. TIÊU CHUẨN KHEN THƯỞNG", "V. KHẨU HIỆU": what is said there of agencies judges or praises, and orders nothing. */
export function judges(title: string): boolean {
  return JUDGES.test(fold(title));
}

const LONGEST_STOPPED = 60;

/** Whether a paragraph is a title rather than a sentence. */
export function isTitle(paragraph: Paragraph): boolean {
  const text = paragraph.text.replace(/[:.]$/, '');
  if (text.length === 0 || text.length > 200) return false;
  if (paragraph.marked || isAllCaps(text)) return true;
  // "IV. Tổ chức thực hiện.": only a chapter's title may end like a sentence.
  const mayStop = paragraph.marker?.kind === 'roman' && text.length <= LONGEST_STOPPED && !/[.;]/.test(text);
  const end = mayStop ? /;$/ : /[.;]$/;
  return paragraph.marker !== null && !end.test(paragraph.text) && text.length <= 160;
}

const END =
  /^(tren day la|noi nhan|tran trong( cam on| kinh|[./]|$)|ke hoach nay (co hieu luc|duoc)|tm\. |kt\. )/;

/** True for what ends the plan's text: "Trên đây là …", "Nơi nhận". */
export function endsText(paragraph: Paragraph): boolean {
  return END.test(fold(paragraph.text)) && paragraph.marker === null;
}

export interface Outline {
  levels: number[];
  sections: Section[];
  /** Index of the first paragraph after the text ("Trên đây là", "Nơi nhận"); paragraphs.length where there is none. */
  end: number;
}

/** The sections that a paragraph stands in, its own title's included, the innermost last. */
export function sectionsAround({ sections }: Outline, index: number): Section[] {
  return sections.filter(({ from, to }) => from <= index && index < to);
}

/**
 * Cuts the plan into sections: one per title of any depth. A section ends where a paragraph of its
 * own depth or a higher one begins.
 *
 * @param from index of the first paragraph of the body
 */
export function readOutline(paragraphs: readonly Paragraph[], from: number): Outline {
  const levels = raiseBareHeadings(paragraphs, readLevels(paragraphs));
  const end = textEnd(paragraphs, from);
  const sections: Section[] = [];
  for (let i = from; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i];
    const level = levels[i] ?? BARE;
    if (!paragraph || level >= 7) continue;
    const kind = paragraph.marker?.kind === 'appendix' ? 'appendix' : kindOf(paragraph.text);
    if (kind !== 'appendix' && !isTitle(paragraph)) continue;
    let to = i + 1;
    while (to < paragraphs.length && (levels[to] ?? BARE) > level && !(to >= end && i < end)) to += 1;
    sections.push({ kind, number: paragraph.marker?.label ?? '', title: paragraph.text, from: i, to, level });
  }
  return { levels, sections, end };
}

/** "I. MỤC ĐÍCH", "Phần thứ nhất": what a plan is divided into, and a decision that issues one is not. */
function isChapter(paragraph: Paragraph): boolean {
  const kind = paragraph.marker?.kind;
  return (kind === 'roman' || kind === 'part') && paragraph.cells === null && isTitle(paragraph);
}

/**
 * Where the text ends: at the first "Trên đây là" or "Nơi nhận". A decision's own "Nơi nhận" ends nothing where the plan
 * that it issues stands behind it: chapters that give out work are there, and none stand before.
 */
function textEnd(paragraphs: readonly Paragraph[], from: number): number {
  const ends = paragraphs.flatMap((paragraph, i) => (i >= from && endsText(paragraph) ? [i] : []));
  const [first = paragraphs.length] = ends;
  const appendix = paragraphs.findIndex(({ marker }, i) => i > first && marker?.kind === 'appendix');
  const stop = appendix < 0 ? paragraphs.length : appendix;
  const chapters = paragraphs.flatMap((paragraph, i) =>
    from <= i && i < stop && isChapter(paragraph) ? [{ i, kind: kindOf(paragraph.text) }] : [],
  );
  const [opening, last] = [chapters[0], chapters.at(-1)];
  if (!opening || !last || opening.i < first || !chapters.some(({ kind }) => GIVES.has(kind))) return first;
  return ends.find((end) => end > last.i) ?? stop;
}
