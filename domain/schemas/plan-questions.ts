/** What a plan leaves open and only a person can settle: asked, never decided here. */
import { both, type Bilingual } from '../bilingual.ts';
import type { Duty, Plan } from '../plan.ts';
import type { Finding } from './finding.ts';

/** A finding that is a question; `code` says which. */
export type Question = Finding & { code: string };

function ask(code: string, path: (string | number)[], message: Bilingual, remedy: Bilingual): Question {
  return { path, severity: 'warning', code, message, remedy };
}

function askForReference(plan: Plan): Question[] {
  const questions: Question[] = [];
  if (plan.number === null) {
    questions.push(
      ask(
        'number-unknown',
        ['number'],
        both('Kế hoạch chưa rõ số, ký hiệu.', 'The plan’s number is unknown.'),
        both('Điền số khi có bản gốc; đến khi đó thư ghi “chưa rõ số”.', 'Fill it in from the original.'),
      ),
    );
  }
  if (plan.date === null) {
    questions.push(
      ask(
        'date-unknown',
        ['date'],
        both('Kế hoạch chưa rõ ngày ký.', 'The plan’s date of signature is unknown.'),
        both(
          'Điền ngày khi có bản gốc; chưa kiểm tra được hạn so với ngày ký.',
          'Fill it in from the original.',
        ),
      ),
    );
  }
  return questions;
}

/** The other supporters of the same work, where nobody leads it; null where somebody does. */
function fellowSupporters(duty: Duty, plan: Plan): string | null {
  if (duty.supports) {
    const leads = duty.role !== 'support' && duty.units.some((unit) => !duty.supports?.includes(unit));
    return leads ? null : duty.code;
  }
  const other = plan.duties.find(({ code }) => code === duty.jointWith);
  return duty.role === 'support' && other?.role === 'support' ? `${duty.code}, ${other.code}` : null;
}

function askForLeaders(plan: Plan): Question[] {
  return plan.duties.flatMap((duty, i) => {
    const codes = fellowSupporters(duty, plan);
    // Where two name each other, one question is enough.
    const asked = plan.duties.slice(0, i).some(({ code, jointWith }) => {
      return code === duty.jointWith && jointWith === duty.code;
    });
    if (codes === null || asked) return [];
    return [
      ask(
        'no-leader',
        ['duties', i],
        both(
          `${codes}: các đơn vị đều “phối hợp”, chưa rõ ai chủ trì.`,
          `${codes}: every unit supports, nobody leads.`,
        ),
        both(
          'Hỏi cơ quan ban hành; khi rõ, ghi role: lead cho bên chủ trì.',
          'Ask the issuer; once known, write role: lead for the one that leads.',
        ),
      ),
    ];
  });
}

/** One question for each note of a file. */
export function askForNotes(notes: NonNullable<Plan['notes']> = []): Question[] {
  const remedy = both(
    'Hỏi cơ quan ban hành; khi rõ, sửa tệp và bỏ ghi chú này.',
    'Ask the issuer; then correct the file and remove this note.',
  );
  return notes.map(({ id, text, textEn }, i) => ({
    ...ask('open-point', ['notes', i], both(text, textEn), remedy),
    ...(id === undefined ? {} : { id }),
  }));
}

/**
 * What the import of a document asked and nobody answered yet.
 *
 * @param questions - of a plan file
 * @param severity - an error, but for an outline, which is not launched anyway
 */
export function openQuestionFindings(
  questions: { id: string; text: string; textEn?: string; options?: string[] }[],
  severity: Finding['severity'],
): Question[] {
  return questions.map(({ id, text, textEn = text, options }, i) => {
    const choices = options ? ` (${options.slice(0, 12).join(', ')})` : '';
    return {
      path: ['questions', i],
      severity,
      code: 'open-question',
      id,
      message: both(text, textEn),
      remedy: both(
        `Trả lời “${id}”${choices} trong tệp trả lời rồi nhập lại; hoặc tự điền vào kế hoạch và bỏ câu hỏi này.`,
        `Answer “${id}”${choices} in the answers file and import again; or fill it in here and remove the question.`,
      ),
    };
  });
}

/**
 * Everything a plan leaves open: `number-unknown`, `date-unknown`, `no-leader`, `open-point`.
 *
 * @param plan - a plan, with its duties in the order of the file
 */
export function listQuestions(plan: Plan): Question[] {
  return [...askForReference(plan), ...askForLeaders(plan), ...askForNotes(plan.notes)];
}
