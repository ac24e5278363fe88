/** What is done to files in a process of its own: jobs and answers as they go to and fro. */
import type { Finding } from '../../../domain/schemas/finding.ts';
import type { ImportedPlan } from '../../../importer/import-plan.ts';
import type { ErrorDetail } from '../../../domain/user-error.ts';
import type { Lang } from '../../config.ts';
import type { TextKind } from '../vet-text.ts';
import { SourceRefused } from '../../../importer/refuse/refusal.ts';

/** Each job by its name: what it is given, and what comes of it. */
export interface Jobs {
  /** Looks for lists of persons in a file that was sent with an act. Its words stay in the reader. */
  'find-persons': {
    input: { bytes: Uint8Array; mediaType: string };
    answer: { findings: Finding[] } | { unreadable: true };
  };
  /** Looks for the mistakes in a long text in YAML. */
  'vet-text': {
    input: { text: string; kind: TextKind; file: string; lang: Lang };
    answer: ErrorDetail[];
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

type Worker<Name extends JobName> = (input: Jobs[Name]['input']) => Promise<Jobs[Name]['answer']>;

/** Modules are loaded when they are first needed, so that nothing is where nobody asks for it. */
const WORKERS: { [Name in JobName]: Worker<Name> } = {
  async 'find-persons'({ bytes, mediaType }) {
    const { readLines } = await import('../text-of-file.ts');
    const { findPersonLists } = await import('../person-rows.ts');
    try {
      const lines = await readLines(bytes, mediaType);
      return { findings: findPersonLists([{ path: ['signed'], text: lines.join('\n') }]) };
    } catch (error) {
      if (error instanceof SourceRefused) return { unreadable: true };
      throw error;
    }
  },
  async 'vet-text'({ text, kind, file, lang }) {
    const { findMistakes } = await import('../find-mistakes.ts');
    return findMistakes(text, kind, file, lang);
  },
  async 'import-plan'({ bytes, name }) {
    const { importPlan } = await import('../../../importer/import-plan.ts');
    return importPlan(bytes, name);
  },
};

/** Does a job, in the process of whoever calls. */
export async function work<Name extends JobName>({ job, input }: Job<Name>): Promise<Jobs[Name]['answer']> {
  return WORKERS[job](input);
}
