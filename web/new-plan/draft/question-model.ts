/** A question as a component of the design system. */
import { both, type Bilingual, type Translate } from '../../../domain/bilingual.ts';
import type { OpenQuestion } from '../../../importer/plan/desk.ts';
import type { IntakeAnswers } from '../../../records/plans/plan-intakes.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { linkLines } from './line-links.ts';
import { anchorOf, fieldOf } from './read-answers.ts';
import { describeValue } from './words.ts';

/** More choices than this are a list to open. */
const RADIOS = 6;

export interface QuestionContext {
  answers: IntakeAnswers;
  mistyped: Record<string, string>;
  problems: FormProblem[];
  names: ReadonlyMap<string, string>;
}

type Kind = 'radios' | 'select' | 'checkboxes' | 'textarea' | 'input';

function kindOf({ options, many }: OpenQuestion): Kind {
  if (options.length === 0) return many ? 'textarea' : 'input';
  if (many) return 'checkboxes';
  return options.length > RADIOS ? 'select' : 'radios';
}

/** How an answer is written where it is no choice. */
const FORMATS: Record<string, Bilingual> = {
  'missing-date': both('Ví dụ: 21/11/2025.', 'For example: 21/11/2025.'),
  'missing-period': both('Ví dụ: 2026-2030.', 'For example: 2026-2030.'),
  'target-without-figure': both(
    'Ví dụ: 70 hoặc 1.250; hoặc “không”.',
    'For example: 70 or 1.250; or “none”.',
  ),
  'due-default': both('Ví dụ: 14/12.', 'For example: 14/12.'),
  'due-unknown': both(
    'Ví dụ: 30/6/2026, Quý II/2026, tháng 6/2026, 2026.',
    'For example: 30/6/2026, Quý II/2026, tháng 6/2026, 2026.',
  ),
};

function hintOf(question: OpenQuestion, names: QuestionContext['names'], t: Translate): string {
  const { code, proposal, many, options } = question;
  const format = FORMATS[code];
  const proposed = proposal
    ?.split('; ')
    .map((one) => describeValue(one, names, t))
    .join('; ');
  return [
    format ? t(format) : '',
    many && options.length === 0 ? t('Mỗi dòng một tên.', 'One name per line.') : '',
    proposed
      ? t(
          `Đề xuất: ${proposed}. Để trống thì dùng đề xuất.`,
          `Proposed: ${proposed}. If left blank, the proposal is used.`,
        )
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Options of the component, with the answer so far. */
export function questionModel(question: OpenQuestion, context: QuestionContext, t: Translate): object {
  const { answers, mistyped, problems, names } = context;
  const { id, options, proposal } = question;
  const kind = kindOf(question);
  const answer = answers[id];
  const given = answer === undefined ? [] : [answer].flat();
  const anchor = anchorOf(id);
  const text = t(question.message);
  const hint = hintOf(question, names, t);
  const base = {
    name: fieldOf(id),
    ...(hint ? { hint: { text: hint } } : {}),
    errorMessage: errorOf(problems, anchor),
  };
  const items = options.map((value) => {
    const label = describeValue(value, names, t);
    return {
      value,
      text: value === proposal ? t(`${label} (đề xuất)`, `${label} (proposed)`) : label,
      checked: given.includes(value),
      selected: given.includes(value),
    };
  });
  const isChoice = kind === 'radios' || kind === 'checkboxes';
  return {
    kind,
    isRequired: question.required,
    isAnswered: id in answers,
    lines: linkLines(question.lines, t),
    options: isChoice
      ? {
          ...base,
          idPrefix: anchor,
          fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
          items,
        }
      : {
          ...base,
          id: anchor,
          label: { text, classes: 'govuk-label--s' },
          ...(kind === 'select'
            ? { items: [{ value: '', text: t('Chưa chọn', 'Not chosen yet') }, ...items] }
            : { value: mistyped[id] ?? given.join('\n'), rows: 4 }),
        },
  };
}
