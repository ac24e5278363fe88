import type { Translate } from '../../domain/bilingual.ts';
import type { Engine } from '../../client/engine.ts';
import type { FormProblem } from '../layout/form.ts';
import { readDate } from '../layout/typed-date.ts';
import { basisOf } from '../act-forms/document-basis.ts';
import { documentProblems } from '../obligation/document-fields.ts';

/** The form's fields that hold days, one or more of them a line. */
export const DAY_FIELDS = ['off', 'worked', 'remove'] as const;
export type DayField = (typeof DAY_FIELDS)[number];

export type WantedDays = Omit<Parameters<Engine['setCalendar']>[0], 'save' | 'as'>;

const split = (typed: string): string[] =>
  typed
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** What was typed as the façade takes it, and what is wrong with it. */
export function readChange(
  fields: Record<string, string>,
  t: Translate,
): { wanted: WantedDays; problems: FormProblem[] } {
  const problems: FormProblem[] = [...documentProblems(fields, t)];
  const days: Record<DayField, string[]> = { off: [], worked: [], remove: [] };
  for (const field of DAY_FIELDS) {
    for (const part of split(fields[field] ?? '')) {
      const date = readDate(part);
      if (date) days[field].push(date);
      else {
        const text = t(
          `“${part}” không phải là một ngày; ghi như 31/12/2026.`,
          `“${part}” is not a date; enter one such as 31/12/2026.`,
        );
        problems.push({ field, text });
      }
    }
  }
  if (problems.length === 0 && DAY_FIELDS.every((field) => days[field].length === 0)) {
    problems.push({
      field: 'off',
      text: t(
        'Ghi ít nhất một ngày nghỉ, ngày làm bù hoặc ngày cần bỏ.',
        'Enter at least one day off, working day, or entry to remove.',
      ),
    });
  }
  return { wanted: { ...days, ...basisOf(fields) }, problems };
}
