/** Days that a text states: for reports, in the paragraph after a duty, in cycles too short for a period. */
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../client/documents/read-plan.ts';
import { buildPreview } from '../../client/launch/preview.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { writePlan } from '../../importer/write-plan.ts';
import { draftOf, draftOfBody } from '../support/draft-of.ts';

const daysOf = (clause: string) =>
  draftOfBody(
    `II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì, đôn đốc và tổng hợp báo cáo Ủy ban nhân dân tỉnh.\n2. Sở Tư pháp: Phổ biến luật.\n3. Sở Tài chính: Bố trí vốn.\n${clause}`,
  ).reportingDays.map((day) => [day.for, day.period, day.day]);

describe('days stated for reports', () => {
  it.each([
    [
      'Các sở, ngành báo cáo về Sở Y tế trước ngày 05/6 và 10/11 hằng năm.',
      [
        ['unit', 'half-year', '06-05'],
        ['unit', 'year', '11-10'],
      ],
    ],
    [
      'Các sở, ngành báo cáo về Sở Y tế định kỳ 6 tháng (trước 12/6), năm (trước 12/12).',
      [
        ['unit', 'half-year', '06-12'],
        ['unit', 'year', '12-12'],
      ],
    ],
    ['Các sở, ngành báo cáo về Sở Y tế chậm nhất ngày 18 hằng tháng.', [['unit', 'month', '18']]],
    ['Hằng tháng, trước ngày 18, các sở, ngành gửi báo cáo về Sở Y tế.', [['unit', 'month', '18']]],
    ['Các sở, ngành báo cáo quý về Sở Y tế trước ngày 18 của tháng cuối quý.', [['unit', 'quarter', '18']]],
    [
      'Các sở, ngành báo cáo về Sở Y tế trước ngày 05/12 để tổng hợp, báo cáo UBND tỉnh trước ngày 20/12 hằng năm.',
      [
        ['unit', 'year', '12-05'],
        ['send', 'year', '12-20'],
      ],
    ],
    [
      'Các sở, ngành báo cáo Sở Y tế trước ngày 15/5 và 15/11 hằng năm; Sở Y tế tổng hợp, báo cáo UBND tỉnh trước ngày 25/5 và 25/11.',
      [
        ['unit', 'half-year', '05-15'],
        ['unit', 'year', '11-15'],
        ['send', 'half-year', '05-25'],
        ['send', 'year', '11-25'],
      ],
    ],
    ['Các sở, ngành báo cáo về Sở Y tế vào ngày cuối cùng hằng tháng.', [['unit', 'month', '31']]],
    ['Các sở, ngành báo cáo 9 tháng về Sở Y tế trước ngày 12/9.', [['unit', 'quarter', '09-12']]],
    ['Các sở, ngành báo cáo theo quy định về Sở Y tế trước ngày 12/6 hằng năm.', [['unit', 'year', '06-12']]],
    [
      'Các sở, ngành báo cáo 6 tháng (số liệu tính từ ngày 15/12 năm trước đến ngày 14/6) về Sở Y tế chậm nhất ngày 17/6.',
      [['unit', 'half-year', '06-17']],
    ],
    [
      'Các sở, ngành định kỳ hàng năm báo cáo về Sở Y tế chậm nhất ngày 17 tháng 12. Thời gian báo cáo định kỳ hàng năm tính từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 12 của kỳ báo cáo.',
      [['unit', 'year', '12-17']],
    ],
    // What is handed in or done by a day is no report of the plan.
    ['Hồ sơ khen thưởng các tập thể, cá nhân gửi về Sở Y tế trước ngày 30/11/2025 để tổng hợp, báo cáo.', []],
    ['4. Công an tỉnh: Rà soát bến đò, hoàn thành trước ngày 31/12/2025 và báo cáo về Sở Y tế.', []],
    ['4. Công an tỉnh: Dựng kịch bản, gửi về Sở Y tế trước ngày 03/12/2025.', []],
    [
      'Các sở, ngành lập danh sách trước ngày 31/3/2025; báo cáo Sở Y tế trước ngày 12/6 và ngày 12/11.',
      [
        ['unit', 'half-year', '06-12'],
        ['unit', 'year', '11-12'],
      ],
    ],
    ['Các sở, ngành báo cáo tháng về Sở Y tế trước ngày 05 tháng sau.', [['unit', 'month', '05']]],
    [
      'Các sở, ngành xây dựng kế hoạch trước ngày 30/6/2025; báo cáo Sở Y tế trước ngày 10/12 hằng năm.',
      [['unit', 'year', '12-10']],
    ],
    [
      'Chế độ báo cáo: Các sở, ngành báo cáo Sở Y tế 6 tháng trước ngày 15/6, năm trước ngày 15/11; Sở Y tế tổng hợp trình UBND tỉnh chậm nhất ngày 30/6 và ngày 30/11.',
      [
        ['unit', 'half-year', '06-15'],
        ['unit', 'year', '11-15'],
        ['send', 'half-year', '06-30'],
        ['send', 'year', '11-30'],
      ],
    ],
  ])('are read with whose they are and of which period: %s', (clause, days) => {
    expect(daysOf(clause)).toEqual(days);
  });

  it.each([
    ['trước ngày 01/6 và 15/11', { '2024-h1': '2024-06-01', '2024': '2024-11-15' }],
    [
      'định kỳ 6 tháng (trước ngày 20 tháng 6), hằng năm (trước ngày 20 tháng 12)',
      { '2024-h1': '2024-06-20', '2024': '2024-12-20' },
    ],
    ['hằng tháng trước ngày 05 tháng sau', { '2024-m05': '2024-06-05', '2024-m12': '2025-01-05' }],
    ['chậm nhất ngày 18 hằng tháng', { '2024-m05': '2024-05-18', '2024-m12': '2024-12-18' }],
  ])('are the days by which units are due: %s', (words, due) => {
    const draft = draftOfBody(
      `II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì, đôn đốc và tổng hợp báo cáo Ủy ban nhân dân tỉnh.\n2. Sở Tư pháp: Phổ biến luật.\n3. Sở Tài chính: Bố trí vốn.\nCác sở, ngành báo cáo kết quả về Sở Y tế ${words} để tổng hợp.`,
    );
    const reading = readPlan(writePlan(draft, {}).yaml);
    if (!reading.ok) throw new Error(JSON.stringify(reading));
    const { periods } = buildPreview(reading.plan, createWorkCalendar(), '2024-01-01', '2027-12-31');
    const dated = new Map(periods.map(({ id, unitDue }) => [id, unitDue]));
    for (const [id, day] of Object.entries(due)) expect([id, dated.get(id)]).toEqual([id, day]);
  });

  it('are of the year where a plan of one year states no cycle and one day', () => {
    const clause = 'Các sở, ngành báo cáo kết quả về Sở Y tế trước ngày 15/6/2026.';
    const oneYear = `ỦY BAN NHÂN DÂN\nTỈNH ĐÔNG LÂM\nSố: 16/KH-UBND\nĐông Lâm, ngày 06 tháng 3 năm 2026\nKẾ HOẠCH\nTháng an toàn năm 2026\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Chủ trì, đôn đốc.\n2. ${clause}`;
    expect(draftOf(oneYear).reportingDays.map(({ period, day }) => [period, day])).toEqual([
      ['year', '06-15'],
    ]);
    expect(daysOf(clause)).toEqual([['unit', 'half-year', '06-15']]);
  });

  it('go upward from whoever is said to coordinate', () => {
    const draft = draftOfBody(
      'II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Trước ngày 20/11 hằng năm báo cáo UBND tỉnh.\n2. Sở Tư pháp: Theo dõi việc thực hiện.\n3. Sở Tài chính: Bố trí vốn.',
    );
    expect(draft.reportingDays.map((day) => [day.for, day.day])).toEqual([['unit', '11-20']]);
    const answers = { 'no-reporting-cycle': 'year' };
    expect(writePlan(draft, { ...answers, coordinator: 'so-y-te' }).yaml).toContain('sendDue: 2024-11-20');
    expect(writePlan(draft, { ...answers, coordinator: 'so-tu-phap' }).yaml).toContain('unitDue: 2024-11-20');
  });

  it('are asked about where the text states two for one report', () => {
    const draft = draftOfBody(
      'II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Đôn đốc và tổng hợp báo cáo Ủy ban nhân dân tỉnh.\n2. Sở Tư pháp: Báo cáo năm trước ngày 10/12.\n3. Các sở, ngành báo cáo năm về Sở Y tế trước ngày 05/12.',
    );
    expect(writePlan(draft, {}).questions.find(({ id }) => id === 'report-day:unit-year')).toMatchObject({
      options: ['12-05', '12-10'],
      proposal: '12-05',
    });
  });
});

