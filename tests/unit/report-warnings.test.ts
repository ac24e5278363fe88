/** What is said of a report that is received all the same: what is missing, and what leaps. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { requirePlan } from '../../client/documents/read-plan.ts';
import { submissionWarnings } from '../../client/documents/submission-warnings.ts';
import { understood } from '../../domain/figures/understood.ts';
import type { Figure, Submission } from '../../domain/submission.ts';

const FILE = 'plans/hau-giang-2021-2025.yaml';
const { plan } = requirePlan(readFileSync(FILE, 'utf8'), FILE);
const UNIT = 'cong-an-tinh';

const contentOf = (figures: Record<string, Figure>) => ({
  figures,
  duties: Object.fromEntries(plan.duties.map(({ code }) => [code, 'Đã làm.'])),
  narrative: {},
});
const earlier = (figures: Record<string, Figure>): Submission => ({
  ...{ id: 'act-1', plan: plan.id, obligation: `${UNIT}/2023`, unit: UNIT, period: '2023', version: 1 },
  ...{ receivedAt: '2023-12-15T02:00:00Z', saidAt: '2023-12-15T02:00:00Z', onTime: true, state: 'accepted' },
  content: contentOf(figures),
});
const ALL: Record<string, Figure> = { 'HG-T7': { numerator: 40, denominator: 50 }, 'HG-T8': 'zero' };

function warned(
  figures: Record<string, Figure>,
  before?: Record<string, Figure>,
  peers: Record<string, Figure>[] = [],
  of = plan,
): string[] {
  const beside = { previous: before && earlier(before), peers: peers.map(contentOf) };
  return submissionWarnings(contentOf(figures), of, UNIT, beside).map(({ vi }) => vi);
}

describe('what a report leaves out', () => {
  it('is named by its codes', () => {
    const content = { figures: { 'HG-T7': 'zero' as const }, duties: {}, narrative: {} };
    const [figures, duties, ...more] = submissionWarnings(content, plan, UNIT, {
      previous: undefined,
      peers: [],
    });
    expect(figures?.vi).toBe('Chưa có số: HG-T8.');
    expect(duties?.vi).toMatch(/^Chưa có nội dung về nhiệm vụ: HG-/);
    expect(more).toEqual([]);
  });

  it('is nothing where all is said', () => {
    expect(warned(ALL)).toEqual([]);
  });
});

describe('a number far from', () => {
  it.each<[string, Figure, Figure, RegExp]>([
    [
      'ten times last period’s',
      { numerator: 400, denominator: 500 },
      ALL['HG-T7']!,
      /Kỳ trước 40; kỳ này 400/,
    ],
    ['a tenth of it', { numerator: 4, denominator: 5 }, ALL['HG-T7']!, /Kỳ trước 50; kỳ này 5/],
    [
      'its percentage',
      { numerator: 27, denominator: 100 },
      { numerator: 100, denominator: 100 },
      /Kỳ trước 100%; kỳ này 27%/,
    ],
  ])('%s is pointed to', (_what, now, before, told) => {
    expect(warned({ ...ALL, 'HG-T7': now }, { 'HG-T7': before })).toContainEqual(expect.stringMatching(told));
  });

  it('is none where few become more', () => {
    const [before, now] = [1, 12].map((n) => ({ 'HG-T7': { numerator: n, denominator: 12 } }));
    expect(warned({ ...ALL, ...now }, before)).toEqual([]);
  });

  it('what other units give is pointed to', () => {
    const peers = [30, 40, 60].map((denominator) => ({ 'HG-T7': { numerator: 20, denominator } }));
    const vast = { ...ALL, 'HG-T7': { numerator: 40, denominator: 50_000 } };
    expect(warned(vast, undefined, peers)).toEqual([
      'HG-T7, Tổng số tin đã nhận: 50.000 gấp hơn trăm lần số của phần lớn đơn vị khác: xin kiểm tra lại.',
    ]);
    expect(warned(vast, undefined, peers.slice(1))).toEqual([]);
  });

  it('anything that one unit counts is pointed to', () => {
    const vast = { ...ALL, 'HG-T7': { numerator: 40, denominator: 90_000_000 } };
    expect(warned(vast)).toEqual([expect.stringMatching(/90\.000\.000 là số rất lớn/)]);
  });
});

describe('what was understood', () => {
  it('names every target of the unit, with its percentage and last period’s', () => {
    const before = earlier({ 'HG-T7': { numerator: 30, denominator: 40 } });
    const now = { figures: { 'HG-T7': { numerator: 2, denominator: 3 } } };
    expect(understood(now, plan, UNIT, before)).toEqual([
      {
        ...{ target: 'HG-T7', state: 'reported', numerator: 2, denominator: 3, value: 66.67 },
        previous: { period: '2023', state: 'reported', numerator: 30, denominator: 40, value: 75 },
      },
      {
        ...{ target: 'HG-T8', state: 'missing', numerator: null, denominator: null, value: null },
        previous: null,
      },
    ]);
  });
});
