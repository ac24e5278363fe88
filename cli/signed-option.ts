import type { Bilingual } from '../domain/bilingual.ts';
import type { SentFile } from '../client/documents/check-file.ts';
import { readSentFile } from './read-file.ts';
import type { Session } from './session.ts';

/**
 * The file that `--signed` names, where it does.
 * @throws UserError `invalid` when it cannot be read
 */
export async function readSigned(
  { signed }: { signed?: string },
  { io }: Session,
): Promise<{ signed?: SentFile }> {
  return signed === undefined ? {} : { signed: await readSentFile(signed, io.cwd) };
}

/** Says on stderr what was let through but should be looked at. */
export function noteWarnings({ warnings = [] }: { warnings?: Bilingual[] }, session: Session): void {
  for (const warning of warnings) session.note(session.colors.yellow(session.t(warning)));
}
