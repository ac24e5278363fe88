/** From a text to a value of the right shape, or to errors a person can correct. */
import type { z } from 'zod';
import { alike, both, type Bilingual } from '../../domain/bilingual.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import { UserError } from '../../domain/user-error.ts';
import { countFindings, explainIssue } from './explain-issue.ts';
import { MOST_TOLD, countInWords, reportedFindings } from './reported-findings.ts';
import { parseYaml } from './yaml-document.ts';

/** A text read so far: its value if the shape is right, else null, with what was found. */
export interface Reading<T> {
  value: T | null;
  /** Plain values as they stand, whatever their shape. */
  raw: unknown;
  findings: Finding[];
  /** Findings as they are shown: path in words, line, message and remedy; of very many the first. */
  details(findings: Finding[]): ErrorDetail[];
}

/** `duties[3].role`; null for the document as a whole. */
function writePath(path: (string | number)[]): string | null {
  const parts = path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`));
  return parts.join('') || null;
}

function notATable(value: unknown): Finding | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return null;
  const empty = value === null || value === undefined;
  return {
    path: [],
    severity: 'error',
    message: empty
      ? both('Tệp không có nội dung.', 'The file is empty.')
      : both('Tệp không phải là một nhóm trường.', 'The file is not a group of keys.'),
    remedy: both('Viết các dòng “trường: giá trị”.', 'Write lines of “key: value”.'),
  };
}

/**
 * What is wrong with the shape of a value, whatever it was read from.
 *
 * @param value - plain values
 * @param schema - the shape they should have
 */
function matchShape<T>(value: unknown, schema: z.ZodType<T>): { value: T | null; findings: Finding[] } {
  const hollow = notATable(value);
  if (hollow) return { value: null, findings: [hollow] };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, findings: [] };
  return { value: null, findings: explainIssues(parsed.error, schema, value) };
}

/** What zod found, the first of very many: each costs a search for what may have been meant. */
export function explainIssues({ issues }: z.ZodError, schema: z.ZodType, value: unknown): Finding[] {
  const count = issues.reduce((sum, issue) => sum + countFindings(issue), 0);
  const findings: Finding[] = [];
  for (const issue of issues) {
    if (findings.length < MOST_TOLD) findings.push(...explainIssue(issue, schema, value, MOST_TOLD));
  }
  return reportedFindings(findings, count);
}

/** A finding of values that a program gave, which has no line. */
export function toDetail({ path, message, remedy }: Finding): ErrorDetail {
  return { path: writePath(path), line: null, message, remedy };
}

/**
 * Reads a YAML or JSON text. Never throws.
 *
 * @param text - the content
 * @param schema - the shape it should have
 */
export function readDocument<T>(text: string, schema: z.ZodType<T>): Reading<T> {
  const yaml = parseYaml(text);
  const syntaxLines = new Map<Finding, number>(yaml.errors.map((error) => [error, error.line]));
  const detail = (finding: Finding): ErrorDetail => ({
    path: writePath(finding.path),
    line: syntaxLines.get(finding) ?? yaml.lineOf(finding.path),
    message: finding.message,
    remedy: finding.remedy,
    ...(finding.code === undefined ? {} : { code: finding.code }),
    ...(finding.id === undefined ? {} : { id: finding.id }),
  });
  const details = (findings: Finding[]): ErrorDetail[] => reportedFindings(findings).map(detail);
  if (yaml.errors.length > 0) return { value: null, raw: null, findings: yaml.errors, details };
  return { ...matchShape(yaml.value, schema), raw: yaml.value, details };
}

/**
 * Reads values that a program gave; nothing has a line. Never throws.
 *
 * @param value - plain values
 * @param schema - the shape they should have
 */
export function readValue<T>(value: unknown, schema: z.ZodType<T>): Reading<T> {
  const details = (findings: Finding[]): ErrorDetail[] => reportedFindings(findings).map(toDetail);
  return { ...matchShape(value, schema), raw: value, details };
}

/**
 * The error to throw for a document that cannot be used.
 *
 * @param file - its name, as the person gave it
 * @param details - what is wrong, at least one
 */
export function documentError(file: string | Bilingual, details: ErrorDetail[]): UserError {
  const name = typeof file === 'string' ? alike(file) : file;
  const count = countInWords(details);
  return new UserError('invalid', both(`${name.vi} có ${count.vi}`, `${name.en}: ${count.en}`), details);
}
