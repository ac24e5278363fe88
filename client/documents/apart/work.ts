/** A reader's jobs, done. */
import { SourceRefused } from '../../../importer/refuse/refusal.ts';
import type { Job, JobName, Jobs } from './jobs.ts';

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
  async 'vet-text'({ text, kind, file }) {
    const { findMistakes } = await import('../find-mistakes.ts');
    return findMistakes(text, kind, file);
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
