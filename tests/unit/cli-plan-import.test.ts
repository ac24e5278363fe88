import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeFolder, runHere } from '../support/command-line.ts';
import { SAMPLE_PLAN_TEXT } from '../support/sample-plan-text.ts';

/** A folder with the sample plan in it. */
function folderWith(text: string | Uint8Array, name = 'ke-hoach.txt'): string {
  const cwd = makeFolder();
  writeFileSync(join(cwd, name), text);
  return cwd;
}

function contentOf(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), 'utf8');
}

describe('plan import', () => {
  it('shows what it found, with the lines, and what it asks', async () => {
    const cwd = folderWith(SAMPLE_PLAN_TEXT);
    const { code, stdout, stderr } = await runHere(['plan', 'import', 'ke-hoach.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Số: 18/KH-UBND');
    expect(stdout).toMatch(/II\.1\. Sở Y tế \(dòng 12\)/);
    expect(stdout).toMatch(/\? coordinator \(dòng \d+\)/);
    expect(stderr).toContain('Đang đọc ke-hoach.txt');
  });

  it('answers with the draft as JSON', async () => {
    const cwd = folderWith(SAMPLE_PLAN_TEXT);
    const outcome = await runHere(['plan', 'import', 'ke-hoach.txt', '--json'], { cwd });
    expect(outcome.json()).toMatchObject({
      meta: { number: '18/KH-UBND', date: '2026-01-20', level: 'province', from: 2026, to: 2026 },
      headings: [{ number: 'II.1' }, { number: 'II.2' }, { number: 'II.3' }],
      targets: [{ id: 'T1', operator: '>=', value: 70, unit: '%' }],
      questions: expect.arrayContaining([
        expect.objectContaining({
          code: 'coordinator',
          lines: [expect.any(Number), expect.any(Number)],
          options: expect.any(Array),
        }),
      ]),
      notes: expect.any(Array),
      refused: null,
    });
  });

  it('refuses with the whole document, exit 2, and writes nothing', async () => {
    const cwd = folderWith(`MẬT\n${SAMPLE_PLAN_TEXT}`);
    const files = ['--out', 'a.yaml', '--text', 'b.txt', '--questions', 'c.yaml'];
    const json = await runHere(['plan', 'import', 'ke-hoach.txt', '--json', ...files], { cwd });
    expect(json.code).toBe(2);
    expect(json.json()).toMatchObject({
      meta: { number: null },
      headings: [],
      refused: {
        code: 'classified',
        message: expect.stringContaining('độ mật'),
        messages: { vi: expect.stringContaining('độ mật'), en: expect.stringContaining('secrecy') },
      },
    });
    const shown = await runHere(['plan', 'import', 'ke-hoach.txt', ...files], { cwd });
    expect(shown.code).toBe(2);
    expect(shown.stdout).toContain('độ mật');
    expect(['a.yaml', 'b.txt', 'c.yaml'].filter((name) => existsSync(join(cwd, name)))).toEqual([]);
  });

  it('goes from questions to answers to a plan that plan check accepts', async () => {
    const cwd = folderWith(SAMPLE_PLAN_TEXT);
    await runHere(['plan', 'import', 'ke-hoach.txt', '--questions', 'hoi.yaml'], { cwd });
    const asked = contentOf(cwd, 'hoi.yaml');
    // The template as it is, blank answers and all, is an answers file.
    const again = await runHere(['plan', 'import', 'ke-hoach.txt', '--answers', 'hoi.yaml', '--json'], {
      cwd,
    });
    expect(again.code).toBe(0);
    writeFileSync(
      join(cwd, 'tra-loi.yaml'),
      asked.replace('no-reporting-cycle:\n', 'no-reporting-cycle: [half-year, year]\n'),
    );
    const argv = ['plan', 'import', 'ke-hoach.txt', '--answers', 'tra-loi.yaml', '--out', 'kh.yaml'];
    expect((await runHere(argv, { cwd })).code).toBe(0);
    const checked = await runHere(['plan', 'check', 'kh.yaml', '--json'], { cwd });
    expect(checked.json()).toMatchObject({ ok: true, plan: 'an-hoa-kh-18-2026', errors: [] });
    expect(checked.json()).not.toHaveProperty('outline');
  });

  it('says what an answer has to look like instead of passing over it', async () => {
    const cwd = folderWith(
      SAMPLE_PLAN_TEXT.replace('trước ngày 30/8/2026', 'hằng năm').replace(
        'Phối hợp với',
        'Hoàn thành trong năm 2026 việc phối hợp với',
      ),
    );
    writeFileSync(join(cwd, 'sai.yaml'), 'due-year: cuối năm\n');
    const argv = ['plan', 'import', 'ke-hoach.txt', '--answers', 'sai.yaml'];
    expect(await runHere(argv, { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Ghi tháng và ngày như 12-14.'),
    });
  });

  it('takes the members of a group from a list in a file', async () => {
    const cwd = folderWith(
      SAMPLE_PLAN_TEXT.replace(
        'Các sở, ban',
        '4. UBND các xã, phường\n- Tuyên truyền tới từng hộ.\nCác sở, ban',
      ),
    );
    writeFileSync(join(cwd, 'xa.csv'), 'STT,Tên đơn vị\n1,xã Đông\n2,"phường Nam"\n3,xã Đông\n');
    writeFileSync(join(cwd, 'tra-loi.yaml'), 'expand-class:ubnd-cap-xa: { file: xa.csv }\n');
    const argv = ['plan', 'import', 'ke-hoach.txt', '--answers', 'tra-loi.yaml', '--out', 'kh.yaml'];
    expect(await runHere(argv, { cwd })).toMatchObject({ code: 0 });
    const plan = contentOf(cwd, 'kh.yaml');
    expect(plan).toContain('UBND xã Đông');
    expect(plan).toContain('UBND phường Nam');
    expect(plan.match(/name: UBND xã Đông/g)).toHaveLength(1);

    writeFileSync(join(cwd, 'xa.csv'), 'STT\n1\n2\n');
    const empty = await runHere([...argv, '--force'], { cwd });
    expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('không thấy tên nào') });
  });

  it('never replaces a file without --force', async () => {
    const cwd = folderWith(SAMPLE_PLAN_TEXT);
    writeFileSync(join(cwd, 'kh.yaml'), 'của tôi');
    const argv = ['plan', 'import', 'ke-hoach.txt', '--out', 'kh.yaml'];
    const { code, stderr } = await runHere(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--force');
    expect(contentOf(cwd, 'kh.yaml')).toBe('của tôi');
    expect((await runHere([...argv, '--force'], { cwd })).code).toBe(0);
    expect(contentOf(cwd, 'kh.yaml')).toContain('lien-nganh/plan@1');
  });

  it('writes the text whose lines the draft means', async () => {
    const cwd = folderWith(
      `<html><body><p>${SAMPLE_PLAN_TEXT.trimEnd().split('\n').join('</p><p>')}</p></body></html>`,
      'kh.html',
    );
    await runHere(['plan', 'import', 'kh.html', '--text', 'chu.txt'], { cwd });
    expect(contentOf(cwd, 'chu.txt')).toBe(SAMPLE_PLAN_TEXT);
  });

  it('says which answer names no question or none of its choices', async () => {
    const cwd = folderWith(SAMPLE_PLAN_TEXT);
    writeFileSync(
      join(cwd, 'sai.yaml'),
      'coordinater: so-y-te\naddressees: UBND tỉnh\ncoordinator: so-cong-thuong\n',
    );
    const { code, stderr } = await runHere(['plan', 'import', 'ke-hoach.txt', '--answers', 'sai.yaml'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('Có phải là “coordinator” không?');
    expect(stderr).toContain('“so-cong-thuong” không có trong các lựa chọn');
    expect(stderr).toContain('dòng 3');
  });

  it('says when there is no such file, or it is a folder', async () => {
    const cwd = folderWith(SAMPLE_PLAN_TEXT);
    for (const name of ['khong-co.docx', '.']) {
      const { code, stderr } = await runHere(['plan', 'import', name], { cwd });
      expect({ code, told: /không tìm thấy tệp|thư mục/.test(stderr) }).toEqual({ code: 2, told: true });
    }
  });
});
