import type { Session } from './session.ts';

/**
 * Progress on stderr: one line that is written over on a terminal, else a line per tenth.
 * @param session the running command
 */
export function createProgress(session: Session): (done: number, total: number, label: string) => void {
  const { stderr } = session.io;
  let tenth = -1;
  return (done, total, label) => {
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const percent = `${Math.floor(share * 100)}%`.padStart(4);
    if (stderr.isTTY) {
      stderr.write(`\r\u001b[K${percent}  ${label}${done >= total ? '\n' : ''}`);
    } else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10);
      stderr.write(`${percent}  ${label}\n`);
    }
  };
}
