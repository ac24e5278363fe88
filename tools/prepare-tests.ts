/** Run before the tests: makes sure that this machine has every server they start, and a browser. */
import { resolve } from 'node:path';
import { reportError } from '../cli/errors.ts';
import { askedLanguage } from '../cli/language.ts';
import { logIn } from '../domain/bilingual.ts';
import { prepare } from './prepare.ts';

const { stdout, stderr, env } = process;
const lang = askedLanguage([], env) ?? 'vi';

try {
  await prepare(
    ['temporal', 'test-server', 'postgres', 'chromium'],
    logIn(lang, (line) => stderr.write(`${line}\n`)),
  );
} catch (error) {
  const io = { stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = reportError(error, { io, home: resolve('.lien-nganh'), json: false, lang });
}
