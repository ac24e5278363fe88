/** Where a line begins a paragraph: with a marker that is one in truth, or without any. */

import { NO_CONTEXT } from '../agencies/context.ts';
import { beginsOrder } from '../agencies/lexicon.ts';
import { holdsOnlyNames, parseAgencies } from '../agencies/parse-list.ts';
import { joinsCompound } from './compounds.ts';
import { fold, isAllCaps, startsUpper } from './fold.ts';
import { ENDS, SHORT, type Layout } from './layout.ts';
import { readMarker, type Marker } from './markers.ts';
import type { Line } from './source-lines.ts';

/** After these a number or letter at the start of a line is no marker. */
const WANTS_NUMBER =
  /(?:^|[\s(])(?:điều|khoản|điểm|mục|số|ngày|tháng|năm|quý|phụ lục|quyết định|từ|đến|khoảng|là|trên|dưới|nhất|quận|phường|đội|và|hoặc|tổ|khu vực|cấp độ|mức|khóa|khoá|nhiệm kỳ|lần thứ)$/iu;

/** After these a letter at the start of a line is no marker: "điểm a)", but "các xã, phường" + "a)" is one. */
const WANTS_LETTER = /(?:^|[\s(])(?:khoản|điểm|mục|phụ lục|nhóm|loại|lớp|từ|đến|và|hoặc|tổ|mức)$/iu;

/** What a plan carries out opens its preamble, also where the title before it has no full stop. */
const PREAMBLE =
  /^(?:Thực hiện|Triển khai(?: thực hiện)?|Căn cứ|Theo)\s(?:Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Công văn|Kết luận|Chương trình|Thông tư|Nghị định)(?:\s[^\d;.]{0,40})?\ssố:?\s*\d/u;

/** "- Cơ quan chủ trì:" wants its answer from the next line. */
const LABEL =
  /^.{0,30}(chu tri|phoi hop|thuc hien|thoi gian.{0,14}|thoi han|tien do|hoan thanh|ket qua|san pham):$/;
/** The line that says what kind of document follows, and the bracket under a title. */
const KIND =
  /^(?:DỰ THẢO )?(?:KẾ HOẠCH|QUYẾT ĐỊNH|PHƯƠNG ÁN|ĐỀ ÁN|CHƯƠNG TRÌNH|CHỈ THỊ|CÔNG ĐIỆN|NGHỊ QUYẾT|QUYẾT ĐỊNH:)$/u;
/** A title line cut in two. */
const HALVES = /^(?:KẾ|QUYẾT|PHƯƠNG|CHƯƠNG|ĐỀ)$/u;
const ATTACHED = /^\((?:Ban hành|Kèm theo|ban hành|kèm theo)/u;

/** Where two lines meet. */
export interface Seam {
  /** The paragraph so far. */
  before: string;
  /** Its last line, as it stands. */
  previous: Line;
  line: Line;
  next: Line | undefined;
  layout: Layout;
}

const LONGEST_HEADING = 500;
/** What goes on with a first line that was cut short has more than this part of the width. */
const FULL = 0.6;
/** A line that leaves more of the width than this did not have to end where it does. */
const ROOM = 0.8;

/** Whether the text so far is a heading that is complete as it stands. */
function isWholeHeading(text: string, next: string): boolean {
  const marker = readMarker(text);
  const title = marker ? text.slice(marker.length) : text;
  if (title === '' || title.length > LONGEST_HEADING) return false;
  if (isAllCaps(title)) return !isAllCaps(next.slice(readMarker(next)?.length ?? 0));
  if (!holdsOnlyNames(title)) return false;
  if (/(?:[,;–-]|\s(?:và|các|của|với|Ban))$/u.test(title)) return false;
  // "Sở Thông tin và" never gets here; "Sở Văn hóa" + "và Thể thao" must not be cut.
  const both = parseAgencies(`${title} ${next}`, NO_CONTEXT);
  return startsUpper(next) && (beginsOrder(next) || (both.mentions.at(-1)?.end ?? 0) <= title.length);
}

/** "3. Hội Nông dân, Hội Liên hiệp" + "Phụ nữ tỉnh": a numbered heading in the middle of whose last name the line ends. */
function cutsName(before: string, next: string): boolean {
  const marker = readMarker(before);
  if (!marker || ENDS.test(before) || before.length > LONGEST_HEADING) return false;
  const title = before.slice(marker.length);
  const last = parseAgencies(`${title} ${next}`, NO_CONTEXT).mentions.find(({ end }) => end > title.length);
  return last !== undefined && last.end - last.written.length < title.length;
}

/** "4. Sở Y tế" or "Sở Tư pháp:" and nothing else. */
function namesOnly(text: string): boolean {
  return text.length <= LONGEST_HEADING && holdsOnlyNames(text.slice(readMarker(text)?.length ?? 0));
}

/** "05" + "- 07%/năm": the ends of a range, cut apart; the years of a period are joined as compounds. */
function joinsRange(before: string, after: string): boolean {
  const lower = /(?<![\d./])(\d{1,6}(?:[.,]\d{1,3})?)\s{0,9}%?$/.exec(before)?.[1];
  const upper = /^(\d{1,6}(?:[.,]\d{1,3})?)(?![\d.)]|\s{0,9}[/.]\d)/.exec(after)?.[1];
  if (lower === undefined || upper === undefined || isAllCaps(before)) return false;
  const [from, to] = [lower, upper].map((each) => Number(each.replace(',', '.')));
  return (from ?? 0) < (to ?? 0) && !/^(?:19|20)\d\d$/.test(lower);
}

/** "(thuộc Dự án 7:" + "“Truyền thông”)": the bracket or the quotation that is open is closed by the next line. */
function closesBracket(before: string, next: string): boolean {
  const inBracket = before.lastIndexOf('(') > before.lastIndexOf(')');
  if (inBracket) return /^[^()]{4,120}\)/u.test(next);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && /^[^“”]{4,120}”/u.test(next);
}

/** "4. Sở Y tế, Sở Nội vụ" + "Sở Y tế chủ trì": whoever a heading names begins the sentence below it. */
function namesAgain(title: string, next: string): boolean {
  const { mentions } = parseAgencies(title, NO_CONTEXT);
  const text = fold(next);
  return startsUpper(next) && mentions.some(({ written }) => text.startsWith(`${fold(written)} `));
}

/** Whether a heading that no mark ends stops at the end of a line, as the room left there says. */
function endsEarly({ before, previous, line, next, layout }: Seam): boolean {
  const marker = readMarker(before);
  const isNumbered = marker !== null && !['dash', 'plus'].includes(marker.kind);
  if (!isNumbered || /(?:[,–-]|\s(?:và|các|của|với|về|cho|theo))$/u.test(before)) return false;
  if (namesAgain(before.slice(marker.length), line.text)) return true;
  if (layout.shortStarts) return isShortStart(line, next, layout);
  // A first line may be short for its own reasons.
  if (before.length === previous.text.length || isAllCaps(line.text)) return false;
  const room = layout.width * ROOM - previous.text.length;
  return room > (line.text.split(' ')[0]?.length ?? 0) && !cutsName(before, line.text);
}

/**
 * On a page whose paragraphs begin with a line cut short, a short line in the middle of a sentence begins one: it is no
 * last line, since a full line goes on with it, and no other.
 */
function isShortStart(line: Line, next: Line | undefined, { shortStarts, width }: Layout): boolean {
  if (!shortStarts || next === undefined || next.afterBlank || next.cells !== null) return false;
  const isShort = line.text.length < width * SHORT && !ENDS.test(line.text);
  return isShort && next.text.length > width * FULL && readMarker(next.text) === null;
}

/** Whether a line's marker is one in truth, seen after the line before it. */
export function isTrueMarker(
  before: string,
  line: Line,
  marker: Marker,
  layout: Layout,
  label: string | null,
): boolean {
  if (line.afterBlank && ENDS.test(before)) return true;
  if (isAllCaps(before.slice(readMarker(before)?.length ?? 0)) && !WANTS_NUMBER.test(before)) return true;
  const after = line.text.slice(marker.length);
  if (marker.kind === 'part' || marker.kind === 'appendix') return after === '' || startsUpper(after);
  if (marker.kind === 'dash' && closesBracket(before, after)) return false;
  const ended = ENDS.test(before);
  if (marker.kind === 'dash') {
    // A dash alone on its line is a bullet whose text was cut off below it.
    if (after === '') return true;
    if (joinsCompound(before, after) && !ended) return false;
    if (joinsRange(before, after)) return false;
    if (ended || line.afterBlank) return true;
    return startsUpper(after) || /^\d/.test(after) || !layout.wrapped || before.length < layout.width * FULL;
  }
  if (ended || line.afterBlank || line.marked) return true;
  // "Thời gian: Cả năm" + "3. Tập huấn": only a line cut in two leaves its number behind.
  const isCut = layout.wrapped || !startsUpper(after);
  if (['arabic', 'roman', 'upper'].includes(marker.kind) && isCut && WANTS_NUMBER.test(before)) return false;
  if (marker.kind === 'letter' && WANTS_LETTER.test(before)) return false;
  if (marker.kind === 'arabic' && !layout.wrapped) return true;
  if (marker.kind === 'arabic' && label !== null && Number(marker.label) === Number(label) + 1) return true;
  if (marker.kind === 'letter' || marker.kind === 'paren')
    return startsUpper(after) || !layout.wrapped || /^[([]?\p{Ll}/u.test(after) === false;
  return startsUpper(after) || /^["“\d]/.test(after);
}

/** Lines longer than this are whole paragraphs. */
const WIDEST_CUT = 110;

/** Whether a line without a marker opens a paragraph of its own. */
export function opensParagraph(seam: Seam): boolean {
  const { before, previous, line, next, layout } = seam;
  const ended = ENDS.test(before);
  // Each row of a table stands alone.
  if (line.cells !== null) return true;
  if (HALVES.test(before) && next !== undefined) return !KIND.test(`${before} ${line.text}`);
  if (HALVES.test(line.text) && KIND.test(`${line.text} ${next?.text ?? ''}`)) return true;
  if (KIND.test(line.text) || KIND.test(before) || ATTACHED.test(line.text)) return true;
  if (ATTACHED.test(before) && /\)\.?$/.test(before)) return true;
  if (line.marked !== previous.marked && line.marked) return true;
  if (PREAMBLE.test(`${line.text} ${next?.text ?? ''}`)) return true;
  if (line.marked && previous.marked && cutsName(before, line.text)) return false;
  if (line.afterBlank) {
    // A page break splits a sentence: nothing ended, and it goes on with a small letter.
    return (
      ended || previous.marked || !/^[\p{Ll}\d(,;)]/u.test(line.text) || isWholeHeading(before, line.text)
    );
  }
  if (!layout.wrapped) {
    // Few paragraphs are cut, this one is: "…; hằng tháng báo cáo" with no room left on the line above.
    const room = layout.width - previous.text.length - 1;
    const isCut = layout.width <= WIDEST_CUT && (line.text.split(' ')[0]?.length ?? 0) > room;
    if (isCut && /^\p{Ll}/u.test(line.text) && /;$/.test(before)) return false;
    return ended || startsUpper(line.text) || isAllCaps(before);
  }
  if (isAllCaps(before) !== isAllCaps(line.text) && !/^["“(]/.test(line.text) && /\p{Ll}/u.test(line.text)) {
    if (isAllCaps(before) && startsUpper(line.text)) return true;
  }
  if (isAllCaps(line.text) && !isAllCaps(before) && line.text.replace(/[^\p{L}]/gu, '').length > 6)
    return true;
  if (
    /^(Trên đây|Nơi nhận|Kính gửi|Căn cứ|Theo đề nghị|Xét đề nghị|KT\.|TM\.)/u.test(line.text) &&
    (ended || previous.text.length < layout.width * 0.8) &&
    !(layout.shortStarts && /\.$/.test(before) && line.text.length > layout.width * FULL)
  )
    return true;
  if (!startsUpper(line.text) && !/^["“]?\d/.test(line.text)) return false;
  if (ended) {
    const clause = fold(before.slice(before.lastIndexOf('. ') + 1).trim());
    if (LABEL.test(clause) && (layout.shortStarts || clause.length < fold(before).length)) return false;
    if (/:$/.test(before)) return !closesBracket(before, line.text);
    if (/;$/.test(before) && namesOnly(before.slice(0, -1)) && namesOnly(line.text)) return false;
    // An agency's name alone before its duties, whatever the length of the line above.
    const heads = /:$/.test(line.text) || (next !== undefined && readMarker(next.text) !== null);
    if (heads && namesOnly(line.text)) return true;
    const fits = previous.text.length + 1 + (line.text.split(' ')[0]?.length ?? 0) <= layout.width * 0.9;
    if (layout.shortStarts) {
      const short = line.text.length < layout.width * SHORT && next !== undefined && !readMarker(next.text);
      return short || fits;
    }
    // The line before is full to its end by chance: an order in capitals is the next duty.
    return fits || /;$/.test(before) || beginsOrder(line.text);
  }
  return isWholeHeading(before, line.text) || endsEarly(seam);
}
