/** The account of the document's lines on the page of a draft. */
import { expect, it } from '@jest/globals';
import { translator } from '../../domain/bilingual.ts';
import { ledgerModel } from '../../web/new-plan/draft/ledger-model.ts';
import { sourceModel } from '../../web/new-plan/draft/source-model.ts';
import { draftOfBody } from '../support/draft-of.ts';

const BODY = `II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Sơ cứu.
2. Sở Tư pháp: Phổ biến luật.
3. Mọi việc được công khai tại trụ sở của địa phương.`;

it('tells the sums, what is left out and why, and marks the lines that are asked about', () => {
  const draft = draftOfBody(BODY);
  const page = ledgerModel(draft, translator('en'));
  expect(page?.sums).toBe(
    '4 lines assign work, are rows of tables or name an agency: 2 are in the draft, 1 are asked about, 1 are left out for a reason.',
  );
  expect(page?.left).toEqual([
    { lines: { href: '#L7', text: 'line 7' }, why: 'a title, which orders nothing' },
  ]);
  const lines = sourceModel(
    Array.from({ length: 10 }, () => ''),
    draft,
    translator('vi'),
  );
  expect(lines.slice(6).map(({ note }) => note)).toEqual(['đề mục, không giao việc', null, null, 'đang hỏi']);
});

it('says nothing of a draft that an earlier release read', () => {
  const { ledger: _ledger, unassigned: _unassigned, ...older } = draftOfBody(BODY);
  expect(ledgerModel(older as never, translator('vi'))).toBeNull();
  expect(sourceModel(['I.'], older as never, translator('vi'))[0]?.note).toBeNull();
});
