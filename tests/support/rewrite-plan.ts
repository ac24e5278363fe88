/** The same plan as other programs and scanners would hand it over: what it says stays, how it is set changes. */

type Rewrite = (lines: string[]) => string[];

/** Breaks every paragraph into lines; the first piece is short, as in texts copied out of a narrow table cell. */
export function wrapAt(width: number, firstWidth: number): Rewrite {
  return (lines) =>
    lines.flatMap((line) => {
      const pieces: string[] = [];
      let current = '';
      for (const word of line.trim().split(' ')) {
        const limit = pieces.length === 0 ? firstWidth : width;
        if (current !== '' && `${current} ${word}`.length > limit) {
          pieces.push(current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return current === '' ? pieces : [...pieces, current];
    });
}

/** A page number between any two lines, as a scanner leaves it. */
function pagesOf(size: number): Rewrite {
  return (lines) =>
    lines.flatMap((line, at) => (at > 0 && at % size === 0 ? [line, '', String(1 + at / size), ''] : [line]));
}

/** Marks of headings at levels that mean nothing, bold text on some of them. */
const asMarkdown: Rewrite = (lines) => {
  const marks = ['## ', '#### ', '', '##### ', '# '];
  return lines.flatMap((line, at) => {
    const isHeading = /^([IVX]+|\d+(\.\d+)*)\.\s/u.test(line) && line.length < 120;
    const strong = at % 2 === 0 ? `**${line}**` : line;
    return line.trim() === '' ? [] : [isHeading ? `${marks[at % marks.length]}${strong}` : line, ''];
  });
};

const OLD_TONES: [string, string][] = [
  ['hóa', 'hoá'],
  ['Hóa', 'Hoá'],
  ['Tòa', 'Toà'],
  ['tòa', 'toà'],
  ['Ủy', 'Uỷ'],
  ['ủy', 'uỷ'],
  ['thỏa', 'thoả'],
];

/** The tone marks as older keyboards place them. */
export function withOldTones(text: string): string {
  return OLD_TONES.reduce((rest, [now, old]) => rest.replaceAll(now, old), text);
}

/** Every way of setting a plan, by name. */
export const REWRITES: Record<string, Rewrite> = {
  wrapped: wrapAt(80, 20),
  narrow: wrapAt(46, 46),
  paged: (lines) => pagesOf(23)(wrapAt(90, 90)(lines)),
  decomposed: (lines) => lines.map((line) => line.normalize('NFD')),
  spaced: (lines) =>
    lines.flatMap((line) => [` ${line.replace(' ', '\u00a0').replace(/ (?=\S+$)/u, '  ')}\t`, '\u00a0', '']),
  markdown: asMarkdown,
  'old tones': (lines) => lines.map((line) => withOldTones(line.normalize('NFC'))),
};
