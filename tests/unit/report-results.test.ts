/** Part III of a report, by the headings of the plan. */
import { describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../activities/reports/index.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { Snapshot } from '../../domain/aggregation/snapshot.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Submission } from '../../domain/submission.ts';
import { reportBody } from '../../words/report-body.ts';
import { resultBlocks } from '../../words/report-results.ts';

const unit = (id: string, name: string, heading: string): string =>
  `  - { id: ${id}, name: ${name}, heading: ${heading} }\n`;
const duty = (code: string, heading: string, text: string, units = ''): string =>
  `  - { code: ${code}, heading: ${heading}, ${units}role: lead, cadence: standing, text: ${text} }\n`;
const { plan } = requirePlan(
  `schema: lien-nganh/plan@1
id: mau
number: 1/KH-UBND
date: 2023-12-15
title: Kế hoạch mẫu
level: province
place: Mẫu
years: { from: 2024, to: 2025 }
issuer: { unit: ubnd-mau, name: UBND tỉnh Mẫu }
coordinator: so-dau
letterhead: { superior: UBND TỈNH MẪU, body: SỞ ĐẦU, abbreviation: SĐ, signerTitle: [GIÁM ĐỐC] }
addressees:
  - { unit: ubnd-mau, name: UBND tỉnh Mẫu }
reporting: { kinds: [half-year, year] }
headings:
  - { number: I, title: Sở Đầu }
  - { number: II, title: 'UBND xã, phường' }
  - { number: III, title: Trách nhiệm chung }
units:
${unit('so-dau', 'Sở Đầu', 'I')}${unit('xa-mot', 'UBND xã Một', 'II')}${unit('xa-hai', 'UBND xã Hai', 'II')}${unit('xa-ba', 'UBND xã Ba', 'II')}
duties:
${duty('D-1', 'I', 'Hướng dẫn nghiệp vụ.')}${duty('D-2', 'II', 'Dành ngân sách;')}${duty('D-3', 'III', 'Tuyên truyền', 'units: [so-dau, xa-mot, xa-hai, xa-ba], ')}targets: []
`,
  'plan.yaml',
);
const period = listPeriods(plan, createWorkCalendar())[0]!;

function report(unit: string, results: string, duties: Record<string, string>): Submission {
  const received = `${period.cutoff}T10:00:00+07:00`;
  return {
    ...{ id: unit, plan: plan.id, obligation: `${unit}/${period.id}`, unit, period: period.id, version: 1 },
    ...{ onTime: true, state: 'accepted', receivedAt: received, saidAt: received },
    content: { figures: {}, duties, narrative: results === '' ? {} : { results } },
  };
}

const submissions = [
  report('so-dau', 'Đã ban hành hướng dẫn', { 'D-1': 'Hai lớp', 'D-3': 'Một đợt' }),
  report('xa-mot', 'Không có', { 'D-2': '50 triệu đồng', 'D-3': 'Một đợt' }),
  report('xa-hai', 'Lập tổ tự quản', { 'D-2': 'Không có', 'D-3': 'Hai đợt' }),
  report('xa-ba', 'Không có.', { 'D-2': 'Không có' }),
];
const snapshot = buildSnapshot({ plan, period, submissions, version: 1 });

describe('the results of a period', () => {
  it('stand under the plan’s headings: one unit’s as its own, several units’ task by task', () => {
    expect(resultBlocks(snapshot)).toEqual({
      blocks: [
        { title: 'Sở Đầu', paragraphs: ['Đã ban hành hướng dẫn', '- Hướng dẫn nghiệp vụ: Hai lớp'] },
        {
          title: 'UBND xã, phường',
          paragraphs: [
            '- UBND xã Hai: Lập tổ tự quản',
            '- Dành ngân sách:\n+ UBND xã Một: 50 triệu đồng\n+ UBND xã Hai: Không có.',
          ],
        },
        {
          title: 'Trách nhiệm chung',
          paragraphs: ['- Tuyên truyền:\n+ Sở Đầu; UBND xã Một: Một đợt\n+ UBND xã Hai: Hai đợt'],
        },
      ],
      nothing: ['UBND xã Ba'],
    });
  });

  it('stand by the units’ names where their heading names one that was only requested, and sent nothing', () => {
    const requested: Plan = {
      ...plan,
      units: plan.units.map((one) => (one.id === 'xa-ba' ? { ...one, reports: 'requested' } : one)),
    };
    const without = submissions.filter(({ unit: by }) => by !== 'xa-ba');
    const silent = buildSnapshot({ plan: requested, period, submissions: without, version: 1 });
    expect(silent.headings?.map(({ number }) => number)).toEqual(['I', 'III']);
    expect(resultBlocks(silent).blocks.map(({ title }) => title)).toEqual([
      ...['Sở Đầu', 'Trách nhiệm chung', 'UBND xã Một', 'UBND xã Hai'],
    ]);
  });

  it('of a report sealed before headings were kept stand unit by unit', () => {
    const { headings: _none, ...before } = snapshot;
    const duties = snapshot.duties.map(({ heading: _unknown, ...one }) => one);
    const { blocks } = resultBlocks({ ...before, duties });
    expect(blocks.map(({ title }) => title)).toEqual(['Sở Đầu', 'UBND xã Một', 'UBND xã Hai']);
    expect(blocks[1]?.paragraphs).toEqual(['- Dành ngân sách: 50 triệu đồng', '- Tuyên truyền: Một đợt']);
  });

  it('are told once where a part of the outline takes them, and the tasks by themselves', () => {
    const part = {
      number: '1',
      title: 'Kết quả',
      takes: 'results' as const,
      told: snapshot.narrative.results,
    };
    const body = JSON.stringify(reportBody({ ...snapshot, outline: [part] }));
    expect(body.split('Đã ban hành hướng dẫn')).toHaveLength(2);
    expect(body.split('Hai lớp')).toHaveLength(2);
  });

  it('follow the coordinator’s own words, which stand in the place of what units wrote, not of their tasks', () => {
    const own: Snapshot = { ...snapshot, own: { results: 'Các xã đã vào cuộc.' } };
    const body = reportBody(own);
    const from = body.findIndex((part) => part.kind === 'heading' && part.text.startsWith('III.'));
    expect(body[from + 1]).toEqual({ kind: 'words', paragraphs: ['Các xã đã vào cuộc.'] });
    expect(body[from + 2]).toEqual({ kind: 'heading', text: '1. Sở Đầu', level: 2 });
    expect(JSON.stringify(body)).not.toContain('Đã ban hành hướng dẫn');
    expect(JSON.stringify(body)).toContain('Hai lớp');
  });
});
