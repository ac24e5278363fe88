/** How the lines of a document are cut: whole paragraphs, or pieces of a certain width. */

import { isAllCaps } from './fold.ts';
import { readMarker } from './markers.ts';
import type { Line } from './source-lines.ts';

/** What ends a sentence, or an item of a list. */
export const ENDS = /[.;:!?…](?:["”')\]]*)$|\.\/\.?$/;

/** A first line that is cut short has less than this part of the width. */
export const SHORT = 0.45;

export interface Layout {
  /** True where long paragraphs are cut into lines. */
  wrapped: boolean;
  /** Length of a full line. */
  width: number;
  /** True where a paragraph's first line is cut short (pages saved from law sites). */
  shortStarts: boolean;
}

/** Looks at how the lines of a document are cut; rows of tables say nothing of it. */
export function readLayout(all: readonly Line[]): Layout {
  const lines = all.filter(({ cells }) => cells === null);
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const running = lines.filter((line, i) => {
    const next = lines[i + 1];
    return (
      next !== undefined &&
      !next.afterBlank &&
      !ENDS.test(line.text) &&
      !readMarker(next.text) &&
      !isAllCaps(line.text)
    );
  });
  // Only lines cut in the middle of a sentence go on with a small letter.
  const continued = lines.filter((line) => /^\p{Ll}/u.test(line.text) && !readMarker(line.text));
  const wrapped =
    width <= 140 && running.length > lines.length * 0.2 && continued.length > lines.length * 0.04;
  // First lines that certainly go on: a heading of one line is short for another reason.
  const opened = lines.filter(
    (line, i) =>
      ENDS.test(lines[i - 1]?.text ?? '') &&
      !ENDS.test(line.text) &&
      !isAllCaps(line.text) &&
      /^\p{Ll}/u.test(lines[i + 1]?.text ?? ''),
  );
  const short = opened.filter((line) => line.text.length < width * SHORT);
  return { wrapped, width, shortStarts: wrapped && opened.length >= 4 && short.length > opened.length * 0.6 };
}
