/** A reader's jobs, done. */
import { SourceRefused } from '../../../importer/refuse/refusal.ts';
import { XLSX } from '../media-types.ts';
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
  async 'read-cells'({ bytes }) {
    const { openArchive } = await import('../../../importer/read/unzip.ts');
    const { attachmentBudget } = await import('../attachment/budget.ts');
    const { readCells } = await import('../attachment/read-cells.ts');
    try {
      const budget = attachmentBudget();
      return { sheets: readCells(openArchive(bytes, budget), budget) };
    } catch (error) {
      if (error instanceof SourceRefused) return { unreadable: true };
      throw error;
    }
  },
  async 'vet-text'({ text, kind, file }) {
    const { findMistakes } = await import('../find-mistakes.ts');
    return findMistakes(text, kind, file);
  },
  async 'read-names'({ bytes, name }) {
    const { namesIn } = await import('../name-rows.ts');
    try {
      const rows = await rowsOf(bytes, name);
      return { names: namesIn(rows, /\.csv$/i.test(name)) };
    } catch (error) {
      if (error instanceof SourceRefused) return { refused: error.refusal.message };
      throw error;
    }
  },
  async 'import-plan'({ bytes, name }) {
    const { importPlan } = await import('../../../importer/import-plan.ts');
    return importPlan(bytes, name);
  },
};

/** A workbook by its cells; every other kind as a plan document of that kind is read. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  if (/\.xlsx$/i.test(name)) {
    const { readLines } = await import('../text-of-file.ts');
    return readLines(bytes, XLSX);
  }
  const { readSource } = await import('../../../importer/read/read-source.ts');
  const { createBudget } = await import('../../../importer/refuse/budget.ts');
  const { lines } = await readSource(bytes, name.replace(/\.csv$/i, '.txt'), createBudget());
  return lines.map((line) => line.replaceAll('|', '\t'));
}

/** Does a job, in the process of whoever calls. */
export async function work<Name extends JobName>({ job, input }: Job<Name>): Promise<Jobs[Name]['answer']> {
  return WORKERS[job](input);
}
