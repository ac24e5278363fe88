/** The tables of a report: the same cells for pages and documents, equal decimals, pictures that are the same bytes. */
import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import JSZip from 'jszip';
import { drawPng } from '../../activities/reports/docx/png.ts';
import { buildSnapshot, renderReportDocx } from '../../activities/reports/index.ts';
import { coverageLine, coverageRows } from '../../words/coverage-rows.ts';
import { numbersAlike, targetNotes, targetRows } from '../../words/target-rows.ts';
import { reportBody } from '../../words/report-body.ts';
import { sampleReportPeriod, sampleReportPlan, sampleSubmissions } from '../support/report-sample.ts';

const input = {
  plan: sampleReportPlan(),
  period: sampleReportPeriod,
  submissions: sampleSubmissions(),
  version: 1,
};
const snapshot = buildSnapshot(input);

describe('numbers of a column', () => {
  it('have equal decimals and Vietnamese separators', () => {
    const print = numbersAlike([1250, 98.5, null]);
    expect([1250, 98.5, null].map(print)).toEqual(['1.250,0', '98,5', '–']);
    expect(numbersAlike([3, 4])(12_345)).toBe('12.345');
  });
});

describe('the table of targets', () => {
  it('says assigned, this period, cumulative, rate, last year and assessment', () => {
    expect(targetRows(snapshot)[0]).toMatchObject({
      ...{ code: 'M-T1', now: '1.499/2.000', cumulative: '1.499/2.000', rate: '74,95', lastYear: '–' },
    });
  });

  it('marks a figure of last year that was entered, and names its source once below', () => {
    const entered = structuredClone(snapshot);
    entered.targets[0]!.lastYear = {
      ...{ numerator: 900, denominator: 1500, value: 60, met: false },
      source: 'Báo cáo số 40/BC-SLĐTBXH ngày 20/6/2023',
    };
    expect(targetRows(entered)[0]?.lastYear).toBe('900/1.500 (60,00%)¹');
    expect(targetNotes(entered)).toContain('¹ Số liệu cùng kỳ: Báo cáo số 40/BC-SLĐTBXH ngày 20/6/2023.');
  });
});

describe('who reported', () => {
  it('is one sentence, and rows of those there are', () => {
    expect(coverageLine(snapshot)).toMatch(/^Đến thời điểm tổng hợp, 2\/3 .*\(đạt 66,67%\)/);
    const words = coverageRows(snapshot).map(({ word }) => word);
    expect(words).toContain('Chưa gửi');
    expect(coverageRows(snapshot).every(({ units }) => units.length > 0)).toBe(true);
  });

  it('names units without results in one line', () => {
    const submissions = input.submissions.map((one) => ({
      ...one,
      content: { ...one.content, duties: {}, narrative: { results: 'Không có' } },
    }));
    const parts = reportBody(buildSnapshot({ ...input, submissions }));
    const said = parts.flatMap((part) => (part.kind === 'words' ? part.paragraphs : []));
    expect(said.filter((text) => text.endsWith(': Không có.'))).toHaveLength(1);
  });
});

describe('the chart', () => {
  it('is a PNG of the rectangles, the same bytes each time', () => {
    const bar = { x: 1, y: 0, width: 1, height: 1, colour: '00703C' };
    const png = drawPng(2, 1, [bar]);
    expect(png.equals(drawPng(2, 1, [bar]))).toBe(true);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const at = png.indexOf('IDAT');
    const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect([...data]).toEqual([0, 255, 255, 255, 0x00, 0x70, 0x3c]);
  });

  it('stands in the document with its words, whatever was drawn before it', async () => {
    await renderReportDocx(snapshot, null, null);
    const zip = await JSZip.loadAsync(await renderReportDocx(snapshot, null, null));
    const xml = await zip.file('word/document.xml')!.async('string');
    expect(Object.keys(zip.files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(xml).toContain('descr="Kết quả 74,95%');
    expect(xml).toMatch(/<wp:docPr id="1" name="bieu-do-1"/);
  });
});
