/** The lines that are drawn on a page of a PDF: the borders of its tables. */

/** A line along the page or across it, in points from the lower left corner; `at` is the one coordinate it keeps. */
export interface Ruling {
  isAcross: boolean;
  at: number;
  from: number;
  to: number;
}

/** What a page draws, as the reader of PDF gives it: numbers of operators, and what each works on. */
export interface Drawing {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The operators that are looked for, by name. */
export type Operators = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'endPath'
    | 'beginAnnotation'
    | 'endAnnotation'
    | 'setFont'
    | 'setTextMatrix'
    | 'showText',
    number
  >
>;

/** a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.3). */
type Matrix = readonly number[];
type Point = readonly [x: number, y: number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
/** A border drawn as a filled rectangle is no thicker; what is, is a background. */
const THICKEST = 3;
/** A shorter line is part of a letter or a mark. */
const SHORTEST = 6;
/** A page with more lines is a drawing. */
const MOST_RULINGS = 1500;
/** How many numbers follow each step of a path: go to, line to, curve to, close. */
const NUMBERS = [2, 2, 6, 0];
const CLOSE = 3;

function multiply(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The corners of a path, one list for each stretch that is drawn without lifting the pen. */
function cornersOf(steps: ArrayLike<number>, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point[][] {
  const stretches: Point[][] = [];
  for (let i = 0; i < steps.length;) {
    const step = steps[i] ?? CLOSE;
    const size = NUMBERS[step] ?? 0;
    const [x = 0, y = 0] = [steps[i + size - 1], steps[i + size]];
    const first = stretches.at(-1)?.[0];
    if (step === 0) stretches.push([]);
    if (step === CLOSE && first) stretches.at(-1)?.push(first);
    else stretches.at(-1)?.push([a * x + c * y + e, b * x + d * y + f]);
    i += size + 1;
  }
  return stretches;
}

function rulingBetween([x1, y1]: Point, [x2, y2]: Point): Ruling | null {
  const [wide, high] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (Math.min(wide, high) > THICKEST || Math.max(wide, high) < SHORTEST) return null;
  return high < wide
    ? { isAcross: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { isAcross: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

/** A thin rectangle is one border, a wide one has four. */
function rulingsOf(corners: readonly Point[]): Ruling[] {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const low: Point = [Math.min(...xs), Math.min(...ys)];
  const high: Point = [Math.max(...xs), Math.max(...ys)];
  const whole = corners.length > 2 ? rulingBetween(low, high) : null;
  if (whole) return [whole];
  return corners.slice(1).flatMap((corner, i) => rulingBetween(corners[i] ?? corner, corner) ?? []);
}

/**
 * Finds the lines of a page.
 * @param drawing of the page
 * @param operators numbers of the operators
 * @returns none where there are more than a table has
 */
export function readRulings({ fnArray, argsArray }: Drawing, operators: Operators): Ruling[] {
  const rulings: Ruling[] = [];
  const kept: Matrix[] = [];
  let matrix = SAME;
  /** Fields and stamps are drawn above the page. */
  let isAbove = false;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as readonly unknown[];
    if (operator === operators.beginAnnotation) isAbove = true;
    else if (operator === operators.endAnnotation) isAbove = false;
    else if (isAbove) return;
    else if (operator === operators.save) kept.push(matrix);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = kept.pop() ?? SAME;
    else if (operator === operators.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === operators.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = multiply(matrix, (args[0] as Matrix | null) ?? SAME);
    } else if (operator === operators.constructPath && args[0] !== operators.endPath) {
      const [steps] = args[1] as [ArrayLike<number> | null];
      if (steps && rulings.length <= MOST_RULINGS)
        for (const corners of cornersOf(steps, matrix)) rulings.push(...rulingsOf(corners));
    }
  });
  return rulings.length > MOST_RULINGS ? [] : rulings;
}
