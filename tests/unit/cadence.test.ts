import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../../activities/mail/wording/index.ts';
import { readPlan, requirePlan } from '../../client/documents/read-plan.ts';
import { buildPreview } from '../../client/launch/preview.ts';
import { citeEn, citeVi, numberOrWords } from '../../words/plan-citation.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { toldIn } from '../support/told.ts';

const calendar = createWorkCalendar();

/** Every way a duty can be due, in a plan of one year and three units. */
const PLAN = `
schema: lien-nganh/plan@1
id: mau-2024
number: 01/KH-UBND
date: 2024-01-02
title: Kế hoạch mẫu
level: district
place: Mẫu
years: { from: 2024, to: 2024 }
issuer: { unit: ubnd, name: UBND }
coordinator: phong-a
letterhead: { body: PHÒNG A, abbreviation: PA, signerTitle: [TRƯỞNG PHÒNG] }
addressees: [{ unit: ubnd, name: UBND }]
reporting: { kinds: [year] }
headings:
  - { number: '1', title: Phòng A }
  - { number: '2', title: Phòng B }
  - { number: '3', title: Đề nghị hội C }
units:
  - { id: phong-a, name: Phòng A, heading: '1' }
  - { id: phong-b, name: Phòng B, heading: '2' }
  - { id: hoi-c, name: Hội C, heading: '3', reports: requested }
targets: []
duties:
  - { code: C-1, heading: '1', role: lead, cadence: once, due: { date: 2024-04-30 }, text: một ngày }
  - { code: C-2, heading: '1', role: lead, cadence: once, due: { by: 2024-q2 }, text: mốc quý }
  - { code: C-3, heading: '1', role: lead, cadence: once, due: { by: 2024 }, text: mốc năm }
  - { code: C-4, heading: '1', role: lead, cadence: month, due: { periodEnd: true }, text: hàng tháng }
  - { code: C-5, heading: '1', role: lead, cadence: quarter, due: { periodEnd: true }, text: hàng quý }
  - { code: C-6, heading: '1', role: lead, cadence: half-year, due: { periodEnd: true }, text: nửa năm }
  - { code: C-7, heading: '1', role: lead, cadence: year, due: { monthDay: 03-31 }, text: kế hoạch năm }
  - { code: C-8, heading: '1', role: lead, cadence: standing, text: thường xuyên }
  - { code: C-9, heading: '1', role: lead, cadence: ad-hoc, text: khi phát sinh }
  - { code: C-10, heading: '1', role: lead, cadence: half-year, reportSection: true, text: báo cáo }
  - { code: C-11, heading: '2', role: support, cadence: quarter, jointWith: C-5, text: cùng làm C-5 }
  - { code: C-12, heading: '2', units: [phong-b], supports: [hoi-c], role: lead, cadence: once, due: { by: 2024-m06 }, text: có giúp }
  - { code: C-13, heading: '3', role: support, cadence: standing, text: vận động }
`;
const { plan, warnings } = requirePlan(PLAN, 'mẫu.yaml');
const all = project(plan, calendar);

const dueDates = (code: string, unit?: string) =>
  all.filter((one) => one.duty === code && (!unit || one.unit === unit)).map(({ dueDate }) => dueDate);
const rungsOf = (id: string) => all.find((one) => one.id === id)?.rungs.map(({ rung }) => rung);

function check(from: string, to: string) {
  expect(PLAN).toContain(from);
  const reading = readPlan(PLAN.replace(from, to));
  return toldIn({ errors: reading.ok ? [] : reading.errors, warnings: reading.warnings }, 'en');
}

