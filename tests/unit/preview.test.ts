import { describe, expect, it } from '@jest/globals';
import { drawCalendar } from '../../client/calendar/preview-calendar.ts';
import { buildPreview } from '../../client/launch/preview.ts';
import { createWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { samplePlan } from '../support/sample-plan.ts';

const plan = samplePlan();
const calendar = createWorkCalendar();
const of2024 = buildPreview(plan, calendar, '2024-01-01', '2024-12-31');

describe('buildPreview', () => {
  it('has exactly the published names', () => {
    expect(Object.keys(of2024)).toEqual([
      'plan',
      'title',
      'issuer',
      'level',
      'timeZone',
      'units',
      'targets',
      'periods',
      'obligations',
      'questions',
      'forecastYears',
    ]);
    expect(of2024.units[0]).toEqual({
      id: expect.any(String),
      name: expect.any(String),
      heading: expect.any(String),
      reports: expect.stringMatching(/^(ordered|requested|none)$/),
      class: null,
      duties: expect.any(Number),
    });
    expect(of2024.periods[0]).toEqual({
      id: '2024-h1',
      kind: 'half-year',
      from: '2023-12-15',
      to: '2024-06-14',
      cutoff: '2024-06-14',
      unitDue: '2024-06-19',
      sendDue: '2024-06-25',
      sendDueReason: null,
    });
  });

  it('counts the duties that name a unit', () => {
    for (const unit of of2024.units) {
      const named = plan.duties.filter((duty) => duty.units.includes(unit.id)).length;
      expect(unit.duties).toBe(named);
    }
  });

  it('gives a report its period, a task its duty, a recurring task both', () => {
    const report = of2024.obligations.find(({ kind }) => kind === 'report');
    expect(report).toMatchObject({
      id: `${report?.unit}/${report?.period}`,
      dueAt: '2024-06-19T23:59:59+07:00',
    });
    expect(report).not.toHaveProperty('duty');
    const recurring = of2024.obligations.find(({ id, kind }) => kind === 'task' && id.includes('@'));
    expect(recurring?.id).toBe(`${recurring?.unit}/${recurring?.duty}@${recurring?.period}`);
    const whole = buildPreview(plan, calendar).obligations;
    const once = whole.find(({ id, kind }) => kind === 'task' && !id.includes('@'));
    expect(once?.id).toBe(`${once?.unit}/${once?.duty}`);
    expect(once).not.toHaveProperty('period');
  });

  it('lists the sending upward with a ladder of its own', () => {
    const send = of2024.obligations.find(({ kind }) => kind === 'send');
    expect(send).toMatchObject({ id: `${plan.coordinator}/send@2024-h1`, dueDate: '2024-06-25' });
    expect(send?.rungs.map(({ rung }) => rung)).toEqual(['send-3', 'send-1', 'send+1']);
    expect(send?.rungs[0]).toEqual({
      rung: 'send-3',
      at: expect.stringMatching(/T08:00:00\+07:00$/),
      to: [{ role: 'coordinator', unit: plan.coordinator }],
    });
  });

  it('chooses obligations by due date, periods by either of their due dates', () => {
    const day = buildPreview(plan, calendar, '2024-06-25', '2024-06-25');
    expect(day.periods.map(({ id }) => id)).toEqual(['2024-h1']);
    expect(day.obligations.map(({ kind }) => kind)).toEqual(['send']);
    expect(buildPreview(plan, calendar, '2024-06-26', '2024-06-26')).toMatchObject({
      periods: [],
      obligations: [],
    });
  });

  it('covers the whole plan and the January after it when no dates are given', () => {
    const whole = buildPreview(plan, calendar);
    const explicit = buildPreview(plan, calendar, '2021-01-01', '2026-01-31');
    expect(whole).toEqual(explicit);
    expect(whole.periods).toHaveLength(10);
  });

  it('gives a target its milestone or its frequency, whichever it has', () => {
    for (const target of of2024.targets) {
      const source = plan.targets.find(({ code }) => code === target.code);
      expect(target.by ?? null).toBe(source?.by ?? null);
      expect(target.frequency ?? null).toBe(source?.frequency ?? null);
    }
  });

  it('names the years whose days off are only forecast', () => {
    const later = samplePlan({ years: { from: 2027, to: 2029 } });
    expect(buildPreview(later, calendar).forecastYears).toEqual(expect.arrayContaining([2028, 2029]));
    expect(of2024.forecastYears).toEqual([]);
  });
});

describe('drawCalendar', () => {
  const FROM = 'bao-cao@so.example';

  it('writes one whole-day entry per obligation, with the same bytes each time', () => {
    const text = drawCalendar(of2024, plan, FROM);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(of2024.obligations.length);
    expect(text).toContain('DTSTART;VALUE=DATE:20240619');
    expect(text).toContain('DTEND;VALUE=DATE:20240620');
    expect(drawCalendar(of2024, plan, FROM)).toBe(text);
  });

  it("takes each entry's UID from the obligation's id, once", () => {
    const text = drawCalendar(of2024, plan, FROM).replace(/\r\n[ \t]/g, '');
    const uids = [...text.matchAll(/^UID:(.*?)\r?$/gm)].map((match) => match[1]);
    expect(uids).toEqual(
      of2024.obligations.map(({ id }) => `${plan.id}/${id.replaceAll('@', '.')}/preview@so.example`),
    );
    expect(new Set(uids).size).toBe(uids.length);
  });
});
