/** The parts of a document before its first section and after its last. */

import { fold, isAllCaps } from '../text/fold.ts';
import { readLetter } from './official-letter.ts';
import { isHeadline } from '../outline/levels.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Line } from '../text/source-lines.ts';

/** What kind of document a title line announces; a plan may also be called so. */
const PLAN_KIND =
  /^(?:DỰ THẢO\s+)?(KẾ HOẠCH|PHƯƠNG ÁN|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|CHỈ THỊ|CÔNG ĐIỆN)(?=$|\s)/u;

const TELEGRAM = 'CÔNG ĐIỆN';
/** A resolution gives out work itself where no plan stands behind it. */
const RESOLUTION = /^NGHỊ QUYẾT:?$/u;

/** What the title of a document begins with. */
function kindOfTitle(title: string): string {
  if (title.startsWith(TELEGRAM)) return 'Công điện';
  return RESOLUTION.test(title) ? 'Nghị quyết' : 'Kế hoạch';
}

/** "… Thủ tướng Chính phủ yêu cầu:": what stands below a telegram's request is work. */
function asks(paragraph: Paragraph | undefined): boolean {
  return /(?:yeu cau|chi thi|de nghi|giao nhiem vu)[^.;:]{0,200}: ?$/.test(fold(paragraph?.text ?? ''));
}

/** Pieces of a letterhead that a page cut into columns puts after the title. */
const LETTERHEAD = /^(?:CỘNG H[OÒ][AÀ]|VIỆT NAM$|Độc lập|Số\s*:|[\p{Lu}][\p{L} ]{1,30}, ngày\s)/u;

const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA/u;
const OFFICE = /^(?:ỦY BAN|UỶ BAN|UBND|BỘ|SỞ|TỈNH|THÀNH PHỐ)\s/u;
const LEAST_TITLE = 25;

export interface DocumentHead {
  /** Lines of the letterhead(s), before the title. */
  letterhead: Line[];
  title: { text: string; lines: [number, number] } | null;
  /** "(Ban hành kèm theo Quyết định số …)". */
  attachedTo: { text: string; lines: [number, number] } | null;
  /** From the title to the first section. */
  preamble: Paragraph[];
  /** Index of the first paragraph after the preamble. */
  bodyFrom: number;
  /** All of the text of an official letter or a telegram gives out work. */
  kind: 'plan' | 'letter' | 'telegram';
}

/** How the first section is called where numbers were lost. */
const FIRST_SECTION =
  /^(?:MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|QUAN ĐIỂM|ĐẶC ĐIỂM|TÌNH HÌNH|THỰC TRẠNG|CĂN CỨ XÂY|SỰ CẦN THIẾT|CHỈ TIÊU|NỘI DUNG|NHIỆM VỤ|PHÂN CÔNG|TỔ CHỨC THỰC HIỆN)/u;

const BODY = new Set(['roman', 'part', 'upper', 'article', 'appendix']);

/** A section opens with a roman number, a capital letter, a part, an article, or "1." in capitals. */
function opensBody(paragraph: Paragraph): boolean {
  const kind = paragraph.marker?.kind;
  if (kind && BODY.has(kind)) return true;
  if (kind === undefined) return isHeadline(paragraph) && FIRST_SECTION.test(paragraph.text);
  return kind === 'arabic' && paragraph.marker?.label === '1';
}

