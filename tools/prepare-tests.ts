/** Run before the tests: makes sure that this machine has every server they start, and a browser. */
import { resolve } from 'node:path';
import { reportError } from '../cli/errors.ts';
import { prepare } from './prepare.ts';

const { stdout, stderr, env } = process;

try {
  await prepare(['temporal', 'test-server', 'postgres', 'chromium'], (line) => stderr.write(`${line}\n`));
} catch (error) {
  const io = { stdout, stderr, env, cwd: process.cwd() };
  process.exitCode = reportError(error, { io, home: resolve('.lien-nganh'), json: false });
}
