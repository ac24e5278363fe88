/** What is wrong with a form, and how its page shows it. */
import type { Bilingual, Translate } from '../../domain/bilingual.ts';
import { cleanText } from '../../domain/clean-text.ts';

export interface FormProblem {
  /** Id of the field, which is also the anchor the summary leads to. */
  field: string;
  text: string;
  /** Said in the summary in place of a text that is long. */
  brief?: string;
  /** Where it is to be corrected, if not on this page. */
  href?: string;
}

/** Options of the error summary. */
export function summaryOf(problems: FormProblem[], t: Translate): object {
  return {
    titleText: t('Có chỗ cần sửa', 'There is a problem'),
    errorList: problems.map(({ field, text, brief, href }) => ({
      text: brief ?? text,
      href: href ?? `#${field}`,
    })),
  };
}

/** The problems that there are, so that a condition can stand before each: `!name && { field: 'name', … }`. */
export function problemList(
  ...all: (FormProblem | readonly FormProblem[] | '' | false | null | undefined)[]
): FormProblem[] {
  return all.flatMap((one) => one || []);
}

/** What is wrong and how it is corrected, one after the other. */
export function withRemedy(
  { message, remedy }: { message: Bilingual; remedy: Bilingual },
  t: Translate,
): string {
  return `${t(message)} ${t(remedy)}`;
}

/** The error beside one field as components want it; undefined where the field is right. */
export function errorOf(problems: FormProblem[], field: string): { text: string } | undefined {
  const texts = problems.filter((one) => one.field === field).map(({ text }) => text);
  return texts.length > 0 ? { text: texts.join(' ') } : undefined;
}

/** A body's text fields, cleaned of what no document can hold; what is not text is left out. */
export function fieldsOf(body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
      const plain = sentText(value);
      return plain === null ? [] : [[name, cleanText(plain)]];
    }),
  );
}

/** A field's text, whether the form came urlencoded or, with a file, in parts; null where it is none. */
export function sentText(value: unknown): string | null {
  const plain = typeof value === 'string' ? value : (value as { value?: unknown } | null | undefined)?.value;
  return typeof plain === 'string' ? plain : null;
}
