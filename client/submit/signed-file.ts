/** The signed file that may come with an act. */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { CheckedFile } from '../../records/reports/attachments.ts';
import { checkFile, type SentFile } from '../documents/check-file.ts';
import type { EngineContext } from '../engine/context.ts';

export interface Signed {
  /** What the act's row says of it; its hash makes another file another act. */
  content: { signed?: { name: string; sha256: string } };
  files: CheckedFile[];
  warnings: Bilingual[];
}

/**
 * Checks the file, where there is one.
 * @param only the one media type that will do
 * @throws UserError `invalid` for a file that may not be kept
 */
export async function readSigned(
  { scanFile }: EngineContext,
  sent: SentFile | undefined,
  only?: string,
): Promise<Signed> {
  if (!sent) return { content: {}, files: [], warnings: [] };
  const { file, warnings } = await checkFile(sent, {
    scan: scanFile,
    ...(only === undefined ? {} : { only }),
  });
  const { name, sha256 } = file;
  return { content: { signed: { name, sha256 } }, files: [file], warnings };
}

/** For an answer: what was let through but should be looked at, where there is anything. */
export function warningsOf({ warnings }: Pick<Signed, 'warnings'>): { warnings?: Bilingual[] } {
  return warnings.length > 0 ? { warnings } : {};
}
