/** Something a unit says of one of its reports or tasks, by a form of its own page. */
import type { Translate } from '../../domain/bilingual.ts';
import type { SentFile } from '../../client/documents/check-file.ts';
import type { Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import type { WebServices } from '../services.ts';
import type { Subject } from './subject.ts';

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

export interface ActForm {
  /** Last part of its address. */
  key: string;
  title(subject: Subject, t: Translate): string;
  /** What it does, and what happens next. */
  intro(subject: Subject, t: Translate): string[];
  fields(subject: Subject, t: Translate): Field[];
  /** One of them is a file. */
  upload?: true;
  button(t: Translate): string;
  /** Whether it makes sense now; else its address leads back to the subject's page. */
  isOffered(subject: Subject): boolean;
  check(typed: Typed, subject: Subject, t: Translate): FormProblem[];
  /**
   * What is shown once more before it counts; null where nothing has to be.
   * @throws UserError where it would be refused
   */
  confirm?(services: WebServices, subject: Subject, typed: Typed, t: Translate): Promise<Confirmation | null>;
  /** Says it to the façade. */
  act(services: WebServices, subject: Subject, typed: Typed): Promise<unknown>;
  /** What is shown afterwards, in place of the subject's page. */
  done?(subject: Subject, typed: Typed, t: Translate): { title: string; lines: string[] };
}
