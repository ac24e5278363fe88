/** How deep a paragraph stands, by its numbering; the markup's own heading levels are not trusted. */

import { isAllCaps } from '../text/fold.ts';
import { romanValue } from '../text/markers.ts';
import type { Paragraph } from '../text/paragraphs.ts';

/** Depth of text without a marker. */
export const BARE = 9;
/** Depth of roman numbers below the letters of a part. */
const BELOW_LETTER = 2.5;
/** Depth of "1.". */
export const ARABIC = 3;
/** Deepest level that has a number or letter. */
export const NUMBERED = 6;
/** Depth of an agency's heading without a number: above the letters of its duties. */
export const BARE_HEADING = 5.5;

/**
 * Depth of each paragraph: part 0, chapter letters and roman numbers 1–2 (whichever comes first is
 * higher), "1." 3, "1.1." 4, "a)" 6, "-" 7, "+" 8, bare text 9; capitals without a number 1.
 */
export function readLevels(paragraphs: readonly Paragraph[]): number[] {
  const first = (kind: string): number => {
    const at = paragraphs.findIndex((paragraph) => paragraph.marker?.kind === kind);
    return at < 0 ? Infinity : at;
  };
  const letterFirst = first('upper') < first('roman');
  const nested = nestedRomans(paragraphs);
  const hasTop = first('roman') < Infinity || first('upper') < Infinity;
  return paragraphs.map((paragraph, i) => {
    const marker = paragraph.marker;
    if (!marker) return isHeadline(paragraph) ? 1 : BARE;
    switch (marker.kind) {
      case 'part':
      case 'appendix':
        return 0;
      case 'article':
        return 1;
      case 'roman':
        if (nested.has(i) && !letterFirst) return BELOW_LETTER;
        return letterFirst ? 2 : 1;
      case 'upper':
        return letterFirst || first('roman') === Infinity ? 1 : 2;
      case 'arabic': {
        const dots = marker.label.split('.').length - 1;
        return dots === 0 && !hasTop && isAllCaps(paragraph.text) ? 1 : ARABIC + Math.min(dots, 2);
      }
      case 'letter':
      case 'paren':
        return 6;
      case 'dash':
        return 7;
      case 'plus':
        return 8;
    }
  });
}

/**
 * "IV." / "A." / "I.", "II." / "B." / "I.": roman numbers that begin anew below each letter of a part that has a roman
 * number itself. One that goes on with the count of the parts is a part.
 */
function nestedRomans(paragraphs: readonly Paragraph[]): Set<number> {
  const nested = new Set<number>();
  let part = 0;
  let isBelowLetter = false;
  paragraphs.forEach(({ marker }, i) => {
    if (marker?.kind === 'part' || marker?.kind === 'appendix') [part, isBelowLetter] = [0, false];
    if (marker?.kind === 'upper') isBelowLetter = part > 0;
    if (marker?.kind !== 'roman') return;
    const value = romanValue(marker.label);
    if (isBelowLetter && value !== part + 1) nested.add(i);
    else [part, isBelowLetter] = [value, false];
  });
  return nested;
}

const SHORT_TITLE = /^(?:MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|CHỈ TIÊU|NHIỆM VỤ|NỘI DUNG|KINH PHÍ|GIẢI PHÁP)/u;

/** A line in capitals that no number opens: a heading whose number was lost. */
export function isHeadline(paragraph: Paragraph): boolean {
  return (
    isAllCaps(paragraph.text) &&
    (paragraph.text.length >= 10 || SHORT_TITLE.test(paragraph.text)) &&
    paragraph.text.length < 160 &&
    !/^(TM|KT|TL|TUQ)\./u.test(paragraph.text)
  );
}
