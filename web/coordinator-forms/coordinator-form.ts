/** Something the coordinator says of a plan, a unit's part in it, an obligation or an obstacle, on a page of its own. */
import type { Translate } from '../../domain/bilingual.ts';
import type { SentFile } from '../../client/documents/check-file.ts';
import type { Engine } from '../../client/engine.ts';
import type { Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';

/** What was typed. */
export interface Typed {
  fields: Record<string, string>;
  file: SentFile | undefined;
}

export interface CoordinatorForm<Subject> {
  /** Last part of its address, and of what is said once it is done. */
  key: string;
  title(subject: Subject, t: Translate): string;
  /** What it does, and what happens next. */
  intro(subject: Subject, t: Translate): string[];
  fields(subject: Subject, t: Translate): Field[];
  /** What its page showed of the subject: hidden fields, by which what is said is bound to what was read. */
  shown?(subject: Subject): Record<string, string>;
  /** One of them is a file. */
  upload?: true;
  button(t: Translate): string;
  /** For what cannot be taken back. */
  isGrave?: true;
  /** What may be said again in the same words, and is then a new act: see `sayingOf`. */
  isRepeatable?: true;
  /** Whether it makes sense now; else its address leads back to the subject's page. */
  isOffered(subject: Subject): boolean;
  check(typed: Typed, subject: Subject, t: Translate): FormProblem[];
  /**
   * Says it to the façade.
   * @returns key of what is said afterwards where it is not the form's own
   */
  act(engine: Engine, subject: Subject, typed: Typed): Promise<string | undefined>;
}

/** What a form's page says of its subject. */
export interface FormContext {
  context: string[];
  /** Above the heading: what it is about. */
  caption: string;
  /** More about it, line by line. */
  lines: string[];
  /** Its own page: the way back, and where one comes to afterwards. */
  back: { href: string; text: string };
}

/**
 * The idempotency key of what is repeatable: a form pressed twice says it once, a form opened anew says it anew. What
 * was changed after going back in the browser is another saying, too.
 */
export function idempotencyKey({ saying, why = '' }: Typed['fields']): { id?: string } {
  return saying ? { id: `${saying} ${why}` } : {};
}

/** The reason field every one of these forms has. */
export function whyField(t: Translate, hint?: string, optional = false): Field {
  return {
    name: 'why',
    kind: 'area',
    label: optional ? t('Lý do (không bắt buộc)', 'Reason (optional)') : t('Lý do', 'Reason'),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Complains where a field that is needed stands empty. */
export function required(typed: Typed, field: string, text: string): FormProblem[] {
  return typed.fields[field] ? [] : [{ field, text }];
}
