import { describe, expect, it } from '@jest/globals';
import { importPlan } from '../../importer/import-plan.ts';
import type { DraftNote } from '../../importer/plan-draft.ts';
import { readSource } from '../../importer/read/read-source.ts';
import { createBudget } from '../../importer/refuse/budget.ts';
import { makeDocx, paragraph, run, table } from '../support/make-docx.ts';

const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins>${run(text)}</w:ins>`;
const mention = (name: string): string => `<w:r><w:${name} w:id="1"/></w:r>`;
const box = (content: string): string =>
  `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;

async function read(...body: string[]): Promise<{ lines: string[]; notes: DraftNote[] }> {
  return readSource(makeDocx(body.join('')), 'ke-hoach.docx', createBudget());
}

/** Code and lines of each note. */
async function notesOf(...body: string[]): Promise<[string, number, number][]> {
  return (await read(...body)).notes.map(({ code, lines }) => [code, ...lines]);
}

const PLAIN = paragraph('Sở Y tế chủ trì.');

describe('what a Word document leaves to its reader', () => {
  it('says that changes not yet accepted were read as if they were, in both languages', async () => {
    const body = [
      ...['ỦY BAN NHÂN DÂN', 'TỈNH AN HÒA', 'Số: 12/KH-UBND', 'KẾ HOẠCH'].map((text) => paragraph(text)),
      paragraph('Phòng, chống tệ nạn xã hội giai đoạn 2024 - 2025'),
      paragraph('I. TỔ CHỨC THỰC HIỆN'),
      paragraph('1. Sở Y tế'),
      paragraph(
        `${run('Rà soát cơ sở, hoàn thành trước ngày ')}${deleted('30 tháng 9')}${inserted('31 tháng 10')}${run(' năm 2024.')}`,
      ),
      paragraph('Nơi nhận:'),
    ];
    const { draft, source } = await importPlan(makeDocx(body.join('')), 'ke-hoach.docx');
    expect(draft.refused).toBeNull();
    expect(source.lines[7]).toBe('Rà soát cơ sở, hoàn thành trước ngày 31 tháng 10 năm 2024.');
    const note = draft.notes.find(({ code }) => code === 'tracked-changes');
    expect(note?.lines).toEqual([8, 8]);
    expect(note?.message.vi).toMatch(/sửa đổi chưa được chấp nhận/);
    expect(note?.message.en).toMatch(/changes that are not yet accepted/);
  });

  it.each([
    ['an insertion', paragraph(run('Sở ') + inserted('Y tế'))],
    ['a deletion', paragraph(run('Sở Y tế') + deleted(' tỉnh'))],
    ['text moved away', paragraph(`${run('Sở Y tế')}<w:moveFrom>${run('Công an')}</w:moveFrom>`)],
    ['text moved here', paragraph(`<w:moveTo>${run('Công an')}</w:moveTo>`)],
    ['a paragraph mark inserted', paragraph(run('Sở Y tế'), '<w:rPr><w:ins/></w:rPr>')],
    ['a paragraph mark deleted', paragraph(run('Sở Y tế'), '<w:rPr><w:del/></w:rPr>')],
    ['insertions around paragraphs', `<w:ins>${paragraph('Sở Y tế')}</w:ins>`],
  ])('notices %s, with its line', async (_, changed) => {
    expect(await notesOf(PLAIN, changed, PLAIN)).toEqual([['tracked-changes', 2, 2]]);
  });

  it('says nothing of a document without any of it, nor of changes in looks', async () => {
    const looks = paragraph(run('Sở Y tế', '<w:b/><w:rPrChange><w:rPr/></w:rPrChange>'), '<w:pPrChange/>');
    expect(await notesOf(PLAIN, looks, table([[['TT'], ['Việc']]]))).toEqual([]);
  });

  it('makes one note of many changes and names their lines', async () => {
    const changed = paragraph(run('Sở ') + inserted('Y tế'));
    const { notes } = await read(changed, PLAIN, changed, changed, PLAIN, changed);
    expect(notes.map(({ lines }) => lines)).toEqual([[1, 6]]);
    expect(notes[0]!.message.vi).toMatch(/Các dòng: 1, 3–4, 6\.$/);
    expect(notes[0]!.message.en).toMatch(/Lines: 1, 3–4, 6\.$/);
  });

  it('counts what stands beyond the twentieth place', async () => {
    const changed = paragraph(run('Sở ') + inserted('Y tế')) + PLAIN;
    const { notes } = await read(changed.repeat(25));
    expect(notes[0]!.lines).toEqual([1, 49]);
    expect(notes[0]!.message.vi).toMatch(/37, 39 và 5 chỗ khác\.$/);
    expect(notes[0]!.message.en).toMatch(/37, 39 and 5 more places\.$/);
  });

  it('finds the line of a changed cell, and of a row that was deleted', async () => {
    const cell = (content: string): string => `<w:tc>${paragraph(content)}</w:tc>`;
    const row = (cells: string[], properties = ''): string =>
      `<w:tr>${properties}${cells.map(cell).join('')}</w:tr>`;
    const plain = row(['1', 'Rà soát', 'Sở Y tế']);
    const changed = row(['2', run('Thống kê') + inserted(' cơ sở'), 'Công an']);
    const gone = row([deleted('3'), deleted('Việc'), deleted('Sở')], '<w:trPr><w:del/></w:trPr>');
    const lines = ['1 | Rà soát | Sở Y tế', '2 | Thống kê cơ sở | Công an', '1 | Rà soát | Sở Y tế'];
    const tableOf = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
    const first = await read(tableOf(plain, changed, plain));
    expect([first.lines, first.notes[0]!.lines]).toEqual([lines, [2, 2]]);
    const second = await read(tableOf(plain, gone, plain));
    expect([second.lines, second.notes[0]!.lines]).toEqual([
      [lines[0], lines[2]],
      [2, 2],
    ]);
    expect(await notesOf(tableOf(plain, gone))).toEqual([['tracked-changes', 1, 1]]);
    expect(await notesOf(PLAIN, tableOf(gone), PLAIN)).toEqual([['tracked-changes', 2, 2]]);
    expect(await notesOf(PLAIN, tableOf(gone))).toEqual([['tracked-changes', 1, 1]]);
  });

  it('tells comments, footnotes, endnotes and hidden text that it leaves out', async () => {
    const { lines, notes } = await read(
      paragraph(`<w:commentRangeStart w:id="1"/>${run('Sở Y tế')}${mention('commentReference')}`),
      PLAIN,
      paragraph(run('Công an') + mention('footnoteReference')),
      paragraph(run('Sở Tài chính') + mention('endnoteReference')),
      paragraph(run('Thuế') + run(' trước ngày 30/9', '<w:vanish/>')),
    );
    expect(lines).toEqual(['Sở Y tế', 'Sở Y tế chủ trì.', 'Công an', 'Sở Tài chính', 'Thuế']);
    expect(notes.map(({ code, lines: range }) => [code, range])).toEqual([
      ['comments-left-out', [1, 1]],
      ['notes-left-out', [3, 4]],
      ['hidden-text', [5, 5]],
    ]);
    for (const { message } of notes) {
      expect(message.vi).toMatch(/không được đọc/);
      expect(message.en).toMatch(/not read/);
    }
  });

  it('tells where the text of a box went, and nothing of an empty one', async () => {
    const { lines, notes } = await read(
      PLAIN,
      paragraph(`<w:r>${box(paragraph('DỰ THẢO'))}</w:r>${run('Công an chủ trì.')}`),
      paragraph(`<w:r>${box(paragraph(run('')))}</w:r>`),
    );
    expect(lines.filter(Boolean)).toEqual(['Sở Y tế chủ trì.', 'DỰ THẢO', 'Công an chủ trì.']);
    expect(notes.map(({ code, lines: range }) => [code, range])).toEqual([['text-boxes', [2, 2]]]);
  });
});
