import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { importPlan } from '../../importer/import-plan.ts';
import type { Budget } from '../../importer/refuse/budget.ts';
import { createBudget } from '../../importer/refuse/budget.ts';
import { makeDocx, makeZip, paragraph } from '../support/make-docx.ts';
import { assemble, lines, makePdf, stream } from '../support/make-pdf.ts';
import { SAMPLE_PLAN_TEXT } from '../support/sample-plan-text.ts';
import type { Bilingual } from '../../domain/bilingual.ts';

const MIB = 1024 * 1024;

async function refuse(
  bytes: Uint8Array,
  name = 'tai-lieu',
): Promise<{ code?: string; message: string; messages?: Bilingual; budget: Budget }> {
  const budget = createBudget();
  const { draft, source } = await importPlan(bytes, name, budget);
  expect(source.lines).toEqual(draft.refused ? [] : expect.anything());
  const { code, message } = draft.refused ?? {};
  return { code, message: message?.vi ?? '', messages: message, budget };
}

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

/** The container of old Word files with one name in it. */
function compound(name: string): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(
    Buffer.concat([head, Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(512)]),
  );
}

describe('what cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['blank lines', text('\n  \n\t\n'), 'empty'],
    ['a Word file without text', makeDocx(paragraph('  ')), 'empty'],
    ['a picture', new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d', 'hex')), 'binary'],
    ['a program', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'binary'],
    ['some archive', makeZip({ 'readme.txt': 'x' }), 'binary'],
    ['an old Word file', compound('WordDocument'), 'unsupported'],
    ['a sheet', makeZip({ 'xl/workbook.xml': '<a/>' }), 'unsupported'],
    ['a locked Word file', compound('EncryptedPackage'), 'encrypted'],
    ['a broken archive', text('PK\u0003\u0004 broken'), 'damaged'],
    ['a broken PDF', text('%PDF-1.7\nnothing of a PDF follows\n'), 'damaged'],
  ])('refuses %s', async (_name, bytes, code) => {
    const refused = await refuse(bytes);
    expect(refused.code).toBe(code);
    expect(refused.messages?.vi).toMatch(/[ăâđêôơưà-ỹ]/i);
    expect(refused.messages?.en).toMatch(/^[A-Z][ -~’]+$/);
  });

  it('refuses scanned pages, also with a stamp and a page number on them', async () => {
    const picture = stream(deflateSync(Buffer.alloc(5000)), '/Subtype /Image /Filter /FlateDecode');
    expect((await refuse(makePdf([[], []], [picture]))).code).toBe('scanned');
    expect((await refuse(makePdf([[{ text: '12', x: 300, y: 800 }], lines(['Đã ký số'])]))).code).toBe(
      'scanned',
    );
  });

  it('refuses a PDF with a password', async () => {
    const key = 'a'.repeat(64);
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
    const locked = makePdf([lines(['Kế hoạch'])], [encrypt], `/Encrypt 9 0 R /ID [<00> <00>]`);
    expect((await refuse(locked)).code).toBe('encrypted');
  });
});

