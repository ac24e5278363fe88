/** Reading YAML (and JSON, which is YAML) so that every mistake can be shown with its line. */
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { both } from '../../domain/bilingual.ts';
import { cleanFile } from '../../domain/clean-text.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { MOST_TOLD, reportedFindings } from './reported-findings.ts';
import { findExcess } from './yaml-bounds.ts';
import { explainYamlError } from './yaml-errors.ts';
import { findNumberTroubles, numberTags } from './yaml-numbers.ts';
import { findOddScalars } from './yaml-scalars.ts';

type Path = readonly (string | number)[];

/** A parsed text: its value, what stopped the parser, and where things stand. */
export interface YamlText {
  /** Plain values; null when the text could not be read. */
  value: unknown;
  /** Syntax errors with their lines; empty when the text is well-formed. */
  errors: (Finding & { line: number })[];
  /** Line (from 1) of what stands at a path, or of its nearest surroundings where it is missing. */
  lineOf(path: Path): number;
}

/** Walks down as far as the path goes; gives the offset of the last key or item met. */
function findOffset(document: Document.Parsed, path: Path): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const isStep = ({ key }: Pair<unknown, unknown>): boolean =>
        isScalar(key) && String(key.value) === String(step);
      const pair: Pair<unknown, unknown> | undefined = node.items.find(isStep);
      if (!pair) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

function unreadable(): Finding & { line: number } {
  return {
    path: [],
    line: 1,
    severity: 'error',
    message: both('Không đọc được nội dung tệp này.', 'This text cannot be read.'),
    remedy: both(
      'Tệp phải là văn bản YAML bình thường; bỏ các bí danh (&, *) và phần lồng quá sâu.',
      'It has to be ordinary YAML; remove aliases (&, *) and very deep nesting.',
    ),
  };
}

/** A text may hold thousands of mistakes; where in the parser each was noticed is nothing that anybody reads. */
function withoutTraces<T>(parse: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Nothing was read, for one reason. */
function nothing(error: Finding & { line: number }): YamlText {
  return { value: null, errors: [error], lineOf: () => error.line };
}

/**
 * Parses a text as YAML 1.2. Never throws; the time it takes grows with the length of the text, which is bounded.
 *
 * @param text - the file's content; read composed (NFC) and without what nobody sees
 */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  const clean = cleanFile(text);
  const excess = findExcess(clean);
  if (excess) return nothing(excess);
  try {
    // Repeated keys are looked for below: the parser compares every key with every other.
    const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false };
    const document = withoutTraces(() => parseDocument(clean, { ...options, customTags: numberTags }));
    const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
    const numbers = findNumberTroubles(document, clean);
    // Halves of numbers split by commas look like keys that stand there twice.
    const halves = new Set(numbers.flatMap(({ halves }) => halves));
    const odd = findOddScalars(document).filter(({ at }) => !halves.has(at));
    const found = [
      ...document.errors.map((error) => ({ at: error.pos[0], explain: () => explainYamlError(error) })),
      ...[...numbers, ...odd].map(({ at, finding }) => ({ at, explain: () => finding })),
    ].sort((a, b) => a.at - b.at);
    const told = found.slice(0, MOST_TOLD).map(({ explain }) => explain());
    const errors = reportedFindings(told, found.length).map((finding, i) => ({
      ...finding,
      line: lineAt(found[i]!.at),
    }));
    const value: unknown = errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
    return { value, errors, lineOf: (path) => lineAt(findOffset(document, path)) };
  } catch {
    // What the parser itself gives up on: unknown aliases, too many of them, nesting beyond the stack.
    return nothing(unreadable());
  }
}
