/** Reading the answers to an import's questions. */
import { z } from 'zod';
import { both } from '../../domain/bilingual.ts';
import type { Answers, OpenQuestion } from '../../importer/plan/desk.ts';
import { closestTo } from '../../domain/schemas/closest.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { misformed } from './answer-formats.ts';
import { documentError, readDocument } from './read-document.ts';

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const fileEntry = z.strictObject({ file: z.string().trim().min(1) });
const answersFile = z.record(z.string(), z.union([value, z.array(value), fileEntry, z.null()]));
type Entry = z.infer<typeof answersFile>[string];

/** Where a list stands in a file of its own: `expand-class:ubnd-cap-xa: { file: communes.xlsx }`. */
function isFile(entry: Entry): entry is z.infer<typeof fileEntry> {
  return entry !== null && typeof entry === 'object' && 'file' in entry;
}

/**
 * The files that an answers file takes lists from, as it names them; none where it cannot be read.
 *
 * @param text - the YAML
 */
export function filesNamedIn(text: string): string[] {
  const { value: given } = readDocument(text, answersFile);
  const files = Object.values(given ?? {}).flatMap((entry) => (isFile(entry) ? [entry.file] : []));
  return [...new Set(files)];
}

function checkAnswer(id: string, answer: string | string[], known: OpenQuestion[]): Finding[] {
  const question = known.find((one) => one.id === id);
  if (!question) {
    const near = closestTo(
      id,
      known.map((one) => one.id),
    );
    return [
      {
        path: [id],
        severity: 'error',
        message: both(`Không có câu hỏi “${id}”.`, `There is no question “${id}”.`),
        remedy: near
          ? both(`Có phải là “${near}” không?`, `Did you mean “${near}”?`)
          : both('Bỏ dòng này.', 'Remove the line.'),
      },
    ];
  }
  const given = typeof answer === 'string' ? [answer] : answer;
  const format = given.length === 0 ? null : misformed(question.code, given.join('; ').trim());
  if (format) return [{ path: [id], severity: 'error', ...format }];
  const wrong =
    question.options.length > 0 ? given.find((one) => !question.options.includes(one)) : undefined;
  if (wrong === undefined) return [];
  return [
    {
      path: [id],
      severity: 'error',
      message: both(`“${wrong}” không có trong các lựa chọn.`, `“${wrong}” is none of the choices.`),
      remedy: both(
        `Chọn: ${question.options.slice(0, 20).join(', ')}.`,
        `Choose: ${question.options.slice(0, 20).join(', ')}.`,
      ),
    },
  ];
}

/**
 * Reads an answers file: `{ question id: answer }`, where an answer is a value, a list or
 * `{ file }` with a list in it, and blank means unanswered.
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @param known - the questions there are
 * @param lists - the names in each file that `filesNamedIn` told of
 * @throws UserError `invalid` for an unknown question and for what is none of its choices
 */
export function readAnswers(
  text: string,
  file: string,
  known: OpenQuestion[],
  lists: ReadonlyMap<string, string[]> = new Map(),
): Answers {
  const reading = readDocument(text, answersFile);
  if (!reading.value) throw documentError(file, reading.details(reading.findings));
  const given = Object.entries(reading.value).flatMap(([id, entry]): [string, string | string[]][] => {
    if (entry === null) return [];
    return [[id, isFile(entry) ? (lists.get(entry.file) ?? []) : entry]];
  });
  const findings = given.flatMap(([id, answer]) => checkAnswer(id, answer, known));
  if (findings.length > 0) throw documentError(file, reading.details(findings));
  return Object.fromEntries(given);
}
