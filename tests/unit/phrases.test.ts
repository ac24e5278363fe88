/** Phrases of the importer's word files as regular expressions. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anyOf, type Phrase } from '../../importer/knowledge/phrases.ts';

function found(phrases: Phrase[], text: string): string | undefined {
  return new RegExp(anyOf(phrases)).exec(text)?.[0];
}

describe('a phrase', () => {
  test('is looked for without diacritics in a folded text', () => {
    expect(found(['chủ trì'], 'so y te chu tri')).toBe('chu tri');
  });

  test('may choose, leave out and count', () => {
    expect(found(['<hàng|mỗi> tháng'], 'bao cao moi thang')).toBe('moi thang');
    expect(found(['[phó] chủ tịch'], 'pho chu tich')).toBe('pho chu tich');
    expect(found(['[phó] chủ tịch'], 'dong chi chu tich')).toBe('chu tich');
    expect(found(['ngày # hàng tháng'], 'ngay 25 hang thang')).toBe('ngay 25 hang thang');
  });

  test('may count only beside certain words', () => {
    const head: Phrase = { word: 'trưởng', before: ['phòng'] };
    expect(found([head], 'truong phong y te')).toBe('truong');
    expect(found([head], 'truong phongs')).toBeUndefined();
    expect(found([{ word: 'tổ', notBefore: ['chức'] }], 'to chuc')).toBeUndefined();
    expect(found([{ word: 'phối hợp', notAfter: ['quy chế'] }], 'quy che phoi hop')).toBeUndefined();
  });

  test('gives way to a longer one, in whatever order they are written', () => {
    expect(found(['giao', 'giao cho'], 'giao cho so y te')).toBe('giao cho');
  });

  test('means its signs as they are written', () => {
    expect(found(['ông (bà)'], 'ong (ba) truong')).toBe('ong (ba)');
  });
});

test('whatever plain words a phrase has, it finds them', () => {
  const word = fc.stringMatching(/^[a-z().*+?^$/\\-]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const phrase = words.join(' ');
      expect(found([phrase], `xx ${phrase} yy`)).toBe(phrase);
    }),
  );
});
