import { draftPlan } from './draft-plan.ts';
import type { DraftRefusal, PlanDraft } from './plan-draft.ts';
import { readSource } from './read/read-source.ts';
import type { Budget } from './refuse/budget.ts';
import { createBudget } from './refuse/budget.ts';
import { checkSource } from './refuse/check-source.ts';
import { dropPersons } from './refuse/drop-persons.ts';
import { SourceRefused } from './refuse/refusal.ts';
import { refusedDraft } from './refuse/refused-draft.ts';
import type { SourceText } from './source-text.ts';

export interface ImportedPlan {
  draft: PlanDraft;
  /** The text that the draft's line numbers mean; without lines where the document was refused. */
  source: SourceText;
}

/**
 * Reads a plan document of any kind into a draft. Nothing is fetched and nothing is written; the work is bounded by
 * counts, so a hostile file ends early.
 * @param bytes the file
 * @param fileName its name, of which only the ending matters
 * @param budget counts the work
 * @returns the draft, with `refused` where the document cannot or may not be read
 */
export async function importPlan(
  bytes: Uint8Array,
  fileName: string,
  budget: Budget = createBudget(),
): Promise<ImportedPlan> {
  try {
    const { format, lines: found, aside, notes: decided } = await readSource(bytes, fileName, budget);
    checkSource(found, aside);
    const { lines, notes } = dropPersons(found);
    const source = { format, lines };
    const draft = draftPlan(source);
    return { draft: { ...draft, notes: [...notes, ...decided, ...draft.notes] }, source };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return refusedPlan(error.refusal);
  }
}

/** What comes of a document that is not read. */
export function refusedPlan(refusal: DraftRefusal): ImportedPlan {
  return { draft: refusedDraft(refusal), source: { format: 'txt', lines: [] } };
}
