/** What the façade found wrong with what was typed, shown beside the form with everything kept. */
import type { Translate } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import type { FormProblem } from './form.ts';
import { detailWords, errorWords } from './page-words.ts';

/**
 * The façade's objections as a form's problems; anything else is thrown on.
 * @param fields names of the form's fields; an objection to something else is shown at the first
 */
export function problemsFrom(error: unknown, fields: string[], t: Translate): FormProblem[] {
  if (!(error instanceof UserError) || (error.code !== 'invalid' && error.code !== 'refused')) throw error;
  const first = fields[0] ?? '';
  const named = error.details.filter(({ path }) => path !== null && fields.includes(path));
  if (named.length === 0) return [{ field: first, text: errorWords(error, t) }];
  return named.map((detail) => ({ field: detail.path ?? first, text: detailWords(detail, t) }));
}
