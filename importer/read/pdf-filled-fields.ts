/**
 * The number, day and month of an issued document: the registry's program fills them in as signed fields above the page,
 * so that they are no part of its text.
 */
import type { Piece } from './pdf-pieces.ts';
import type { Drawing, Operators } from './pdf-rulings.ts';

interface Glyph {
  unicode: string;
  /** In thousandths of the font's height. */
  width: number;
}

/** "277", "277/KH-UBND", "14": who signed and when is not read. */
const FILLED = /^\d{1,5}[a-z]?(?:\s?\/\s?[\p{Lu}\d&-]{2,30})?$/u;

function isGlyph(glyph: unknown): glyph is Glyph {
  return typeof glyph === 'object' && glyph !== null && 'unicode' in glyph;
}

/**
 * Reads the fields that are filled in.
 * @param drawing of the page, its fields among it
 * @param operators numbers of the operators
 */
export function readFilledFields({ fnArray, argsArray }: Drawing, operators: Operators): Piece[] {
  const pieces: Piece[] = [];
  /** Where the field stands; null outside of one. */
  let corner: readonly number[] | null = null;
  let matrix: ArrayLike<number> = [1, 0, 0, 1, 0, 0];
  let font = 0;
  fnArray.forEach((operator, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    if (operator === operators.beginAnnotation) corner = args[1] as readonly number[];
    else if (operator === operators.endAnnotation) corner = null;
    else if (operator === operators.setTextMatrix) matrix = args[0] as ArrayLike<number>;
    else if (operator === operators.setFont) font = Number(args[1]);
    else if (operator === operators.showText && corner) {
      const glyphs = (args[0] as readonly unknown[]).filter((glyph) => isGlyph(glyph));
      const text = glyphs
        .map(({ unicode }) => unicode)
        .join('')
        .trim();
      const size = font * Math.abs(matrix[3] || 1);
      const width = glyphs.reduce((sum, glyph) => sum + (glyph.width / 1000) * size, 0);
      const [x, y] = [(corner[0] ?? 0) + (matrix[4] ?? 0), (corner[1] ?? 0) + (matrix[5] ?? 0)];
      if (FILLED.test(text)) pieces.push({ text, x, y, width, size });
    }
  });
  return pieces;
}
