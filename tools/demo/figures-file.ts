import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeFolder } from '../../records/database/make-folder.ts';
import type { UnitId } from '../../domain/plan.ts';
import type { TypedReport } from './file-on-pages.ts';

/** Invented figures of two units for the first half of 2024, as they would type them. */
const REPORTS: Record<UnitId, TypedReport> = {
  'ubnd-huyen-vi-thuy': {
    figures: {
      'HG-T1': { numerator: 8, denominator: 10 },
      'HG-T3': { numerator: 41, denominator: 55 },
      'HG-T5': { numerator: 1, denominator: 1 },
      'HG-T6': { numerator: 1, denominator: 1 },
      'HG-T9': { numerator: 21, denominator: 24 },
      'HG-T10': { numerator: 22, denominator: 24 },
      'HG-T11': 'not-applicable',
      'HG-T12': 'zero',
      'HG-T14': { numerator: 34, denominator: 52 },
    },
    narrative: { results: 'Đã kiểm tra 21 cơ sở, tuyên truyền tại 8 xã, thị trấn (số liệu trình diễn).' },
  },
  'cong-an-tinh': {
    figures: { 'HG-T7': { numerator: 17, denominator: 17 }, 'HG-T8': { numerator: 3, denominator: 4 } },
    narrative: { results: 'Đã xử lý các tin tiếp nhận trong kỳ (số liệu trình diễn).' },
  },
};

/**
 * Writes a unit's report file.
 * @param directory made when missing
 * @param unit one of those that have figures here
 * @returns path, text and what is in it
 */
export async function writeFigures(
  directory: string,
  unit: UnitId,
): Promise<{ file: string; text: string; report: TypedReport }> {
  const report = REPORTS[unit];
  if (!report) throw new Error(`no figures for ${unit}`);
  makeFolder(directory);
  const file = join(directory, `${unit}.yaml`);
  const text = stringify(report);
  await writeFile(file, text);
  return { file, text, report };
}