describe('what would cost too much', () => {
  it('stops at the size of the file and of its text', async () => {
    expect((await refuse(new Uint8Array(50 * MIB).fill(97), 'x.txt')).code).toBe('too-large');
    const plain = await refuse(new Uint8Array(5 * MIB).fill(97), 'x.txt');
    expect(plain.code).toBe('too-large');
    expect(plain.budget.spent.characters).toBe(0);
  });

  it('stops at too many lines and at one endless line', async () => {
    const breaks = await refuse(text(`KẾ HOẠCH${'\n'.repeat(30_000)}`));
    expect(breaks.code).toBe('too-large');
    expect(breaks.budget.spent.lines).toBe(6_001);
    expect((await refuse(text(`KẾ HOẠCH\n${'à'.repeat(20_001)}`))).message).toContain('dòng 2');
  });

  it('inflates no more of a Word file than the limit, whatever size it states', async () => {
    const bomb = makeDocx('', { 'word/document.xml': new Uint8Array(60 * MIB) });
    const view = Buffer.from(bomb.buffer);
    // The size it states in its directory: one byte.
    view.writeUInt32LE(1, view.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
    const { code, budget } = await refuse(bomb);
    expect(code).toBe('too-large');
    expect(bomb.length).toBeLessThan(MIB);
    expect(budget.spent.inflatedBytes).toBeLessThanOrEqual(24 * MIB + 1);
  });

  it('does not open an archive of thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`word/media/${i}.png`, 'x']));
    const { code, budget } = await refuse(makeDocx(paragraph('Kế hoạch'), parts));
    expect(code).toBe('too-large');
    expect(budget.spent.inflatedBytes).toBe(0);
  });

  it('leaves pictures of a Word file packed', async () => {
    const { budget } = await refuse(
      makeDocx(paragraph('Kế hoạch'), { 'word/media/1.bin': new Uint8Array(40 * MIB) }),
    );
    expect(budget.spent.inflatedBytes).toBeLessThan(MIB);
  });

  it('looks over the streams of a PDF before opening it', async () => {
    const bomb = stream(deflateSync(Buffer.alloc(60 * MIB)), '/Filter /FlateDecode');
    const { code, budget } = await refuse(makePdf([lines(['Kế hoạch'])], [bomb]));
    expect(code).toBe('too-large');
    expect(budget.spent.inflatedBytes).toBeLessThanOrEqual(24 * MIB + 1);
    expect(budget.spent.pages).toBe(0);
    const called = stream(deflateSync(Buffer.alloc(60 * MIB)), '/Filter /Fl#61teDecode');
    expect((await refuse(assemble([called]))).code).toBe('too-large');
    const picture = stream(deflateSync(Buffer.alloc(120 * MIB)), '/Subtype /Image /Filter /FlateDecode');
    expect((await refuse(assemble([picture]))).code).toBe('too-large');
  });

  it('stops at too many pages', async () => {
    const { code, budget } = await refuse(makePdf(Array.from({ length: 401 }, () => lines(['Kế hoạch']))));
    expect(code).toBe('too-large');
    expect(budget.spent.pieces).toBe(0);
  });
});

