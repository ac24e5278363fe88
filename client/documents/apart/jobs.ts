/** What is done to files in a process of its own: jobs and answers as they go to and fro. */
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { Finding } from '../../../domain/schemas/finding.ts';
import type { ImportedPlan } from '../../../importer/import-plan.ts';
import type { SheetRows } from '../attachment/read-cells.ts';
import type { ErrorDetail } from '../../../domain/user-error.ts';

/** What a text should be. */
export type TextKind = 'plan' | 'officials' | 'submission' | 'narrative';

/** Each job by its name: what it is given, and what comes of it. */
export interface Jobs {
  /** Looks for lists of persons in a file that was sent with an act. Its words stay in the reader. */
  'find-persons': {
    input: { bytes: Uint8Array; mediaType: string };
    answer: { findings: Finding[] } | { unreadable: true };
  };
  /** Reads a workbook cell by cell. */
  'read-cells': {
    input: { bytes: Uint8Array };
    answer: { sheets: SheetRows[] } | { unreadable: true };
  };
  /** Looks for the mistakes in a long text in YAML. */
  'vet-text': {
    input: { text: string; kind: TextKind; file: string };
    answer: ErrorDetail[];
  };
  /** Reads the names of units that a list has. */
  'read-names': {
    input: { bytes: Uint8Array; name: string };
    answer: { names: string[] } | { refused: Bilingual };
  };
  /** Reads a plan document into a draft. */
  'import-plan': { input: { bytes: Uint8Array; name: string }; answer: ImportedPlan };
}

export type JobName = keyof Jobs;

export interface Job<Name extends JobName = JobName> {
  job: Name;
  input: Jobs[Name]['input'];
}

/** From a reader: that it is there, or what came of a job. */
export type FromReader = { ready: true } | { answer: unknown } | { failed: string };
