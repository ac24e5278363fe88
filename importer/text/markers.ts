/** What opens a paragraph: numbers, letters, dashes. */

export type MarkerKind =
  | 'part' // "PHẦN I", "Phần thứ nhất", "Chương II"
  | 'article' // "Điều 3."
  | 'appendix' // "Phụ lục I"
  | 'roman' // "II."
  | 'upper' // "A."
  | 'arabic' // "3.", "2.1."
  | 'letter' // "a)", "đ."
  | 'paren' // "(1)", "(i)"
  | 'dash' // "-"
  | 'plus'; // "+"

export interface Marker {
  kind: MarkerKind;
  /** Normalised label without punctuation: `II`, `2.1`, `a`, `-`. */
  label: string;
  /** Where the paragraph's own text starts. */
  length: number;
}

/** The mark of an item in a list within a cell, also where no space follows it: "- Sở Y tế", "-Sở Tư pháp", "* Công an". */
export const ITEM_MARK = String.raw`[-–+•*]\s{0,9}`;
export const ITEM = new RegExp(String.raw`^${ITEM_MARK}(?=[\p{L}\d"“(])`, 'u');

const PATTERNS: [MarkerKind, RegExp][] = [
  [
    'appendix',
    /^(PHỤ LỤC|Phụ lục|BIỂU MẪU)\s{0,9}(?:số\s{0,9})?([IVXLC]{1,200}|\d{1,20}[A-Z]?)?(?=$|[\s.:,(])[.:]?\s{0,9}/u,
  ],
  [
    'part',
    /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+((?:THỨ|thứ)\s+\p{L}+|[IVXLC]+|\d+|[A-Z])(?=$|[\s.:,-])[.:]?\s*(?:[-–]\s*)?/u,
  ],
  ['article', /^Điều\s+(\d{1,3})\s*[.:]\s*/u],
  ['roman', /^([IVX]{1,6})\s*(?:[.)/]\s?[-–]\s*(?=\p{L})|[.)]\s*|\/\s+|\s?[-–]\s+)(?=[\p{L}\d"“(]|$)/u],
  ['upper', /^([A-HK-Z])\s*(?:[./)](?:\s?[-–]\s*|\s+)(?=\p{Lu})|[.)]$)/u],
  ['arabic', /^(\d{1,2}(?:\.\d{1,2}){1,4})\s{0,9}[.):/]?\s{1,9}(?=\S)/u],
  ['arabic', /^(\d{1,2}(?:\.\d{1,2}){1,4})[.):/](?=\p{L}|$)/u],
  [
    'arabic',
    /^(?!\d{1,2}\/\p{Lu}{2,8}[-–]\p{Lu})(\d{1,2})\s?(?:[.)/](?:\s?[-–](?=\s*\p{L}))?|[-–](?=\s))(?:\s*(?=[\p{L}"“(]|100\s?%|$)|\s+(?=\d))/u,
  ],
  ['letter', /^([a-zđ])\s?(?:\)|\.(?=\s)|\/|[.)/]\s?[-–](?=\s*\p{L}))(?:[-–](?=\s*\p{L}))?\s*(?=\S|$)/u],
  ['paren', /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*/u],
  ['dash', /^([-–—−])\s*(?=\S|$)/u],
  ['plus', /^([+*]|o(?=\s\p{Lu}))\s*(?=\S|$)/u],
];

/**
 * Reads the marker at the start of a line, if any. "II/2020).", "1.200 người" and "49/QC-UBND" are none.
 */
export function readMarker(text: string): Marker | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const label = kind === 'appendix' ? (match[2] ?? '') : (match[1] ?? '');
    if (kind === 'roman' && !isRoman(label)) continue;
    return { kind, label: labelOf(kind, label), length: match[0].length };
  }
  return null;
}

const ORDINALS: Record<string, string> = { nhất: 'I', hai: 'II', ba: 'III', tư: 'IV', năm: 'V', sáu: 'VI' };

/** "Phần thứ ba" is part III. */
function labelOf(kind: MarkerKind, label: string): string {
  if (kind === 'dash') return '-';
  const ordinal = /^thứ\s{1,9}(\p{L}{1,40})$/iu.exec(label)?.[1]?.toLowerCase();
  return ordinal === undefined ? label : (ORDINALS[ordinal] ?? label);
}

const ROMAN = /^(?:X{0,2})(?:IX|IV|V?I{0,3})$/;

function isRoman(label: string): boolean {
  return label !== '' && ROMAN.test(label);
}

/** Value of a roman number up to 29. */
export function romanValue(label: string): number {
  const digits: Record<string, number> = { I: 1, V: 5, X: 10 };
  let value = 0;
  for (let i = 0; i < label.length; i += 1) {
    const here = digits[label[i] ?? ''] ?? 0;
    const next = digits[label[i + 1] ?? ''] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}