describe('what is not safe', () => {
  const document = (xml: string): Uint8Array => makeDocx('', { 'word/document.xml': xml });

  it('opens no DTD and knows no entities', async () => {
    const laughs = document(
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>',
    );
    const outside = document('<w:document><w:p><w:r><w:t>&file;</w:t></w:r></w:p></w:document>');
    for (const bytes of [laughs, outside]) expect((await refuse(bytes)).code).toBe('unsafe');
  });

  it('follows no absurd nesting, in Word and in HTML', async () => {
    const deep = document(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`);
    const { code, budget } = await refuse(deep);
    expect(code).toBe('unsafe');
    expect(budget.spent.tags).toBeLessThan(300);
    expect((await refuse(text(`<html>${'<div>'.repeat(100_000)}`), 'x.html')).code).toBe('unsafe');
  });

  it('opens no PDF whose streams are packed twice', async () => {
    const twice = stream(deflateSync(deflateSync(Buffer.alloc(MIB))), '/Filter [/FlateDecode /FlateDecode]');
    expect((await refuse(makePdf([lines(['Kế hoạch'])], [twice]))).code).toBe('unsafe');
  });
});

describe('what is no plan to be imported', () => {
  it('refuses a news article about a plan', async () => {
    const article = `Hơn 200 cán bộ được tập huấn phòng cháy
Đăng ngày: 12/3/2026
Sáng 11/3, Ủy ban nhân dân tỉnh An Hòa tổ chức hội nghị triển khai Kế hoạch số 18/KH-UBND về phòng cháy, chữa cháy.
Phát biểu tại hội nghị, lãnh đạo tỉnh đề nghị các sở, ngành vào cuộc quyết liệt, đạt 100% chỉ tiêu.
Tin liên quan
Nhiều hoạt động hưởng ứng Tháng an toàn`;
    expect((await refuse(text(article))).code).toBe('not-a-plan');
  });

  it('refuses an English text, and Vietnamese without diacritics', async () => {
    const english =
      'I. OBJECTIVES\n1. The Department of Health shall lead and coordinate with other agencies.\n'.repeat(9);
    expect((await refuse(text(english))).code).toBe('not-vietnamese');
    const bare = SAMPLE_PLAN_TEXT.normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D');
    expect((await refuse(text(bare))).code).toBe('not-vietnamese');
  });

  it.each([
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    '**MẬT**',
    'Độ mật: Tối mật',
    'MẬT | CỘNG HÒA',
    'M\u00c2\u0323T',
    '[TÀI LIỆU MẬT]',
  ])('refuses a document stamped %s', async (stamp) => {
    const { code, message } = await refuse(text(`${stamp}\n${SAMPLE_PLAN_TEXT}`));
    expect(code).toBe('classified');
    expect(message).toContain('dòng 1');
  });

  it('finds the stamp in the header of a Word document and in the margin of a PDF', async () => {
    const body = SAMPLE_PLAN_TEXT.split('\n')
      .map((line) => paragraph(line))
      .join('');
    const header = `<w:hdr xmlns:w="x">${paragraph('MẬT')}</w:hdr>`;
    expect((await refuse(makeDocx(body, { 'word/header1.xml': header }))).code).toBe('classified');
    const page = (number: number): ReturnType<typeof lines> => [
      { text: 'TỐI MẬT', x: 480, y: 820 },
      ...lines(SAMPLE_PLAN_TEXT.split('\n').slice(number * 6, number * 6 + 6)),
    ];
    expect((await refuse(makePdf([0, 1, 2].map(page)))).code).toBe('classified');
  });

  it('takes the word in a sentence for what it is', async () => {
    const words =
      '- Bảo vệ bí mật nhà nước; hồ sơ mật, tối mật được quản lý riêng.\n- Giữ BÍ MẬT thông tin của trẻ.';
    const bytes = text(SAMPLE_PLAN_TEXT.replace('Nơi nhận:', `${words}\nNơi nhận:`));
    expect((await refuse(bytes)).code).toBeUndefined();
  });
});

describe('lists of persons', () => {
  const LIST = `DANH SÁCH
1. Trần Thị Mẫu, sinh ngày 02/3/1990, CCCD 001190000001
2. Lê Văn Thử, sinh ngày 15/8/1985, CCCD 001085000002
3. Phạm Thị Ví Dụ, sinh ngày 30/11/2001, CCCD 001301000003`;

  it('are left out, with their lines named and all other line numbers kept', async () => {
    const { draft, source } = await importPlan(text(`${SAMPLE_PLAN_TEXT}${LIST}\nHết phụ lục.\n`), 'x.txt');
    const first = SAMPLE_PLAN_TEXT.trimEnd().split('\n').length + 2;
    expect(draft.refused).toBeNull();
    expect(draft.notes[0]).toMatchObject({ code: 'person-list', lines: [first, first + 2] });
    expect(source.lines.slice(first - 2)).toEqual(['DANH SÁCH', '', '', '', 'Hết phụ lục.']);
    expect(JSON.stringify(draft)).not.toContain('Trần Thị Mẫu');
  });

  it.each([
    ['numbers of older cards', (name: string, i: number) => `- ${name}, CMND số 011990${i}`],
    [
      'years of birth in a table',
      (name: string, i: number) => `| ${i - 980} | ${name} | 1${i} | Thôn Đông |`,
    ],
    ['telephone numbers', (name: string, i: number) => `${name}: 0912 345 ${i}`],
    ['identity numbers', (name: string, i: number) => `${name}, số định danh 001199000${i}`],
  ])('are known by %s, also between the duties of a plan', async (_, row) => {
    const rows = ['Trần Thị Mẫu', 'Lê Văn Thử', 'Phạm Thị Ví Dụ'].map((name, i) => row(name, 981 + i));
    const body = SAMPLE_PLAN_TEXT.split('\n');
    const at = body.indexOf('1. Sở Y tế') + 2;
    expect(at).toBeGreaterThan(2);
    body.splice(at, 0, ...rows);
    const { draft, source } = await importPlan(text(body.join('\n')), 'x.txt');
    expect(draft.notes[0]).toMatchObject({ code: 'person-list', lines: [at + 1, at + 3] });
    expect(JSON.stringify([draft, source])).not.toMatch(/Trần Thị Mẫu|Lê Văn Thử|Phạm Thị Ví Dụ/u);
    expect(draft.headings.length).toBe(
      (await importPlan(text(SAMPLE_PLAN_TEXT), 'x.txt')).draft.headings.length,
    );
  });

  it('are not what telephone numbers far apart make', async () => {
    const phone = (line: string): string => `${line}\nĐiện thoại: 0293 3878 900`;
    const spread = SAMPLE_PLAN_TEXT.replace('1. Sở Y tế', phone('1. Sở Y tế'))
      .replace('KẾ HOẠCH', phone('KẾ HOẠCH'))
      .replace('Nơi nhận:', phone('Nơi nhận:'));
    const { draft } = await importPlan(text(spread), 'x.txt');
    expect(draft.notes.filter(({ code }) => code === 'person-list')).toEqual([]);
  });
});
