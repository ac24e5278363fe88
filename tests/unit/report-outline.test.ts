import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { buildSnapshot, renderReportDocx } from '../../activities/reports/index.ts';
import { readSubmission } from '../../client/documents/read-submission.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Submission } from '../../domain/submission.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';

const file = 'plans/bo-ldtbxh-tong-ket-2020.yaml';
const { plan } = requirePlan(readFileSync(file, 'utf8'), file);
const review = listPeriods(plan, createWorkCalendar()).find(({ kind }) => kind === 'review')!;
const parts = plan.reporting.contents!.review!;
const unit = plan.units.find(({ id, reports }) => reports !== 'none' && id !== plan.coordinator)!;

function submitted(text: string): Submission {
  return {
    ...{ id: 's-1', plan: plan.id, obligation: `${unit.id}/${review.id}`, unit: unit.id, period: review.id },
    ...{ version: 1, onTime: true, state: 'accepted' },
    ...{ receivedAt: `${review.cutoff}T10:00:00+07:00`, saidAt: `${review.cutoff}T10:00:00+07:00` },
    content: readSubmission(text, 'report.yaml', plan, unit.id),
  };
}

const textOf = async (docx: Buffer): Promise<string[]> => {
  const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml')!.async('string');
  return xml
    .split('</w:p>')
    .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter((line) => line !== '');
};

describe('a report for which the issuer lays down an outline', () => {
  const text = "narrative: { '1.3': Đã mở hai lớp tập huấn, results: Đã làm đủ việc được giao }";
  const snapshot = buildSnapshot({ plan, period: review, submissions: [submitted(text)], version: 1 });

  it('gathers what units say part by part', () => {
    expect(snapshot.outline?.map(({ number }) => number)).toEqual(parts.map(({ number }) => number));
    expect(snapshot.outline?.filter(({ told }) => told.length > 0)).toEqual([
      {
        ...{ number: '1.3', title: parts[2]!.title },
        told: [{ unit: unit.id, name: unit.name, text: 'Đã mở hai lớp tập huấn' }],
      },
    ]);
  });

  it('is printed in the order of the outline, each part under its own number', async () => {
    const lines = await textOf(await renderReportDocx(snapshot, null, null));
    const headings = lines.filter((line) => parts.some((p) => line === `${p.number}. ${p.title}`));
    expect(headings).toEqual(parts.map(({ number, title }) => `${number}. ${title}`));
    expect(lines).toContain(`- ${unit.name}: Đã mở hai lớp tập huấn`);
    expect(lines).toContain('Đã làm đủ việc được giao');
    expect(lines).not.toContain('V. ĐÁNH GIÁ CHUNG');
  });

  it('refuses a part that the outline does not have, naming those there are', () => {
    expect(() => submitted("narrative: { '1.99': x }")).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ path: 'narrative.1.99' })] }),
    );
  });
});
