/** The number of a document is a number and no other words, at every door. */
import { describe, expect, it } from '@jest/globals';
import { parseDocumentReference } from '../../client/documents/document-reference.ts';
import { readSubmission } from '../../client/documents/read-submission.ts';
import { requireDocument } from '../../client/submit/require-document.ts';
import { readDocumentNumber } from '../../domain/document-number.ts';
import type { UserError } from '../../domain/user-error.ts';
import { samplePlan } from '../support/sample-plan.ts';

const read = (typed: string): string | null => readDocumentNumber(typed).number;

describe('the number of a document', () => {
  it.each([
    ...['123', '05', '5', '15/UBND-VX', '05/BC-SLĐTBXH', '06/2024/QĐ-UBND', '52/KH-UBND', '09/2019/NĐ-CP'],
    ...['1629/QĐ-TTg', '01/TTr-SYT', '28/2026/QH16', '242/VPCP-KGVX', '12/BC-S3', '15-CV/TU', '02-NQ/TƯ'],
    ...['15a/BC-UBND', '77/SLĐTBXH-BTXH&PCTNXH', '12/UBND-VX.TH', '9/BC', '41/2019/QĐ-UBND', '7/CAT-PV01-Đ2'],
  ])('may be %s', (number) => expect(read(number)).toBe(number));

  it.each([
    ['Số: 15/UBND-VX', '15/UBND-VX'],
    ['số 15/UBND-VX', '15/UBND-VX'],
    ['12,13 /BC-SYT', '12, 13/BC-SYT'],
    [' 15 / UBND – VX\u200b', '15/UBND-VX'],
    ['05/BC-SLĐTBXH'.normalize('NFD'), '05/BC-SLĐTBXH'],
  ])('written %j is %s', (typed, number) => expect(read(typed)).toBe(number));

  it.each([
    ...[
      '',
      ' ',
      'Số',
      'abc',
      'UBND-VX',
      '15/',
      '/UBND',
      '15/ubnd-vx',
      '15 UBND VX',
      '15/UBND VX',
      '0912345678',
    ],
    ...[
      '012345678901',
      '15/Nguyễn Văn A',
      '15/NGUYỄN-VĂN-A',
      '15/UBND-VX Nguyễn Văn A',
      'a@b.vn',
      '15/a@b.vn',
    ],
    ...[
      '15/UBND-VX; 0912 345 678',
      '15/UBND-VX\nNguyễn Văn A',
      '15/UBND-VX, 12/6/2024',
      '<b>15</b>',
      '-5',
      '1e5',
    ],
    ...['15/UBND-0912345678901234', '１５/UBND', `15/${'UBND-'.repeat(20)}VX`, `1${' '.repeat(10_000)}x`],
    ...[
      '079, 123, 456, 789/BC',
      '12, 13',
      '15//UBND',
      '15/UBND--VX',
      '1.250/BC',
      '15/3024/QĐ-UBND-VX-TH-A-B-C-D-E',
      '15/UBNDabc',
    ],
  ])('is never %j', (typed) => {
    const { number, problem } = readDocumentNumber(typed);
    expect(number).toBeNull();
    expect(problem?.remedy.vi).toContain('15/UBND-VX');
  });
});

describe('every door', () => {
  const canary = 'Nguyễn Thị Bưởi, 079123456789';
  const refusalOf = (act: () => unknown): UserError | undefined => {
    try {
      act();
    } catch (error) {
      return error as UserError;
    }
    return undefined;
  };

  it('refuses other words with an example, and says where', () => {
    const atFaçade = refusalOf(() => requireDocument({ number: canary, date: '2024-06-17' }, 'basis'));
    expect(atFaçade).toMatchObject({ code: 'invalid', details: [{ path: 'basis.number' }] });
    expect(atFaçade?.details[0]?.remedy?.vi).toContain('06/2024/QĐ-UBND');
    const inOneLine = refusalOf(() => parseDocumentReference(`${canary}, 17/6/2024`));
    expect(inOneLine?.details[0]?.remedy?.vi).toContain('15/UBND-VX');
    const plan = samplePlan();
    const unit = plan.targets[0]!.reportedBy[0]!;
    for (const content of [
      { document: { number: canary, date: '2024-06-17' }, narrative: { situation: 'x' } },
      { figures: { [plan.targets[0]!.code]: { elsewhere: { number: canary, date: '2024-06-17' } } } },
    ]) {
      const inFile = refusalOf(() => readSubmission(JSON.stringify(content), 'f.json', plan, unit));
      expect(inFile?.details[0]?.path).toMatch(/number$/);
      expect(inFile?.details[0]?.remedy?.vi).toContain('15/UBND-VX');
    }
  });

  it('refuses a date that does not exist', () => {
    const refused = refusalOf(() => requireDocument({ number: '15', date: '2024-02-30' }, ''));
    expect(refused?.details).toEqual([expect.objectContaining({ path: 'date' })]);
  });
});
