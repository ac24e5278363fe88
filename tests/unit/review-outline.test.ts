/** A review whose plan lays down no outline has the one that a ministry asks of a five-year review. */
import { describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../activities/reports/index.ts';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { sentUp } from '../../domain/chain/send-up.ts';
import { listPeriods } from '../../domain/periods.ts';
import type { Plan } from '../../domain/plan.ts';
import { REVIEW_OUTLINE, withoutNewOutline } from '../../domain/review-outline.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { reportBody } from '../../words/report-body.ts';
import { PLAN_TEXT } from '../support/workflow-plan.ts';

const calendar = createWorkCalendar();
const withReview = (contents = ''): Plan =>
  requirePlan(
    PLAN_TEXT.replace(
      'reporting: { kinds: [half-year, year] }',
      `reporting:
  kinds: [half-year, year, review]
  overrides:
    2024-review: { from: 2024-01-01, cutoff: 2024-11-30, sendDue: 2024-12-20 }
${contents}`,
    ),
    'plan.yaml',
  ).plan;
const plan = withReview();
const review = listPeriods(plan, calendar).find(({ kind }) => kind === 'review')!;
const unit = plan.units.find(({ id, reports }) => reports === 'ordered' && id !== plan.coordinator)!;
const snapshot = buildSnapshot({
  ...{ plan, period: review, submissions: [], version: 1 },
  obstacles: [{ unit: unit.id, text: 'Thiếu kinh phí', state: 'escalated', answer: null }],
});

describe('a review without an outline of its own', () => {
  it('has the ten parts, and leaves other periods as they are', () => {
    expect(plan.reporting.contents).toEqual({ review: REVIEW_OUTLINE });
    expect(new Set(REVIEW_OUTLINE.map(({ number }) => number)).size).toBe(10);
    const { plan: plain } = requirePlan(PLAN_TEXT, 'plan.yaml');
    expect(plain.reporting.contents).toBeUndefined();
  });

  it('keeps the outline that its issuer lays down', () => {
    const own = withReview('  contents: { review: [{ number: "1", title: Kết quả, takes: obstacles }] }');
    expect(own.reporting.contents?.review).toEqual([
      { number: '1', title: 'Kết quả', titleEn: 'Kết quả', takes: 'obstacles' },
    ]);
  });

  it('tells what was raised in the period in the part on obstacles, once', () => {
    const body = reportBody(snapshot);
    const headings = body.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
    expect(headings.slice(0, 10)).toEqual(REVIEW_OUTLINE.map(({ number, title }) => `${number}. ${title}`));
    expect(headings).not.toContain('NỘI DUNG KHÁC');
    const at = body.findIndex((part) => part.kind === 'heading' && part.text.startsWith('IX. '));
    expect(body[at + 1]).toEqual({
      ...{ kind: 'words', paragraphs: [`- ${unit.name}: Thiếu kinh phí (Đã báo cáo lãnh đạo)`] },
    });
    expect(JSON.stringify(body).split('Thiếu kinh phí')).toHaveLength(2);
  });

  it('goes up in the same part of the plan above, and not by itself as well', () => {
    const { content } = sentUp({ snapshot, below: plan, above: plan, unit: unit.id });
    expect(content.narrative).toEqual({ IX: `${unit.name}: Thiếu kinh phí (Đã báo cáo lãnh đạo)` });
  });
});

describe('an amendment of a plan that runs without it', () => {
  const { contents: _none, ...reporting } = plan.reporting;
  const before: Plan = { ...plan, reporting };

  it('does not bring it in', () => {
    expect(withoutNewOutline(before, plan)).toEqual(before);
  });

  it('leaves it where it was, where it is laid down, and where reviews are new', () => {
    expect(withoutNewOutline(plan, plan)).toBe(plan);
    const said = withReview('  contents: { review: [{ number: "1", title: Kết quả }] }');
    expect(withoutNewOutline(before, said)).toBe(said);
    const { plan: plain } = requirePlan(PLAN_TEXT, 'plan.yaml');
    expect(withoutNewOutline(plain, plan)).toBe(plan);
  });
});
