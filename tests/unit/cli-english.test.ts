/** With `--lang en` the command line says nothing in Vietnamese but what data, files and callers say. */
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../cli/command.ts';
import { createProgram } from '../../cli/program.ts';
import { alike, both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { PROCESS_COMMANDS } from '../../main/commands/index.ts';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';
import { WRONG_USES } from '../support/wrong-uses.ts';

const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/iu;
const NO_RUN = { t: (vi: string) => vi, surroundings: { io: {} } } as unknown as Run;

/** The words of every command, groups included. */
function pathsOf(command: Command, before: string[] = []): string[][] {
  return command.commands
    .filter((one) => one.name() !== 'help')
    .flatMap((one) => {
      const path = [...before, one.name()];
      return [path, ...pathsOf(one, path)];
    });
}
const PATHS = [[], ...pathsOf(createProgram(NO_RUN, PROCESS_COMMANDS))];

/** Examples are calls with data; a document is named as it is written, and by its date. */
const withoutData = (text: string): string =>
  text.replace(/^ {2}\$ lien-nganh.*$/gmu, '').replaceAll('"số, ngày"', '');

const cwd = makeFolder();
writeFileSync(join(cwd, 'empty.yaml'), '');
writeFileSync(join(cwd, 'broken.yaml'), 'figures: {HG-T1: [1, 2\n');
writeFileSync(join(cwd, 'list.yaml'), '- 1\n- 2\n');
writeFileSync(join(cwd, 'latin1.yaml'), Buffer.from('id: k\xe9 ho\xe0ch', 'latin1'));

describe('in English', () => {
  it.each(PATHS.map((path) => [path.join(' '), path] as const))('help of “%s”', async (_name, path) => {
    const { stdout, code } = await runHere([...path, '--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(withoutData(stdout).match(VIETNAMESE)).toBeNull();
  });

  it.each([
    ...WRONG_USES,
    [['report', 'approve', 'p', '2024', '--as', 'a@b.example']],
    [['plan', 'check', 'missing.yaml']],
    [['plan', 'check', 'latin1.yaml']],
    [['plan', 'check', 'empty.yaml']],
    [['plan', 'check', 'broken.yaml']],
    [['plan', 'preview', 'list.yaml']],
    [['plan', 'import', 'missing.docx']],
    [['plan', 'import', 'empty.yaml']],
    [['report', 'submit', 'p', '2024', 'nowhere.yaml', '--unit', 'u', '--as', 'a@b.example']],
  ])('%j is told what is wrong', async (argv) => {
    const { engine } = createFakeEngine(() => ({}));
    const { code, stderr, stdout } = await runHere([...argv, '--lang', 'en'], { engine, cwd });
    expect(code).toBe(2);
    expect(`${stderr}${withoutData(stdout)}`.match(VIETNAMESE)).toBeNull();
  });

  it('says what the engine refuses, and what is no error of ours', async () => {
    const refusal = new UserError('refused', both('Không nhận', 'Not taken'), [
      { path: 'as', line: 3, message: both('sai', 'wrong'), remedy: null, command: alike('unit list') },
    ]);
    for (const thrown of [refusal, new Error('oops'), Object.assign(new Error('x'), { code: 'ENOSPC' })]) {
      const { engine } = createFakeEngine(() => {
        throw thrown;
      });
      const { stderr } = await runHere(['plan', 'list', '--lang', 'en'], { engine, cwd });
      expect(stderr).toMatch(/^✗ \S/);
      expect(stderr.match(VIETNAMESE)).toBeNull();
    }
  });
});

describe("a plan's own English", () => {
  it('is printed by the preview where the plan has it, and leaves the JSON as it is', async () => {
    const preview = ['plan', 'preview', `${process.cwd()}/plans/hau-giang-2021-2025.yaml`];
    const printed = (lang: string) => runHere([...preview, '--lang', lang], { cwd });
    const { stdout: english } = await printed('en');
    expect(english.split('\n')[0]).toBe(
      'Plan for the Programme on Preventing and Combating Prostitution 2021-2025, Hậu Giang Province',
    );
    expect(english).toMatch(/so-y-te +Department of Health /);
    expect(english).toMatch(/HG-T7 .+ Reports and complaints received, classified and handled promptly/);
    const { stdout: vietnamese } = await printed('vi');
    expect(vietnamese).toMatch(/so-y-te +Sở Y tế /);
    expect(vietnamese).not.toMatch(/Department|complaints/);
    const [inEnglish, inVietnamese] = await Promise.all(
      ['en', 'vi'].map(
        async (lang) => (await runHere([...preview, '--lang', lang, '--json'], { cwd })).stdout,
      ),
    );
    expect(inEnglish).toBe(inVietnamese);
  });

  it.each([
    [
      ['plan', 'list'],
      {
        plans: [
          { plan: 'x', title: 'Kế hoạch thử', titleEn: 'Trial plan', state: 'running', launchedAt: null },
        ],
      },
      'Kế hoạch thử',
      'Trial plan',
    ],
    [
      ['unit', 'list'],
      {
        units: [
          {
            ...{ id: 'so-y-te', name: 'Sở Y tế', nameEn: 'Department of Health' },
            ...{ validFrom: null, validTo: null, successors: [], predecessors: [] },
          },
        ],
      },
      'Sở Y tế',
      'Department of Health',
    ],
  ])('%j prints it to who reads English', async (argv, answer, vi, en) => {
    const { engine } = createFakeEngine(() => answer);
    const printed = async (lang: string) => (await runHere([...argv, '--lang', lang], { engine })).stdout;
    expect(await printed('vi')).toContain(vi);
    expect(await printed('en')).toContain(en);
    expect(await printed('en')).not.toContain(vi);
  });
});
