import { join } from 'node:path';
import { logIn, type Log } from '../domain/bilingual.ts';
import { appendToLog } from './log-file.ts';
import type { Session } from './session.ts';

/**
 * The log of long-running commands: each line on stderr for whoever watches,
 * in the language of its settings, and with its instant in `<home>/lien-nganh.log`.
 * @param session the running command
 */
export function openLog(session: Session): Log {
  const file = join(session.config.home, 'lien-nganh.log');
  return logIn(session.lang, (line) => {
    session.note(line);
    appendToLog(file, line);
  });
}
