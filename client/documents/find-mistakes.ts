/** What a reader is asked of a long text in YAML. */
import type { ErrorDetail } from '../../domain/user-error.ts';
import { UserError } from '../../domain/user-error.ts';
import { readDirectory } from './read-officials.ts';
import { requirePlan } from './read-plan.ts';
import { submissionFile } from '../../domain/schemas/submission.ts';
import { narrativeFile } from './read-narrative.ts';
import { readDocument } from './read-document.ts';
import type { TextKind } from './apart/jobs.ts';

/** The mistakes that keep a text from being read; none where it can be. */
export function findMistakes(text: string, kind: TextKind, file: string): ErrorDetail[] {
  if (kind === 'submission' || kind === 'narrative') {
    const schema = kind === 'submission' ? submissionFile : narrativeFile;
    const { value, findings, details } = readDocument<unknown>(text, schema);
    return value ? [] : details(findings);
  }
  try {
    if (kind === 'plan') requirePlan(text, file);
    else readDirectory(text, file);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.details;
    throw error;
  }
}
