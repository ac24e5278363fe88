/**
 * Changes of the days off in the middle of the small plan, at its own dates: what moves, who is told, and that nobody
 * else notices. One clock: the tests go on from each other.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarResult } from '../../client/engine.ts';
import { replaceCalendarDays } from '../../records/plans/calendar.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { assignmentId, collectionId, planCycleId } from '../../domain/ids.ts';
import { stateQuery } from '../../workflows/messages.ts';
import { startSkippingHost, type SkippingHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, reportOf } from '../support/workflow-plan.ts';

const at = (date: string, time = '10:00:00'): string => `${date}T${time}+07:00`;
const coordinator = address(COORDINATOR, 'coordinator');
const BASIS = { number: '77/TB-BNV', date: '2024-05-20' };
const UNITS = [COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'];
const WORKFLOWS = [
  planCycleId(PLAN),
  ...UNITS.map((unit) => assignmentId(PLAN, unit)),
  ...['2024-h1', '2024', '2025-h1', '2025'].map((period) => collectionId(PLAN, period)),
];

let host: SkippingHost;
beforeAll(async () => {
  host = await startSkippingHost(at('2024-05-02'));
  await host.launch();
});
afterAll(() => host.stop());

/** Events of every workflow's history, by id. */
async function countEvents(): Promise<Record<string, number>> {
  const counts = WORKFLOWS.map(async (id) => {
    const { events } = await host.client.workflow.getHandle(id).fetchHistory();
    return [id, events?.length ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** By how many events which histories have grown. */
async function growth(before: Record<string, number>): Promise<Record<string, number>> {
  const after = await countEvents();
  return Object.fromEntries(
    WORKFLOWS.map((id) => [id, after[id]! - before[id]!] as const).filter(([, more]) => more !== 0),
  );
}

async function movedNotices(): Promise<string[]> {
  const rows = await host.records.db
    .selectFrom('notices')
    .select(['obligation', 'role', 'recipient'])
    .where('notice', '=', 'calendar-moved')
    .execute();
  return rows.map(({ obligation, role, recipient }) => `${obligation} ${role} ${recipient}`).sort();
}

async function dueDates(): Promise<Record<string, string>> {
  const rows = await listObligations(host.records.db, PLAN);
  return Object.fromEntries(rows.map(({ id, dueDate }) => [id, dueDate]));
}

const set = (
  input: { off?: string[]; worked?: string[]; remove?: string[] },
  save = true,
): Promise<CalendarResult> =>
  host.engine.setCalendar({ ...input, ...(input.remove ? {} : { basis: BASIS }), save, as: coordinator });

const summary = ({ changes }: CalendarResult): string[] =>
  changes.map(({ obligation, from, to }) => `${obligation} ${from} → ${to}`).sort();

describe('before anything is saved', () => {
  it('shows which dates would move and why, and writes nothing', async () => {
    await host.runTo(at('2024-06-03'));
    const before = await countEvents();
    const shown = await set({ off: ['2025-04-14'] }, false);
    expect(shown).toMatchObject({ year: 2025, saved: false, told: [], removed: [] });
    expect(shown.changes).toEqual([
      {
        plan: PLAN,
        unit: 'so-mot',
        obligation: 'so-mot/KT-2@2025',
        from: '2025-04-14',
        to: '2025-04-15',
        reason: expect.stringMatching(
          /^14\/4\/2025 là ngày nghỉ theo văn bản số 77\/TB-BNV ngày 20\/5\/2024; 12\/4\/2025 là thứ Bảy/,
        ),
      },
    ]);
    await host.runTo(at('2024-06-03', '10:05:00'));
    expect(await growth(before)).toEqual({});
    expect((await host.engine.listCalendar({ year: 2025 })).entered).toEqual([]);
  });

  it('refuses whoever does not keep the calendar', async () => {
    const stranger = { off: ['2025-04-14'], save: true, as: address('so-mot', 'focal-point') };
    await expect(host.engine.setCalendar(stranger)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a day off that concerns one task', () => {
  it('moves it and its reminders, tells its unit once, and nobody else', async () => {
    const before = await countEvents();
    const dates = await dueDates();
    const saved = await set({ off: ['2025-04-14'] });
    expect(saved).toMatchObject({ saved: true, told: [assignmentId(PLAN, 'so-mot')] });
    await host.runTo(at('2024-06-03', '11:00:00'));
    // 4 for the message and its task, the projection and the record; the next wake-up is the same.
    expect(await growth(before)).toEqual({ [assignmentId(PLAN, 'so-mot')]: 6 });
    expect(await dueDates()).toEqual({ ...dates, 'so-mot/KT-2@2025': '2025-04-15' });
    expect(await movedNotices()).toEqual(['so-mot/KT-2@2025 focal-point so-mot']);
    const { mails } = await host.engine.listMails({});
    const told = mails.filter(({ notices }) => notices.some(({ rung }) => rung === 'calendar-moved'));
    expect(told).toEqual([
      expect.objectContaining({
        to: address('so-mot', 'focal-point'),
        state: 'sent',
        subject: expect.stringContaining('Nhiệm vụ KT-2 năm 2025: hạn dời sang 15/4/2025'),
      }),
    ]);
  });

  it('is explained by the history', async () => {
    const { entries } = await host.engine.history({ plan: PLAN, from: '2024-06-03', to: '2024-06-03' });
    const about = entries.filter(({ what }) => what.startsWith('calendar'));
    expect(about).toEqual([
      expect.objectContaining({
        what: 'calendar-set',
        who: 'coordinator',
        why: '14/4/2025 là ngày nghỉ theo văn bản số 77/TB-BNV ngày 20/5/2024',
      }),
      expect.objectContaining({
        what: 'calendar-moved',
        obligation: 'so-mot/KT-2@2025',
        why: expect.stringMatching(/^2025-04-14 → 2025-04-15: 14\/4\/2025 là ngày nghỉ/),
      }),
      expect.objectContaining({ kind: 'rung', what: 'calendar-moved', who: 'focal-point' }),
    ]);
  });

  it('said again changes nothing', async () => {
    const before = await countEvents();
    expect(await set({ off: ['2025-04-14'] })).toMatchObject({
      changes: [],
      days: [],
      told: [],
      saved: true,
    });
    await host.runTo(at('2024-06-03', '12:00:00'));
    expect(await growth(before)).toEqual({});
  });

  it('moves back when the day is taken out again', async () => {
    const removed = await set({ remove: ['2025-04-14'] });
    expect(removed.changes).toEqual([
      expect.objectContaining({
        from: '2025-04-15',
        to: '2025-04-14',
        reason: expect.stringContaining('14/4/2025 là ngày làm việc'),
      }),
    ]);
    await host.runTo(at('2024-06-03', '13:00:00'));
    expect((await dueDates())['so-mot/KT-2@2025']).toBe('2025-04-14');
    expect(await movedNotices()).toHaveLength(2);
  });
});

describe('a day that concerns no date', () => {
  it('is saved without a word to anybody', async () => {
    const before = await countEvents();
    expect(await set({ off: ['2025-08-20'] })).toMatchObject({
      changes: [],
      reminders: 0,
      told: [],
      saved: true,
    });
    await host.runTo(at('2024-06-03', '14:00:00'));
    expect(await growth(before)).toEqual({});
  });
});

describe('1 December', () => {
  it('has every date projected again, the periods’ too, and what moved is told at 08:00', async () => {
    await host.runTo(at('2024-11-20'));
    const noticesBefore = await movedNotices();
    // As a new release of the program would bring it: without a word to anybody.
    await host.records.db.transaction().execute((trx) =>
      replaceCalendarDays(trx, {
        dates: ['2025-06-17'],
        days: [{ date: '2025-06-17', kind: 'off', name: null, basis: null }],
        by: coordinator,
        at: at('2024-11-20'),
      }),
    );
    await host.runTo(at('2024-12-02'));
    const dates = await dueDates();
    for (const unit of UNITS) expect(dates[`${unit}/2025-h1`]).toBe('2025-06-19');
    expect((await movedNotices()).filter((notice) => !noticesBefore.includes(notice))).toEqual(
      [
        ...UNITS.map((unit) => `${unit}/2025-h1 focal-point ${unit}`).sort(),
        `${COORDINATOR}/send@2025-h1 coordinator ${COORDINATOR}`,
      ].sort(),
    );
    const { mails } = await host.engine.listMails({ to: address('so-ba', 'focal-point') });
    const told = mails.filter(({ notices }) =>
      notices.some(({ obligation }) => obligation === 'so-ba/2025-h1'),
    );
    expect(told.map(({ sentAt }) => sentAt?.slice(0, 16))).toEqual(['2024-12-01T08:00']);
    const period = host.client.workflow.getHandle(collectionId(PLAN, '2025-h1'));
    expect(await period.query(stateQuery)).toMatchObject({
      projectAt: null,
      period: { unitDue: '2025-06-19', draftAt: '2025-06-20T08:00:00+07:00' },
    });
  });
});

describe('a day off announced three days before the reports are due', () => {
  it('moves what is still owed, with the period; what was sent in or extended stays', async () => {
    await host.runTo(at('2024-12-13'));
    await host.engine.submitReport({
      ...{ plan: PLAN, period: '2024', unit: 'so-mot', as: address('so-mot', 'focal-point') },
      ...{ file: 'report.json', text: reportOf('so-mot') },
    });
    const extension = { plan: PLAN, unit: 'so-hai', about: '2024', to: '2024-12-20' };
    await host.engine.grantExtension({ ...extension, why: 'Thiên tai', as: coordinator });
    const before = await countEvents();
    const noticesBefore = await movedNotices();

    const saved = await set({ off: ['2024-12-17'] });
    expect(summary(saved)).toEqual([
      'hoi-bon/2024 2024-12-18 → 2024-12-19',
      'so-ba/2024 2024-12-18 → 2024-12-19',
      `${COORDINATOR}/2024 2024-12-18 → 2024-12-19`,
    ]);
    for (const { reason } of saved.changes) {
      expect(reason).toBe(
        'Tính theo ngày làm việc: 17/12/2024 là ngày nghỉ theo văn bản số 77/TB-BNV ngày 20/5/2024',
      );
    }
    const told = [COORDINATOR, 'so-ba', 'hoi-bon'].map((unit) => assignmentId(PLAN, unit));
    expect([...saved.told].sort()).toEqual([...told, collectionId(PLAN, '2024')].sort());
    await host.runTo(at('2024-12-13', '11:00:00'));
    // The next step of each was due-2 on 16 December and stays there; the period's next list was on the 18th.
    expect(await growth(before)).toEqual({
      ...Object.fromEntries(told.map((id) => [id, 6])),
      [collectionId(PLAN, '2024')]: 8,
    });
    expect((await movedNotices()).filter((notice) => !noticesBefore.includes(notice))).toEqual([
      'hoi-bon/2024 focal-point hoi-bon',
      'so-ba/2024 focal-point so-ba',
      `${COORDINATOR}/2024 focal-point ${COORDINATOR}`,
      `${COORDINATOR}/send@2024 coordinator ${COORDINATOR}`,
    ]);
    const dates = await dueDates();
    expect(dates).toMatchObject({ 'so-mot/2024': '2024-12-18', 'so-hai/2024': '2024-12-20' });
  });

  it('reminds by the new dates', async () => {
    await host.runTo(at('2024-12-24'));
    expect((await host.noticesAbout('so-ba/2024')).slice(2)).toEqual([
      '2024-12-13T10:00 calendar-moved focal-point',
      '2024-12-16T08:00 due-2 focal-point',
      '2024-12-19T08:00 due focal-point',
      '2024-12-20T08:00 due+1 focal-point',
      '2024-12-20T08:00 due+1 head',
      '2024-12-23T08:00 due+2 coordinator',
    ]);
    const sending = (await host.noticesAbout(`${COORDINATOR}/send@2024`)).map((line) => line.slice(5));
    expect(sending.filter((line) => /daily|draft/.test(line))).toEqual([
      '12-19T08:00 daily-missing coordinator',
      '12-20T08:00 daily-missing coordinator',
      '12-20T08:00 draft-ready approver',
      '12-20T08:00 draft-ready coordinator',
      '12-23T08:00 daily-missing coordinator',
      '12-24T08:00 daily-missing coordinator',
    ]);
  });
});
