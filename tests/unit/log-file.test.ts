import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { appendToLog } from '../../cli/log-file.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lien-nganh-log-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('puts a full file aside, five at most, and goes on in a new one', () => {
  const file = join(home, 'data', 'lien-nganh.log');
  expect(appendToLog(file, 'first\n')).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('first\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (let round = 1; round <= 7; round += 1) {
    truncateSync(file, 10 * 1024 * 1024);
    appendToLog(file, `round ${round}\n`);
  }
  expect(readdirSync(join(home, 'data')).sort()).toEqual([
    'lien-nganh.log',
    ...[1, 2, 3, 4, 5].map((n) => `lien-nganh.log.${n}`),
  ]);
  expect(readFileSync(file, 'utf8')).toBe('round 7\n');
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('round 6\n');
});

it('ends nobody where the file cannot be written', () => {
  writeFileSync(join(home, 'data'), 'a file where the folder should be');
  expect(appendToLog(join(home, 'data', 'lien-nganh.log'), 'x\n')).toBe(false);
});
