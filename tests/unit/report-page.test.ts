/** What a report's page shows is what its document says: every text, in the same order, from letterhead to annexes. */
import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { buildSnapshot, renderReportDocx } from '../../activities/reports/index.ts';
import { issuedDocuments, nextPeriodEnd, upcomingTasks } from '../../activities/reports/period-facts.ts';
import { closingLine, openingLine, subjectLine } from '../../words/letter.ts';
import { lightBody } from '../../web/report-view/light-body.ts';
import type { BodyPart } from '../../words/report-body.ts';
import { reportView } from '../../web/report-view/view-model.ts';
import { sampleReportPeriod, sampleReportPlan, sampleSubmissions } from '../support/report-sample.ts';

const plan = sampleReportPlan();
const [duty] = plan.duties;
const POLICE = 'cong-an-tinh';
const documents = issuedDocuments(
  plan,
  [{ id: 'a', duty: duty!.code }],
  [{ unit: POLICE, obligation: 'a', number: '12/KH-CAT', date: '2024-02-05' }],
);
const row = { kind: 'task' as const, unit: POLICE, duty: duty!.code, state: 'open' as const };
const upcoming = upcomingTasks(
  plan,
  [
    { ...row, dueDate: '2024-09-30' },
    { ...row, dueDate: '2024-06-30' },
    { ...row, dueDate: '2024-07-31', state: 'done' as const },
    { ...row, dueDate: '2025-01-31' },
  ],
  '2024-06-14',
  '2024-12-14',
);
const input = { plan, period: sampleReportPeriod, submissions: sampleSubmissions(), version: 1 };
const obstacle = {
  unit: POLICE,
  text: 'Thiếu người.',
  state: 'answered' as const,
  answer: 'Tăng cường 02 người.',
};
const snapshot = buildSnapshot({
  ...{ ...input, documents, upcoming, obstacles: [obstacle] },
  baselines: [{ target: 'M-T1', unit: null, numerator: 900, denominator: 1500, source: 'BC 40' }],
});

