/** The log of long-running commands. */
import { join } from 'node:path';
import pino from 'pino';
import { logIn, type Log } from '../domain/bilingual.ts';
import { appendToLog } from './log-file.ts';
import type { Session } from './session.ts';

/** Whoever an error of a library names: a mail address, as the record, the mail server and browsers write it. */
const ADDRESS = /[^\s<>"'(]{1,200}@[^\s<>"')]{1,200}/g;

/**
 * Tells each line twice, in the language of the settings and without addresses of people: on stderr for whoever
 * watches, as plain text or, where a collector reads it, as JSON; and as a line of JSON in `<home>/lien-nganh.log`, with
 * its instant, its level and the workflow it is about.
 * @param session the running command
 */
export function openLog(session: Session): Log {
  const file = join(session.config.home, 'lien-nganh.log');
  const isRead = session.config.logFormat === 'json';
  const lines = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    {
      write(line) {
        appendToLog(file, line);
        if (isRead) session.io.stderr.write(line);
      },
    },
  );
  return logIn(session.lang, (said, about = {}) => {
    const { level = 'info', ...facts } = about;
    const line = said.replace(ADDRESS, '…');
    if (!isRead) session.note(line);
    lines[level](facts, line);
  });
}
