import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../records/make-folder.ts';
import type { Session } from './session.ts';

/**
 * The log of long-running commands: each line on stderr for whoever watches,
 * and with its instant in `<home>/lien-nganh.log`.
 * @param session the running command
 */
export function openLog(session: Session): (line: string) => void {
  const { home } = session.config;
  const file = join(home, 'lien-nganh.log');
  return (line) => {
    session.note(line);
    makeFolder(home, 0o700);
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
  };
}
