/**
 * How an act is declared: once, as data. From a declaration come the façade's method and its validation, the local
 * API's route and its description, the command, the form, and the words of history.
 */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { ActName } from '../../domain/acts/names.ts';
import type { SentFile } from '../documents/check-file.ts';
import type { ObligationResult, ObstacleEntry, ThreadResult } from '../shapes/obligations.ts';
import type { StatusResult, UndoResult } from '../shapes/plans.ts';
import type { ReportResult } from '../shapes/reports.ts';
import type { ActOptions, DocumentNamed, ObligationNamed, UnitNamed } from '../shapes/subjects.ts';

/** What kinds of values an act takes beside its subject, and how each comes in. */
export interface FieldValues {
  text: string;
  /** Of a document, `125/BC-SYT`. */
  'document-number': string;
  /** `YYYY-MM-DD`. */
  date: string;
  email: string;
  document: DocumentNamed;
  file: SentFile;
  /** Version of a submission, from 1. */
  version: number;
  /** What is said aloud: `ok`, or nothing. */
  consent: 'ok';
}
export type FieldKind = keyof FieldValues;

/** One value of an act: on the command line an option, on a page a field, in the API a property. */
export interface FieldDeclaration<Kind extends FieldKind = FieldKind, Optional extends boolean = boolean> {
  kind: Kind;
  optional: Optional;
  /** Option of the command line; absent where only pages and programs give it. */
  flags?: string;
  help?: Bilingual;
  /** What a page writes above the field, below it, and where it is needed and empty. */
  label?: Bilingual;
  hint?: Bilingual;
  missing?: Bilingual;
  /** A text that others read: a list of persons in it is refused. */
  noPersons?: true;
}
export type Fields = Record<string, FieldDeclaration>;

/** What an act is submitted to, the input that names it, and the result it gives. */
export interface Subjects {
  report: { named: UnitNamed & { period: string }; result: ObligationResult };
  task: { named: ObligationNamed; result: ObligationResult };
  /** A task, named by its duty. */
  duty: { named: UnitNamed & { duty: string; period?: string }; result: ObligationResult };
  /** A report or a task. */
  obligation: { named: ObligationNamed; result: ObligationResult };
  /** One item of a report: a target's or duty's code, or a part told in words. */
  item: { named: UnitNamed & { period: string; about: string }; result: ThreadResult };
  unit: { named: UnitNamed; result: StatusResult };
  plan: { named: { plan: string }; result: StatusResult };
  /** An earlier act, that is taken back. */
  act: { named: { plan: string; undoes: string }; result: UndoResult };
  /** A period's consolidated report. */
  aggregate: { named: { plan: string; period: string }; result: ReportResult };
  obstacle: { named: { plan: string; obstacle: string }; result: ObstacleEntry };
  /** One that a unit raises now, about a duty, a period or neither. */
  'new-obstacle': { named: UnitNamed & { duty?: string; period?: string }; result: ObstacleEntry };
}
export type SubjectKind = keyof Subjects;

/** A command that submits the act. */
export interface CommandDeclaration {
  /** Its words after the program's name: `extension grant`. */
  path: string;
  description: Bilingual;
  /** Of an obligation: what it is named by; both where it is not said. */
  takes?: 'PERIOD' | 'DUTY';
  /** Fields that this command leaves out. */
  without?: readonly string[];
  /** Words after the path, as an example; the unit and the actor follow by themselves where they are left out. */
  examples: readonly string[];
}

/** The form's own words; what depends on its subject is the page's. */
export interface FormDeclaration {
  /** Last part of its address, and key of the banner afterwards. */
  key: string;
  title: Bilingual;
  intro: readonly Bilingual[];
  /** The fields it shows, where it does not show them all. */
  fields?: readonly string[];
  button: Bilingual;
  /** Shown after it. */
  done?: Bilingual;
  /** For what cannot be undone. */
  isGrave?: true;
  /** What may be submitted again in the same words, and is then a new act. */
  isRepeatable?: true;
}

export interface ActDeclaration<
  Method extends string = string,
  Subject extends SubjectKind = SubjectKind,
  F extends Fields = Fields,
> {
  /** The façade's method. */
  method: Method;
  /** Its name in the core, in histories and in the record: `domain/acts/<act>.ts` has its words and its rule. */
  act: ActName;
  subject: Subject;
  fields: F;
  commands: readonly CommandDeclaration[];
  form?: FormDeclaration;
}

type Given<F extends Fields, Optional extends boolean> = {
  [K in keyof F as F[K]['optional'] extends Optional ? K : never]: FieldValues[F[K]['kind']];
};

/** What the façade's method takes. */
export type InputOf<A extends ActDeclaration> = Subjects[A['subject']]['named'] &
  Given<A['fields'], false> &
  Partial<Given<A['fields'], true>> &
  ActOptions;

/** What it answers. */
export type ResultOf<A extends ActDeclaration> = Subjects[A['subject']]['result'];

/** Declares an act. */
export function declareAct<
  const Method extends string,
  const Subject extends SubjectKind,
  const F extends Fields,
>(declaration: ActDeclaration<Method, Subject, F>): ActDeclaration<Method, Subject, F> {
  return declaration;
}
