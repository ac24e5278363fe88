/** What of the façade's objections a page shows; a detail's `command` is for the command line alone. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ErrorDetail, UserError } from '../../domain/user-error.ts';

/** The sentence of one detail, with what to do on this page. */
export function detailWords({ message, remedy }: ErrorDetail, t: Translate): string {
  return remedy ? `${t(message)} ${t(remedy)}` : t(message);
}

/** All sentences of an error, each once. */
export function errorWords(error: UserError, t: Translate): string {
  // A refusal's own sentence is whole.
  const details = error.code === 'refused' ? [] : error.details;
  const headline = t(error.words);
  const sentences = details.map((detail) => detailWords(detail, t).replace(headline, '').trim());
  return [...new Set([headline, ...sentences])].filter((words) => words !== '').join(' ');
}
