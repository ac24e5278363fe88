import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { buildSnapshot, renderReportDocx } from '../../activities/reports/index.ts';
import { isNothing, mergeTexts } from '../../domain/narrative.ts';
import { reportBody, toldParts } from '../../words/report-body.ts';
import { sampleReportPeriod, sampleReportPlan, sampleSubmissions } from '../support/report-sample.ts';

const plan = sampleReportPlan();
const submissions = sampleSubmissions();
const told = submissions.map((one, index) => ({
  ...one,
  content: {
    ...one.content,
    narrative: { obstacles: ['Không có.', 'không', 'Thiếu kinh phí'][index % 3]!, situation: 'Ổn định' },
  },
}));
const input = { plan, period: sampleReportPeriod, submissions: told, version: 1 };
const OWN = { situation: 'Sáu tháng đầu năm, tình hình ổn định.\nKhông có điểm nóng.' };

async function linesOf(snapshot: ReturnType<typeof buildSnapshot>): Promise<string[]> {
  const zip = await JSZip.loadAsync(await renderReportDocx(snapshot, null, null));
  const xml = await zip.file('word/document.xml')!.async('string');
  return xml
    .split('</w:p>')
    .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''));
}

describe('what units write', () => {
  const wrote = (unit: string, text: string) => ({ unit, name: unit.toUpperCase(), text });

  it('is said once where several say the same, and “nothing” once at the end', () => {
    const texts = [
      wrote('a', 'Không có.'),
      wrote('b', 'Thiếu kinh phí.'),
      wrote('c', 'không'),
      wrote('d', 'thiếu  kinh phí'),
    ];
    expect(mergeTexts(texts).map(({ from, text }) => [from.map(({ unit }) => unit), text])).toEqual([
      [['b', 'd'], 'Thiếu kinh phí.'],
      [['a', 'c'], 'Không có.'],
    ]);
  });

  it('keeps what says more than nothing', () => {
    expect(['Không có', '- không phát sinh;', 'KHÔNG'].map(isNothing)).toEqual([true, true, true]);
    expect(['Không có kinh phí', 'Không đủ người', ''].map(isNothing)).toEqual([false, false, false]);
  });
});

describe('the coordinator that has nothing to say', () => {
  it('stands with the others who have not, never before what somebody said', () => {
    const obstacles = [
      { unit: 'huyen-chau-thanh', text: 'Thiếu kinh phí', state: 'raised' as const, answer: null },
    ];
    const mine = told.map((one) => ({
      ...one,
      content: { ...one.content, narrative: { obstacles: 'Không có.' } },
    }));
    const part = toldParts(buildSnapshot({ ...input, submissions: mine, obstacles })).find(
      ({ section }) => section === 'obstacles',
    )!;
    expect(part.paragraphs).toEqual([
      '- UBND huyện Châu Thành: Thiếu kinh phí',
      expect.stringMatching(/^- Sở Lao động - Thương binh và Xã hội; .*: Không có\.$/),
    ]);
  });
});

describe('the coordinator’s own words', () => {
  const snapshot = buildSnapshot({ ...input, own: OWN });
  const part = (section: string) => toldParts(snapshot).find((one) => one.section === section)!;

  it('stand in place of the units’, which stay as material', () => {
    expect(part('situation')).toMatchObject({ own: true, from: [], paragraphs: [OWN.situation] });
    expect(part('situation').material.length).toBeGreaterThan(0);
    expect(part('obstacles').own).toBe(false);
    expect(part('obstacles').from.length).toBeGreaterThan(1);
  });

  it('are what the document and the page say, in the same order', async () => {
    const lines = await linesOf(snapshot);
    for (const line of OWN.situation.split('\n')) expect(lines).toContain(line);
    expect(lines.some((line) => line.endsWith(': Ổn định'))).toBe(false);
    const headings = reportBody(snapshot).flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
  });

  it('change nothing of a report that has none', () => {
    expect(buildSnapshot({ ...input, own: {} })).toEqual(buildSnapshot(input));
  });
});

it('a report sealed before its cut-off says up to when its figures are', async () => {
  const early = await linesOf(buildSnapshot({ ...input, dataUntil: '2024-06-13' }));
  expect(early.some((line) => line.includes('đến ngày 13/6/2024, trước ngày chốt số liệu 14/6/2024'))).toBe(
    true,
  );
});
