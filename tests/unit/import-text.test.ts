import { describe, expect, it } from '@jest/globals';
import { importPlan } from '../../importer/import-plan.ts';
import { readSource } from '../../importer/read/read-source.ts';
import { createBudget } from '../../importer/refuse/budget.ts';
import { findLegacyEncoding } from '../../importer/refuse/legacy-encoding.ts';
import { SAMPLE_PLAN_BYTES, SAMPLE_PLAN_TEXT } from '../support/sample-plan-text.ts';

const TEXT = 'KẾ HOẠCH\r\n\r\nPhòng, chống cháy\nđợt 1';

function utf16(text: string, swap: boolean, mark = '\ufeff'): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return new Uint8Array(swap ? bytes.swap16() : bytes);
}

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-16', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
    ['UTF-16 without a mark', utf16(`Ke hoach so 18: ${TEXT}`.slice(16), false, '')],
  ])('is read in %s, its lines numbered as an editor does', async (_name, bytes) => {
    const { format, lines } = await readSource(bytes, 'ke-hoach.txt', createBudget());
    expect({ format, lines }).toEqual({
      format: 'txt',
      lines: ['KẾ HOẠCH', '', 'Phòng, chống cháy', 'đợt 1'],
    });
  });

  it('is Markdown by its name', async () => {
    expect((await readSource(SAMPLE_PLAN_BYTES, 'KE-HOACH.MD', createBudget())).format).toBe('markdown');
  });

  it('becomes a draft with its lines', async () => {
    const { draft, source } = await importPlan(SAMPLE_PLAN_BYTES, 'ke-hoach.txt');
    expect(draft.refused).toBeNull();
    expect(draft.meta).toMatchObject({ number: '18/KH-UBND', date: '2026-01-20' });
    expect(source.lines).toEqual(SAMPLE_PLAN_TEXT.trimEnd().split('\n'));
  });
});

describe('encodings before Unicode', () => {
  const vni = 'KEÁ HOAÏCH thöïc hieän cuûa caùc xaõ vaø tænh: coâng taùc nhaân daân';
  const tcvn = 'kÕ ho¹ch thùc hiÖn cña c¸c x· vµ tØnh: c«ng t¸c nh©n d©n';

  it.each([
    ['VNI', vni],
    ['TCVN3', tcvn],
  ])('names %s and refuses it, as bytes and as misread Unicode', async (name, text) => {
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf8')]) {
      const { draft, source } = await importPlan(new Uint8Array(bytes), 'cu.txt');
      expect(draft.refused).toEqual({
        code: 'encoding',
        message: { vi: expect.stringContaining(name), en: expect.stringContaining(name) },
      });
      expect(source.lines).toEqual([]);
    }
  });

  it('does not take French or Vietnamese for them', () => {
    expect(findLegacyEncoding(SAMPLE_PLAN_TEXT.repeat(50))).toBeNull();
    expect(findLegacyEncoding('Où êtes-vous né ? À Hué, près de la forêt, côté sud. '.repeat(50))).toBeNull();
  });

  it('refuses other bytes that are no Unicode without a name', async () => {
    const { draft } = await importPlan(new Uint8Array(Buffer.from('Où êtes-vous né', 'latin1')), 'x.txt');
    expect(draft.refused?.code).toBe('encoding');
  });
});
