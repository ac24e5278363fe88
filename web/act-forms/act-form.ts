/** An act as a form on a page of its own: whoever submits it, whatever it is about. */
import type { Translate } from '../../domain/bilingual.ts';
import type { SentFile } from '../../client/documents/check-file.ts';
import type { Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import type { WebServices } from '../services.ts';

/** What was typed. */
export interface Typed {
  fields: Record<string, string>;
  file: SentFile | undefined;
}

/** What somebody is to look at once more. */
export interface Confirmation {
  title: string;
  rows: [key: string, value: string][];
  lines: string[];
  /** What is unusual about it. */
  warning?: string;
}

export interface ActForm<Subject> {
  /** Last part of its address, and of the banner once it is done. */
  key: string;
  title(subject: Subject, t: Translate): string;
  /** What it does, and what happens next. */
  intro(subject: Subject, t: Translate): string[];
  fields(subject: Subject, t: Translate): Field[];
  /** What is in the fields before anybody types. */
  start?(subject: Subject): Record<string, string>;
  /** What its page showed of the subject: hidden fields, by which the act is bound to what was read. */
  shown?(subject: Subject): Record<string, string>;
  /** One of the fields is a file. */
  upload?: true;
  button(t: Translate): string;
  /** For what cannot be undone. */
  isGrave?: true;
  /** What may be submitted again in the same words, and is then a new act: see `idempotencyKey`. */
  isRepeatable?: true;
  /** Whether it makes sense now; else its address leads back to the subject's page. */
  isOffered(subject: Subject): boolean;
  check(typed: Typed, subject: Subject, t: Translate): FormProblem[];
  /**
   * What is shown once more before it counts; null where nothing has to be.
   * @throws UserError where it would be refused
   */
  confirm?(services: WebServices, subject: Subject, typed: Typed, t: Translate): Promise<Confirmation | null>;
  /**
   * Submits it.
   * @returns key of the banner afterwards where it is not the form's own
   */
  act(services: WebServices, subject: Subject, typed: Typed): Promise<string | undefined>;
  /**
   * What is shown afterwards, in place of the subject's page with a banner.
   * @param key what `act` returned
   */
  done?(
    subject: Subject,
    typed: Typed,
    t: Translate,
    key: string | undefined,
  ): { title: string; lines: string[] };
}

/** What a form's page says of its subject. */
export interface FormContext {
  context?: string[];
  /** Above the heading: what it is about. */
  caption: string;
  /** More about it, line by line. */
  lines: string[];
  /** Its own page: the way back, and where one comes to afterwards. */
  back: { href: string; text: string };
}

/**
 * The idempotency key of what is repeatable: a form pressed twice submits it once, a form opened anew submits it anew.
 * What was changed after going back in the browser is another act, too.
 */
export function idempotencyKey({ saying, why = '' }: Typed['fields']): { id?: string } {
  return saying ? { id: `${saying} ${why}` } : {};
}
