/** What answers to an import's questions have to look like where no choice is given. */
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { readNumber } from '../../domain/figures/read-number.ts';
import type { Finding } from '../../domain/schemas/finding.ts';
import { isNone } from '../../importer/plan/desk.ts';
import { readDueAnswer } from '../../importer/plan/due-words.ts';

type Wrong = Pick<Finding, 'message' | 'remedy'>;

function wrong(answer: string, remedy: Bilingual): Wrong {
  return { message: both(`Không hiểu “${answer}”.`, `“${answer}” is not understood.`), remedy };
}

function isMonthDay(answer: string): boolean {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(answer) ?? [];
  return month !== undefined && readDueAnswer(`2001-${month}-${day}`) !== null;
}

/**
 * Why an answer would change nothing in the file; null where it does.
 *
 * @param code of the question
 * @param answer as given, not blank
 */
export function misformed(code: string, answer: string): Wrong | null {
  switch (code) {
    case 'target-without-figure': {
      if (isNone(answer)) return null;
      // A per cent sign may stand behind it.
      const reading = readNumber(answer.replace(/\s{0,9}%$/, ''), true);
      return 'problem' in reading ? reading.problem : null;
    }
    case 'due-default':
      return isMonthDay(answer)
        ? null
        : wrong(answer, both('Ghi tháng và ngày như 12-14.', 'Write month and day like 12-14.'));
    case 'due-unknown':
      return /^(?:thường xuyên|standing)$/iu.test(answer) || readDueAnswer(answer) !== null
        ? null
        : wrong(
            answer,
            both(
              'Ghi 2026-06-30, 30/6/2026, Quý II/2026, tháng 6/2026, 2026, hoặc “thường xuyên”.',
              'Write 2026-06-30, 30/6/2026, Quý II/2026, tháng 6/2026, 2026, or “standing”.',
            ),
          );
    default:
      return null;
  }
}