/** Texts as a reader sees them: capitals are a matter of look, and so are places where a number may break. */
const read = (text: string): string =>
  text
    .replaceAll('\u200b', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
    .toLocaleLowerCase('vi')
    .trim();

async function documentLines(): Promise<string[]> {
  const zip = await JSZip.loadAsync(
    await renderReportDocx(snapshot, { number: '5', date: '2024-06-24' }, null),
  );
  const xml = await zip.file('word/document.xml')!.async('string');
  return xml
    .split(/<\/w:p>|<w:br\/>/)
    .map((each) => read([...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')))
    .filter((line) => line.length > 3);
}

/** All texts of the page's blocks, in reading order. */
function pageText(of: unknown): string {
  if (typeof of === 'string' || typeof of === 'number') return `${of} `;
  if (Array.isArray(of)) return of.map(pageText).join(' ');
  if (typeof of !== 'object' || of === null) return '';
  return Object.entries(of)
    .filter(([key]) => !['kind', 'labelledBy', 'label', 'id', 'lang'].includes(key))
    .map(([, value]) => pageText(value))
    .join(' ');
}

describe('a report on its page', () => {
  it('says everything that its document says', async () => {
    const page = read(pageText(reportView(snapshot, { number: '5', date: '2024-06-24' })));
    // The country's name, and the chart beside the table, are the paper's alone.
    const ofPaper =
      /^(cộng hòa xã hội|độc lập|biểu đồ|kết quả \(thanh\)|phụ lục i+$|kính gửi:$|- (ủy ban nhân dân tỉnh|bộ lao động).*[;.]$)/;
    const missing = (await documentLines()).filter((line) => !ofPaper.test(line) && !page.includes(line));
    expect(missing).toEqual([]);
  });

  it('has what the record knows of the period: documents, obstacles with their answer, what falls due next', async () => {
    const lines = await documentLines();
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining('số 12/kh-cat ngày 05/02/2024'),
        expect.stringContaining('thiếu người. (trả lời: tăng cường 02 người.)'),
        expect.stringContaining('công an tỉnh (hạn 30/6/2024; 30/9/2024)'),
      ]),
    );
  });
});

describe('a report of very many units on its page', () => {
  const heading = (text: string, level: 1 | 2 = 1): BodyPart => ({ kind: 'heading', text, level });
  const words = (...paragraphs: string[]): BodyPart => ({ kind: 'words', paragraphs });
  const own = Array.from({ length: 100 }, (_, n) => [heading(`${n + 1}. Xã`, 2), words('x'.repeat(430))]);
  const body = [
    ...[heading('I'), words('Ổn định.'), heading('II'), words('y'.repeat(20_000), 'Hết.')],
    ...[heading('III'), ...own.flat(), { kind: 'targets' as const }, heading('IV'), words('Không có.')],
  ];

  it('shows all of it where there is room', () => {
    expect(lightBody(body, 100_000)).toEqual(body);
  });

  it('shows the beginning of its longest sections, what follows as a number, and all of the others', () => {
    const left = (paragraphs: number) => ({ kind: 'more', paragraphs });
    expect(lightBody(body, 20_000)).toEqual([
      ...[heading('I'), words('Ổn định.'), heading('II'), words('y'.repeat(20_000)), left(1)],
      ...[heading('III'), ...own.slice(0, 16).flat(), { kind: 'targets' }, left(84)],
      ...[heading('IV'), words('Không có.')],
    ]);
  });
});

describe('what the record knows of a period', () => {
  it('looks on to the end of the next one, and nowhere behind the last', () => {
    const periods = [sampleReportPeriod, { kind: 'year' as const, to: '2024-12-14' }];
    expect(nextPeriodEnd(periods, sampleReportPeriod)).toBe('2024-12-14');
    expect(nextPeriodEnd(periods, { to: '2024-12-14' })).toBeNull();
  });

  it('names no requested unit that sent nothing, though it owes something next', () => {
    const [silent, sent] = ['Hội Cựu chiến binh tỉnh', 'Hội Nông dân tỉnh'] as const;
    const of = (units: string[]) => ({ duty: 'x', text: 'Truyền thông', units, dueDates: ['2024-09-30'] });
    const built = buildSnapshot({ ...input, upcoming: [of([silent, sent]), of([silent])] });
    expect(built.upcoming).toEqual([of([sent])]);
  });

  it('names no duty about persons', () => {
    const secret = { ...plan, duties: plan.duties.map((one) => ({ ...one, sensitive: true })) };
    expect(upcomingTasks(secret, [{ ...row, dueDate: '2024-06-30' }], '2024-06-14', '2024-12-14')).toEqual(
      [],
    );
  });
});

it('a report of the committee that issued the plan is the committee’s, whoever puts it together', () => {
  const commune = {
    ...plan,
    number: null,
    date: null,
    title: 'Kế hoạch năm 2024',
    issuer: { unit: 'x', name: 'UBND xã Mẫu' },
  };
  const letterhead = { ...plan.letterhead, superior: null, body: 'ỦY BAN NHÂN DÂN XÃ MẪU' };
  const built = buildSnapshot({ ...input, plan: { ...commune, letterhead } });
  expect(openingLine(built)).toMatch(/^Thực hiện Kế hoạch năm 2024, UBND xã Mẫu tổng hợp, báo cáo kết quả/);
  expect(closingLine(built)).toContain('báo cáo kết quả của UBND xã Mẫu');
});

describe('the subject of a report', () => {
  const review = { ...sampleReportPeriod, id: '2025-review', kind: 'review' as const };
  const subjectOf = (title: string, id: string): string =>
    subjectLine(buildSnapshot({ ...input, plan: { ...plan, title }, period: { ...review, id } }));

  it('of a review says whether it looks back on all of the plan’s years', () => {
    const title = 'Kế hoạch thực hiện Chương trình mẫu giai đoạn 2021-2025';
    expect(subjectOf(title, '2025-review')).toBe('Tổng kết thực hiện Chương trình mẫu giai đoạn 2021-2025');
    expect(subjectOf(title, '2023-review')).toBe('Sơ kết thực hiện Chương trình mẫu giai đoạn 2021-2025');
  });

  it('of a plan that is itself of a review is in its words', () => {
    expect(subjectOf('Kế hoạch tổng kết 05 năm thực hiện Chương trình', '2025-review')).toBe(
      'Tổng kết 05 năm thực hiện Chương trình',
    );
  });
});
