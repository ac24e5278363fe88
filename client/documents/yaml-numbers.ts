/**
 * Numbers in YAML and JSON by their source: the parser alone would make 1.25 of `1.250` and 1 of `1.000`, and say
 * nothing. A scalar is a number only where it cannot be meant otherwise; whatever else looks like one (thousands,
 * exponents, hexadecimal, more digits than a number holds) stays the text that stands there, for whoever knows what it
 * is about.
 */
import { isMap, isScalar, visit } from 'yaml';
import type { Document, Pair, Scalar, Tags, YAMLMap } from 'yaml';
import { both } from '../../domain/bilingual.ts';
import {
  askWhich,
  LARGEST_NUMBER,
  readNumber,
  type NumberProblem,
} from '../../domain/figures/read-number.ts';
import type { Finding } from '../../domain/schemas/finding.ts';

const NUMBERS = new Set(['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float']);
const INFINITE = '.inf';
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** One thousand and more as it is written in Vietnam; to a program, three decimals. */
const THOUSANDS = /^([1-9]\d{0,2})\.(\d{3})$/;
/** What a comma can have cut off a number. */
const DIGITS = /^\d+(?:\.\d+)?$/;

function resolve(source: string): number | string {
  const isExact = Math.abs(Number(source)) <= LARGEST_NUMBER;
  return isExact && !THOUSANDS.test(source) ? Number(source) : source;
}

/** What no figure can be; the shape of what is expected says so. */
const isInfinity = (tag: object): boolean =>
  'test' in tag && tag.test instanceof RegExp && tag.test.test(INFINITE);

/** The scalars of YAML 1.2 with our own rule for numbers. */
export const numberTags = (tags: Tags): Tags => [
  ...tags.filter((tag) => typeof tag === 'string' || !NUMBERS.has(tag.tag) || isInfinity(tag)),
  {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    test: DECIMAL,
    resolve,
    identify: (value) => typeof value === 'number',
    stringify: ({ value }) => String(value),
  },
];

/** Something about a number, with its place in the text, and those of what was cut off it. */
interface NumberTrouble {
  at: number;
  halves: number[];
  finding: Finding;
}

function isPlain(node: unknown): node is Scalar & { source: string } {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.source === 'string';
}

const offsetOf = (node: unknown): number => (isScalar(node) ? (node.range?.[0] ?? 0) : 0);

/** Keys of digits alone that follow an entry, with nothing behind them. */
function digitsAfter(items: Pair[], index: number): (Scalar & { source: string })[] {
  const digits = [];
  for (let next = index + 1; next < items.length; next += 1) {
    const { key, value } = items[next]!;
    if (value !== null || !isPlain(key) || !DIGITS.test(key.source)) break;
    digits.push(key);
  }
  return digits;
}

function trouble(node: Scalar, words: NumberProblem, halves: Scalar[] = []): NumberTrouble {
  const finding = { path: [], severity: 'error' as const, message: words.message, remedy: words.remedy };
  return { at: offsetOf(node), halves: halves.map(offsetOf), finding };
}

/** `{ numerator: 1,250 }`: the comma ended the entry, and what stood behind it became a key of its own. */
function findSplit({ items }: YAMLMap): NumberTrouble[] {
  return items.flatMap(({ value }: Pair, index): NumberTrouble[] => {
    if (!isPlain(value) || !/^\d[\d.]*$/.test(value.source)) return [];
    const halves = digitsAfter(items, index);
    if (halves.length === 0) return [];
    const written = [value, ...halves].map(({ source }) => source).join(',');
    const reading = readNumber(written, true);
    if ('problem' in reading) return [trouble(value, reading.problem, halves)];
    const words = {
      message: both(
        `Trong ngoặc { }, dấu phẩy ngăn hai trường nên ${written} không còn là một số.`,
        `Between { } a comma ends an entry, so ${written} is no number any more.`,
      ),
      remedy: both(`Viết "${written}", có ngoặc kép.`, `Write "${written}", in quotes.`),
    };
    return [trouble(value, words, halves)];
  });
}

/** A JSON number has a decimal point; the hand that wrote it may have had thousands in mind. */
function findThousands(node: Scalar): NumberTrouble[] {
  const [, whole, fraction] = (isPlain(node) && THOUSANDS.exec(node.source)) || [];
  return whole && fraction ? [trouble(node, askWhich(whole, fraction, true))] : [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Numbers that cannot be taken as they stand: split by a comma, or in JSON maybe thousands.
 *
 * @param document - parsed with `numberTags`, whether well-formed or not
 * @param text - what it was parsed from
 */
export function findNumberTroubles(document: Document.Parsed, text: string): NumberTrouble[] {
  const troubles: NumberTrouble[] = [];
  const json = isJson(text);
  visit(document, {
    Map: (_key, node) => {
      if (isMap(node) && node.flow) troubles.push(...findSplit(node));
    },
    Scalar: (_key, node) => {
      if (json) troubles.push(...findThousands(node));
    },
  });
  return troubles;
}