/** Finds the plan's own head: after a decision that carries it, the last title line counts. */
export function readHead(lines: readonly Line[], paragraphs: readonly Paragraph[]): DocumentHead {
  const at = titleAt(paragraphs);
  const first = paragraphs[at];
  const isTelegram = first?.text.startsWith(TELEGRAM) ?? false;
  const body = paragraphs.findIndex(
    (paragraph, i) => i > at && (opensBody(paragraph) || (isTelegram && i > 0 && asks(paragraphs[i - 1]))),
  );
  const bodyFrom = body < 0 ? paragraphs.length : body;
  if (at < 0 || !first)
    return headOfLetter(lines, paragraphs) ?? headWithoutKind(lines, paragraphs, bodyFrom);
  const own = first.text.replace(PLAN_KIND, '').replace(RESOLUTION, '').trim();
  let next = at + 1;
  const pieces = own === '' ? [] : [own];
  const title: [number, number] = [first.lines[0], first.lines[1]];
  let attachedTo: DocumentHead['attachedTo'] = null;
  while (next < bodyFrom && pieces.length < 4) {
    const piece = paragraphs[next];
    if (!piece) break;
    if (LETTERHEAD.test(piece.text)) {
      next += 1;
      continue;
    }
    if (/^\((?:ban hanh|kem theo)/.test(fold(piece.text))) {
      attachedTo = { text: piece.text, lines: piece.lines };
      next += 1;
      break;
    }
    const goesOn =
      pieces.length === 0 || isAllCaps(piece.text) || (piece.marked && !/[.:;]$/.test(piece.text));
    if (
      !goesOn ||
      piece.marker !== null ||
      (pieces.length > 0 &&
        /^(căn cứ|thực hiện (?:quyết định|kế hoạch|chỉ thị|nghị quyết|công văn) số)/iu.test(piece.text) &&
        !isAllCaps(piece.text))
    )
      break;
    if (pieces.length === 0 && /^căn cứ\s/iu.test(piece.text)) break;
    pieces.push(piece.text);
    title[1] = piece.lines[1];
    next += 1;
  }
  const text = pieces
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^[-–:\s]+/, '');
  return {
    letterhead: lines.filter((line) => line.n < first.lines[0]),
    title: text === '' ? null : { text: `${kindOfTitle(first.text)} ${tidy(text)}`, lines: title },
    attachedTo,
    preamble: paragraphs.slice(next, bodyFrom),
    bodyFrom,
    kind: isTelegram ? 'telegram' : 'plan',
  };
}

/** "V/v tăng cường …" is what a letter is about. */
function headOfLetter(lines: readonly Line[], paragraphs: readonly Paragraph[]): DocumentHead | null {
  const letter = readLetter(paragraphs);
  const about = letter && paragraphs[letter.at];
  if (!letter || !about) return null;
  const { subject, bodyFrom } = letter;
  const until = paragraphs[bodyFrom]?.lines[0] ?? Infinity;
  return {
    letterhead: lines.filter((line) => line.n < until),
    title: { text: `Công văn về việc ${subject}`, lines: about.lines },
    attachedTo: null,
    preamble: [],
    bodyFrom,
    kind: 'letter',
  };
}

/** Where "KẾ HOẠCH" was lost on the way, the title is the first long line in capitals after the letterhead. */
function headWithoutKind(
  lines: readonly Line[],
  paragraphs: readonly Paragraph[],
  bodyFrom: number,
): DocumentHead {
  // What a site says above the letterhead is none of the document's.
  const motto = paragraphs.findIndex(({ text }) => MOTTO.test(text));
  const at = paragraphs.findIndex(
    ({ text }, i) =>
      i > motto &&
      i < bodyFrom &&
      isAllCaps(text) &&
      text.length >= LEAST_TITLE &&
      !LETTERHEAD.test(text) &&
      !OFFICE.test(text),
  );
  const title = at < 0 ? undefined : paragraphs[at];
  const until = (title ?? paragraphs[bodyFrom])?.lines[0] ?? Infinity;
  return {
    letterhead: lines.filter((line) => line.n < until),
    title: title ? { text: `Kế hoạch ${tidy(title.text)}`, lines: title.lines } : null,
    attachedTo: null,
    preamble: paragraphs.slice(at + 1, bodyFrom),
    bodyFrom,
    kind: 'plan',
  };
}

function titleAt(paragraphs: readonly Paragraph[]): number {
  const found = paragraphs
    .map((paragraph, i) =>
      PLAN_KIND.test(paragraph.text) &&
      (isAllCaps(paragraph.text) || /^(?:KẾ HOẠCH|PHƯƠNG ÁN)/u.test(paragraph.text)) &&
      paragraph.marker === null
        ? i
        : -1,
    )
    .filter((i) => i >= 0);
  const titled = found.filter((i) => paragraphs[i]?.text.length !== undefined);
  // A decision's own subject ("Ban hành Kế hoạch …") is not in capitals on a line of its own; the plan's title is.
  return (
    titled.find((i, k) => k === titled.length - 1 || paragraphs.slice(i, titled[k + 1]).some(opensBody)) ??
    paragraphs.findIndex(({ text, marker }) => marker === null && RESOLUTION.test(text))
  );
}

/** A title in capitals becomes ordinary writing; names of places keep theirs. */
function tidy(text: string): string {
  if (!isAllCaps(text)) return text.charAt(0).toLowerCase() + text.slice(1);
  const lower = text.toLowerCase();
  return lower
    .replace(
      /((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) )((?:\p{L}{1,40} ?){1,3})$/u,
      (_, area: string, place: string) => area + titleCase(place),
    )
    .replace(/\b(hiv\/aids|aids|hiv)\b/giu, (name) => name.toUpperCase());
}

/** "HẬU GIANG" → "Hậu Giang". */
export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
