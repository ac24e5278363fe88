/** From what was sent to what is kept, or to the reason why nothing is. */
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { importApart } from '../../../client/documents/import-apart.ts';
import { PERSON_LIST } from '../../../importer/refuse/drop-persons.ts';
import type { PlanIntake } from '../../../records/plans/plan-intakes.ts';
import { isPlanFile, readPlanFile } from './read-plan-file.ts';
import type { Upload } from './read-upload.ts';

export type ReadIntake =
  { intake: Pick<PlanIntake, 'id' | 'name' | 'source' | 'lines' | 'draft'> } | { refused: Bilingual };

/**
 * Reads a document into a draft, or takes a plan file as it is. Nothing is kept here.
 * @param upload a file or a pasted text
 */
export async function readIntake(upload: Upload): Promise<ReadIntake> {
  const { name, bytes } = upload;
  const id = randomUUID();
  if (isPlanFile(upload)) {
    const read = readPlanFile(upload);
    if ('refused' in read) return read;
    return { intake: { id, name, source: bytes, lines: read.lines, draft: null } };
  }
  const { draft, source } = await importApart(bytes, name);
  if (draft.refused) return { refused: draft.refused.message };
  // What the draft leaves out is neither shown nor kept: a file with a list of persons is not kept as it came.
  const { lines } = source;
  const hasPersons = draft.notes.some(({ code }) => code === PERSON_LIST);
  const kept = hasPersons ? Buffer.from(lines.join('\n'), 'utf8') : bytes;
  return { intake: { id, name, source: kept, lines, draft } };
}
