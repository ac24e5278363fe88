import { refusedPlan, type ImportedPlan } from '../../importer/import-plan.ts';
import { wordRefusal } from '../../importer/refuse/refusal.ts';
import { readApart } from './apart/read-apart.ts';

const WHY = {
  time: { vi: 'đọc quá lâu', en: 'it takes too long to read' },
  memory: { vi: 'cần quá nhiều bộ nhớ', en: 'it takes too much memory' },
  broken: { vi: 'cần quá nhiều bộ nhớ', en: 'it takes too much memory' },
};

/**
 * Reads a plan document into a draft in a process of its own, with limits of memory and time.
 * @param bytes the file
 * @param name its name, of which only the ending matters
 * @returns the draft; refused as too large where a limit was reached
 * @throws UserError `unreachable` where too many files wait already
 */
export async function importApart(bytes: Uint8Array, name: string): Promise<ImportedPlan> {
  const told = await readApart('import-plan', { bytes, name });
  if ('answer' in told) return told.answer;
  return refusedPlan(wordRefusal('too-large', told.stopped === 'left' ? undefined : WHY[told.stopped]));
}