describe('duties of every cadence', () => {
  it('pass the check without a question', () => {
    expect(warnings).toEqual([]);
  });

  it('fall due on the day named, moved to the next working day', () => {
    expect(dueDates('C-1')).toEqual(['2024-05-02']);
  });

  it('fall due at the end of the period named as a milestone, moved to the previous working day', () => {
    // 30/6/2024 was a Sunday; a year ends with its data window, and 14/12/2024 was a Saturday.
    expect(dueDates('C-2')).toEqual(['2024-06-28']);
    expect(dueDates('C-3')).toEqual(['2024-12-13']);
    expect(dueDates('C-12')).toEqual(['2024-06-28', '2024-06-28']);
  });

  it('recur by month, quarter, half-year and year', () => {
    expect(dueDates('C-4')).toEqual([
      '2024-01-31', '2024-02-29', '2024-03-29', '2024-04-26', '2024-05-31', '2024-06-28',
      '2024-07-31', '2024-08-30', '2024-09-30', '2024-10-31', '2024-11-29', '2024-12-31',
    ]); // prettier-ignore
    expect(dueDates('C-5')).toEqual(['2024-03-29', '2024-06-28', '2024-09-30', '2024-12-31']);
    expect(dueDates('C-6')).toEqual(['2024-06-28', '2024-12-31']);
    expect(dueDates('C-7')).toEqual(['2024-04-01']);
  });

  it('are owed by no date where they are standing, ad hoc or a section of the report', () => {
    for (const code of ['C-8', 'C-9', 'C-10', 'C-13']) expect(dueDates(code)).toEqual([]);
  });

  it('climb a short ladder by month and quarter: no announcement, no head, no leadership', () => {
    const short = ['due-10', 'due-2', 'due', 'due+2'];
    expect(rungsOf('phong-a/C-4@2024-m05')).toEqual(short);
    expect(rungsOf('phong-a/C-5@2024-q2')).toEqual(short);
    const whole = ['opened', 'due-10', 'due-5', 'due-2', 'due', 'due+1', 'due+2'];
    // The coordinating unit's own part climbs no further than its leadership at due+2.
    for (const id of ['phong-a/C-2', 'phong-a/C-6@2024-h1', 'phong-a/C-7@2024'])
      expect(rungsOf(id)).toEqual(whole);
    expect(rungsOf('phong-b/C-12')).toEqual([...whole, 'due+4']);
  });
});

describe('leading and supporting', () => {
  it('asks the supporter of another heading by the leader’s dates', () => {
    expect(dueDates('C-11', 'phong-b')).toEqual(dueDates('C-5', 'phong-a'));
    expect(all.find(({ id }) => id === 'phong-b/C-11@2024-q1')).toMatchObject({
      opensAt: all.find(({ id }) => id === 'phong-a/C-5@2024-q1')?.opensAt,
    });
  });

  it('gives each supporter of a duty an obligation of its own, with its own part in it', () => {
    const { obligations } = buildPreview(plan, calendar);
    const parts = obligations.filter(({ duty }) => duty === 'C-12').map(({ id, role }) => [id, role]);
    expect(parts).toEqual([
      ['hoi-c/C-12', 'support'],
      ['phong-b/C-12', 'lead'],
    ]);
    // A requested unit is asked more gently, as a supporter too.
    expect(rungsOf('hoi-c/C-12')).toEqual(['opened', 'due-2', 'due', 'due+2']);
  });

  it('refuses dates of the supporter’s own, or another cadence', () => {
    const dated = check('jointWith: C-5', 'jointWith: C-5, due: { periodEnd: true }');
    expect(dated.errors).toEqual([
      expect.objectContaining({ path: 'duties[10].due', remedy: 'Remove due.' }),
    ]);
    const other = check('cadence: quarter, jointWith', 'cadence: month, jointWith');
    expect(other.errors).toEqual([
      expect.objectContaining({ path: 'duties[10].cadence', remedy: 'Write cadence: quarter.' }),
    ]);
  });

  it('refuses to support what does not exist, itself, or by leading', () => {
    expect(check('jointWith: C-5', 'jointWith: C-55').errors).toContainEqual(
      expect.objectContaining({ path: 'duties[10].jointWith', message: 'There is no duty “C-55”.' }),
    );
    expect(check('jointWith: C-5', 'jointWith: C-11').errors).toContainEqual(
      expect.objectContaining({ path: 'duties[10].jointWith', message: 'There is no duty “C-11”.' }),
    );
    expect(
      check("'1', role: lead, cadence: standing", "'1', role: lead, jointWith: C-13, cadence: standing")
        .errors,
    ).toEqual([expect.objectContaining({ path: 'duties[7].jointWith' })]);
    expect(check('supports: [hoi-c]', 'supports: [hoi-d]').errors).toEqual([
      expect.objectContaining({ path: 'duties[11].supports[0]', remedy: 'Did you mean “hoi-c”?' }),
    ]);
  });

  it('asks who leads where everybody supports, and does not stop there', () => {
    const pair = check(
      "'1', role: lead, cadence: standing",
      "'1', role: support, jointWith: C-13, cadence: standing",
    );
    expect(pair.errors).toEqual([]);
    expect(pair.warnings).toEqual([
      expect.objectContaining({
        code: 'no-leader',
        path: 'duties[7]',
        message: expect.stringContaining('C-8, C-13'),
      }),
    ]);
    const alone = check(
      'units: [phong-b], supports: [hoi-c]',
      'units: [phong-b], supports: [hoi-c, phong-b]',
    );
    expect(alone.warnings.map(({ code }) => code)).toEqual(['no-leader']);
  });
});