describe('a day in the paragraph after a duty', () => {
  it.each([
    ['Thời gian hoàn thành: Trước ngày 31/5/2024.', 'Trước ngày 31/5/2024'],
    ['- Thời hạn: Quý II/2024', 'Quý II/2024'],
    ['Tiến độ thực hiện: Tháng 6/2024.', 'Tháng 6/2024'],
  ])('belongs to it: %s', (paragraph, due) => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Sơ cứu.\n${paragraph}\n- Tập huấn.`);
    expect(draft.headings[0]?.blocks.map((block) => [block.text, block.due])).toEqual([
      ['Sơ cứu.', due],
      ['Tập huấn.', null],
    ]);
  });
});

describe('a cycle of days or weeks', () => {
  it.each([
    ['Báo cáo Ủy ban nhân dân tỉnh trước 17h00 hằng ngày.', 'hằng ngày'],
    ['Báo cáo về Sở Y tế vào thứ Năm hằng tuần.', 'thứ Năm hằng tuần'],
    ['Kiểm tra bến sông 02 lần/tuần.', '02 lần/tuần'],
  ])('is told in its words: %s', (duty, words) => {
    const draft = draftOfBody(`II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- ${duty}`);
    expect(draft.headings[0]?.blocks[0]?.cadence).toBe('standing');
    expect(draft.notes.find(({ code }) => code === 'cycle-not-tracked')?.message.vi).toContain(words);
  });
});
