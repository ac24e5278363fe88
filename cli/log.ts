import { join } from 'node:path';
import { appendToLog } from './log-file.ts';
import type { Session } from './session.ts';

/**
 * The log of long-running commands: each line on stderr for whoever watches,
 * and with its instant in `<home>/lien-nganh.log`.
 * @param session the running command
 */
export function openLog(session: Session): (line: string) => void {
  const file = join(session.config.home, 'lien-nganh.log');
  return (line) => {
    session.note(line);
    appendToLog(file, line);
  };
}
