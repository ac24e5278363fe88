/** What pages say of a due date: how far away it is, or why it presses nobody. */
import { describe, expect, it } from '@jest/globals';
import { translator, type Lang } from '../../domain/bilingual.ts';
import { myUnit } from '../../web/my-unit/view-model.ts';
import { isOverdue } from '../../web/plan-page/is-overdue.ts';
import { dueWords } from '../../web/unit/due-words.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import { drawPage } from '../support/draw-blocks.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { samplePlan } from '../support/sample-plan.ts';

const PLAN = samplePlan();
const UNIT = PLAN.units[1]!;
/** Five days after the due date. */
const LATE = '2024-06-24T09:00:00+07:00';
const VI = translator('vi');
const EN = translator('en');

const row = (changes: Partial<ObligationRow>): ObligationRow =>
  sampleObligation(PLAN.id, { id: `${UNIT.id}/2024-h1`, unit: UNIT.id, ...changes });
const words = (changes: Partial<ObligationRow>, at = LATE): [string, string] => [
  dueWords(row(changes), PLAN, at, VI),
  dueWords(row(changes), PLAN, at, EN),
];

describe('a due date', () => {
  it('is so many days away, today, or past', () => {
    expect(words({}, '2024-06-17T09:00:00+07:00')).toEqual([
      'Hạn: hết ngày 19/6/2024 (còn 2 ngày)',
      expect.stringContaining('(in 2 days)'),
    ]);
    expect(words({}, '2024-06-19T23:59:59+07:00')[0]).toContain('(hôm nay)');
    expect(words({})).toEqual([
      'Hạn: hết ngày 19/6/2024 (đã quá 5 ngày)',
      expect.stringContaining('(5 days ago)'),
    ]);
  });

  it.each<[string, string, Partial<ObligationRow>]>([
    ['tạm dừng', 'suspended', { quiet: 'suspended' }],
    ['tạm dừng', 'suspended', { quiet: 'paused', state: 'returned' }],
    ['được miễn', 'waived', { state: 'waived' }],
    ['đã khép lại', 'closed', { state: 'closed' }],
    ['đã tiếp nhận', 'accepted', { state: 'accepted', onTime: false }],
    ['đã hoàn thành', 'finished', { kind: 'task', duty: 'M-2.3', state: 'done', onTime: true }],
  ])('that presses nobody says why: %s, %s', (vi, en, changes) => {
    expect(words(changes)).toEqual([
      `Hạn: hết ngày 19/6/2024 (${vi})`,
      expect.stringMatching(new RegExp(`\\(${en}\\)$`)),
    ]);
  });

  it('of a report that was handed in says no more', () => {
    expect(words({ state: 'submitted', onTime: false })[0]).toBe('Hạn: hết ngày 19/6/2024');
  });
});

const shownTo = (obligations: ObligationRow[], lang: Lang = 'vi'): string =>
  drawPage(
    myUnit(
      {
        ...{
          plan: PLAN,
          unit: UNIT,
          handed: null,
          drafted: [],
          asked: new Set<string>(),
          returns: new Map(),
          now: LATE,
        },
        obligations,
      },
      translator(lang),
    ),
    lang,
  );

describe('what a suspended unit is shown', () => {
  const parts = shownTo([
    row({ quiet: 'suspended' }),
    row({ id: `${UNIT.id}/2024`, quiet: 'suspended', state: 'returned' }),
    row({ id: 'x/2025', quiet: 'suspended', state: 'planned', opensAt: '2025-05-29T08:00:00+07:00' }),
    row({ id: 'x/2023', state: 'accepted', onTime: true }),
  ]).split('<h2');
  const part = (title: string): string => parts.find((one) => one.includes(`>${title}`)) ?? '';

  it('is neither to do nor done', () => {
    const count = (title: string): number => part(title).split('<h3').length - 1;
    expect(['Cần làm', 'Đang tạm dừng', 'Sắp tới', 'Đã gửi'].map(count)).toEqual([0, 2, 1, 1]);
  });

  it('opens on no date that is past', () => {
    expect(part('Đang tạm dừng')).not.toContain('Mở từ ngày');
    expect(part('Sắp tới')).toContain('Mở từ ngày 29/5/2025');
  });

  it('is not overdue', () => {
    expect(isOverdue(row({ state: 'returned' }), { at: LATE })).toBe(true);
    expect(isOverdue(row({ state: 'returned', quiet: 'suspended' }), { at: LATE })).toBe(false);
  });
});

describe('what a unit is told above its lists', () => {
  const told = (changes: Partial<ObligationRow>, lang?: Lang): string | null => {
    const drawn = shownTo([row({ id: 'x/2023', state: 'accepted', quiet: null }), row(changes)], lang);
    return /<div class="govuk-inset-text">(.*?)<\/div>/.exec(drawn)?.[1]?.trim() ?? null;
  };

  it('names what is paused, and says that what it sends is received', () => {
    expect(told({ quiet: 'paused' })).toMatch(/^Kế hoạch đang tạm dừng: .*vẫn được nhận/);
    expect(told({ quiet: 'suspended', state: 'returned' })).toMatch(/^Đơn vị đang được tạm dừng/);
    expect(told({ quiet: 'suspended' }, 'en')).toMatch(
      /^Your unit is suspended in this plan: .*still received/,
    );
  });

  it('is nothing where nothing is paused', () => {
    expect([told({}), told({ quiet: 'paused', state: 'waived' })]).toEqual([null, null]);
  });
});
