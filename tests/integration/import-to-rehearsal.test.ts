/** From a Word document to a rehearsed plan: nobody edits a line of YAML. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rehearse } from '../../standalone/rehearsal/rehearse.ts';
import { makeFolder, runHere } from '../support/command-line.ts';
import { BUNDLE } from '../support/workflow-bundle.ts';
import { locateTestServer } from '../../tools/executables/test-server.ts';

const DOCUMENT = join(process.cwd(), 'tests/support/plan-documents/tre-em-xa.docx');

const ANSWERS = `
expand-class:truong-hoc-tren-dia-ban-xa: [Trường Mầm non Thanh Lộc, Trường Tiểu học Thanh Lộc]
expand-class:to-chuc-chinh-tri-xa-hoi-xa: [Hội Liên hiệp Phụ nữ xã, Đoàn Thanh niên xã]
expand-class:thon: [Thôn Đông, Thôn Tây, Thôn Nam]
due-year: 12-01
`;

describe('from a document to a rehearsal', () => {
  it('imports with answers, passes plan check and runs for a year', async () => {
    const cwd = makeFolder();
    await writeFile(join(cwd, 'tra-loi.yaml'), ANSWERS);
    const argv = ['plan', 'import', DOCUMENT, '--answers', 'tra-loi.yaml', '--out', 'ke-hoach.yaml'];
    expect((await runHere(argv, { cwd })).code).toBe(0);
    const checked = await runHere(['plan', 'check', 'ke-hoach.yaml', '--json'], { cwd });
    expect(checked.json()).toMatchObject({ ok: true, errors: [] });

    const summary = await rehearse({
      locate: locateTestServer,
      planText: await readFile(join(cwd, 'ke-hoach.yaml'), 'utf8'),
      planFile: 'ke-hoach.yaml',
      from: '2026-01-12',
      to: '2026-12-31',
      behaviour: 'all-on-time',
      out: join(cwd, 'ra'),
      log: () => undefined,
      bundlePath: BUNDLE,
    });
    const halfYear = summary.periods.find(({ id }) => id === '2026-h1');
    const year = summary.periods.find(({ id }) => id === '2026');
    // Six offices, two schools and three hamlets are ordered to report; the Front and two unions are asked.
    for (const period of [halfYear, year]) {
      expect(period).toMatchObject({ expected: 11, received: 11, onTime: 11, requested: { asked: 3 } });
      expect(period?.sentAt).not.toBeNull();
      expect(period?.versions).toHaveLength(1);
    }
    expect(year?.figures.map(({ target }) => target)).toEqual([
      'TL-T1',
      'TL-T2',
      'TL-T3',
      'TL-T4',
      'TL-T5',
      'TL-T6',
    ]);
    // Each hamlet's monthly report is a task of its own.
    expect(summary.tasks.expected).toBeGreaterThanOrEqual(3 * 11);
    expect(summary.tasks.open).toBe(0);
    await rm(cwd, { recursive: true });
  });
});
