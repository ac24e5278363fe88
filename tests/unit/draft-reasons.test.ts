/** Why the importer reads a passage as it does is told on English pages in English: every reason it can give. */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../domain/bilingual.ts';
import { describeReason } from '../../web/new-plan/draft/reason-words.ts';

const inEnglish = (reason: string): string => describeReason(reason, translator('en'));

it('knows every reason that is written out in the importer', () => {
  const reasons = ['duties', 'targets', 'reporting'].flatMap((folder) =>
    readdirSync(join('importer', folder)).flatMap((file) => {
      const text = readFileSync(join('importer', folder, file), 'utf8');
      return [...text.matchAll(/reason: (?:standing \? '([^']+)' : )?'([^']+)'/g)].flatMap((found) =>
        found.slice(1).filter((reason): reason is string => reason !== undefined),
      );
    }),
  );
  // Who coordinates is asked, and why a heading was taken for one is not shown.
  const hidden = ['Được giao đôn đốc, tổng hợp hoặc nhận báo cáo của các đơn vị khác'];
  const shown = reasons.filter((reason) => !hidden.includes(reason));
  expect(shown.length).toBeGreaterThan(12);
  expect(shown.filter((reason) => inEnglish(reason) === reason)).toEqual([]);
});

it.each([
  [
    'Có chữ "chủ trì" ở câu dẫn. Văn bản nêu chu kỳ',
    'It says “chủ trì” (lead) in the leading sentence. The text names a cycle',
  ],
  ['Văn bản ghi thời gian: Quý IV/2026', 'The text gives as time: Quý IV/2026'],
  ['Lý do của bản cũ', 'Lý do của bản cũ'],
])('%s', (vietnamese, english) => {
  expect(inEnglish(vietnamese)).toBe(english);
  expect(describeReason(vietnamese, translator('vi'))).toBe(vietnamese);
});