describe('milestones and reviews', () => {
  it('refuse a milestone that is no period, and one on a recurring duty', () => {
    expect(check('by: 2024-q2', 'by: 2024-q5').errors).toEqual([
      expect.objectContaining({ path: 'duties[1].due.by', remedy: expect.stringContaining('2020-q2') }),
    ]);
    expect(
      check('cadence: year, due: { monthDay: 03-31 }', 'cadence: year, due: { by: 2024 }').errors,
    ).toEqual([expect.objectContaining({ path: 'duties[6].due' })]);
  });

  it('refuse a milestone before the plan was signed', () => {
    const early = check('by: 2024-q2', 'by: 2023-q4');
    expect(early.errors).toEqual([expect.objectContaining({ path: 'duties[1].due.by' })]);
  });

  it('warn of a review without dates, and date it from the day its data begin', () => {
    expect(check('kinds: [year]', 'kinds: [year, review]').warnings).toEqual([
      expect.objectContaining({ code: 'review-undated' }),
    ]);
    const dates = '{ from: 2020-01-01, cutoff: 2024-09-30, sendDue: 2024-10-31 }';
    const dated = PLAN.replace(
      'kinds: [year]',
      `kinds: [year, review], overrides: { 2024-review: ${dates} }`,
    );
    const { periods } = buildPreview(requirePlan(dated, 'mẫu.yaml').plan, calendar);
    expect(periods).toContainEqual(
      expect.objectContaining({ id: '2024-review', from: '2020-01-01', unitDue: '2024-10-03' }),
    );
    expect(
      check(
        'kinds: [year]',
        `kinds: [year, review], overrides: { 2024-review: ${dates.replace('2020', '2025')} }`,
      ).errors,
    ).toEqual([expect.objectContaining({ path: 'reporting.overrides.2024-review.cutoff' })]);
  });
});

describe('a plan whose number and date are lost', () => {
  const lost = PLAN.replace('number: 01/KH-UBND', 'number: null').replace('date: 2024-01-02', 'date: null');

  it('is asked about, and opens its dated tasks with its first year', () => {
    const reading = readPlan(lost);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['number-unknown', 'date-unknown']);
    const first = project(requirePlan(lost, 'mẫu.yaml').plan, calendar).find(
      ({ id }) => id === 'phong-a/C-1',
    );
    expect(first?.windowStart).toBe('2024-01-01T00:00:00+07:00');
  });

  it('has to say so: leaving the fields out is a mistake', () => {
    const reading = readPlan(PLAN.replace('number: 01/KH-UBND\n', ''));
    expect(reading.ok ? [] : reading.errors.map(({ path }) => path)).toEqual(['number']);
  });

  it('is cited as such in both languages, whichever of the two is lost', () => {
    const cite = (number: string | null, date: string | null) => [
      citeVi({ number, date }, (day) => day),
      citeEn({ number, date }, (day) => day),
    ];
    expect(cite('07/KH', '2024-01-02')).toEqual(['số 07/KH ngày 2024-01-02', '07/KH of 2024-01-02']);
    expect(cite(null, '2024-01-02')).toEqual([
      '(chưa rõ số) ngày 2024-01-02',
      '(number unknown) of 2024-01-02',
    ]);
    expect(cite('07/KH', null)).toEqual(['số 07/KH (chưa rõ ngày)', '07/KH (date unknown)']);
    expect(cite(null, null)).toEqual(['(chưa rõ số, ngày)', '(number and date unknown)']);
    expect(numberOrWords({ number: null }, 'vi')).toBe('Kế hoạch chưa rõ số');
    const facts = {
      id: 'x',
      number: null,
      date: null,
      title: 'T',
      titleEn: 'T',
      timeZone: 'Asia/Ho_Chi_Minh',
      coordinator: 'A',
      addressees: [],
    };
    expect(languageOf('vi').envelope.planLine(facts)).toBe('Kế hoạch (chưa rõ số, ngày) – T');
    expect(languageOf('en').envelope.planLine(facts)).toBe('Plan (number and date unknown) – T');
  });

  it('is in the example plans of a kind people can read', () => {
    const text = readFileSync('plans/tuyen-quang-2016-2020.yaml', 'utf8');
    expect(buildPreview(requirePlan(text, 'tq.yaml').plan, calendar).questions).toContainEqual({
      code: 'number-unknown',
      message: expect.objectContaining({ en: 'The plan’s number is unknown.' }),
    });
  });
});
