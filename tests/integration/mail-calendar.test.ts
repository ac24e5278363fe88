/** A date in somebody's calendar follows every mail that moves, ends or restores it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NoticeKind, ObligationRow } from '../../domain/projections.ts';
import {
  COORDINATOR,
  MAIL_FROM,
  openMailRoom,
  sampleNotice,
  sampleObligation,
  SLOT,
  type MailRoom,
} from '../support/mail-room.ts';

const UNIT = 'dau-moi@cong-an.example';
const COLLEAGUE = 'dong-nghiep@cong-an.example';
const PLAN = 'mau-2021-2025';

/** What one test leaves to the next, emptied before each. */
const TABLES = [
  ...(['mailNotices', 'mails', 'notices', 'slots', 'messages', 'audit', 'calendarEntries'] as const),
  ...(['obligationContacts', 'obligations', 'officials', 'links'] as const),
];

let room: MailRoom;
let hour: number;
beforeAll(async () => {
  room = await openMailRoom();
});
beforeEach(async () => {
  hour = 0;
  for (const table of TABLES) await room.records.db.deleteFrom(table).execute();
  await room.official(UNIT, 'cong-an-tinh', ['focal-point']);
  await room.official('dieu-phoi@so-ldtbxh.example', COORDINATOR, ['coordinator']);
});
afterAll(() => room.stop());

interface Event {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  date: string;
}

function eventsOf(text: string): Event[] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const method = /^METHOD:(.*)\r?$/m.exec(unfolded)?.[1]?.trim() ?? '';
  return unfolded
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => {
      const of = (name: string): string =>
        new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
      return {
        method,
        uid: of('UID'),
        sequence: Number(of('SEQUENCE')),
        status: of('STATUS'),
        date: of('DTSTART'),
      };
    });
}

/** What a mail with this notice, an hour after the last, does to the calendar of whoever it goes to. */
async function mailed(
  notice: NoticeKind,
  row: Partial<ObligationRow> | null,
  { to = UNIT, ...more }: Partial<Parameters<typeof sampleNotice>[0]> & { to?: string } = {},
): Promise<Event[]> {
  hour += 1;
  const at = new Date(Date.parse(SLOT) + hour * 3_600_000).toISOString();
  await room.write(row ? [sampleObligation(row)] : [], [
    sampleNotice({ id: `n${hour}`, notice, at, slot: at, ...more }),
  ]);
  await room.run(at);
  const { raw } = await room.records.db
    .selectFrom('mails')
    .select('raw')
    .where('slot', '=', at)
    .where('email', '=', to)
    .executeTakeFirstOrThrow();
  const { default: PostalMime } = await import('postal-mime');
  const { attachments } = await PostalMime.parse(raw);
  return attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar')
    .flatMap(({ content }) => eventsOf(Buffer.from(content as ArrayBuffer).toString('utf8')));
}

const DONE: [string, NoticeKind, Partial<ObligationRow>][] = [
  ['handed in', 'receipt', { state: 'submitted', onTime: true, version: 1 }],
  ['waived', 'waived', { state: 'waived' }],
  ['accepted', 'document-received', { state: 'accepted', onTime: true }],
  ['closed', 'plan-closed', { state: 'closed' }],
];

describe('an end', () => {
  it.each(DONE)(
    '%s: the entry is cancelled under its UID with a higher SEQUENCE',
    async (_name, notice, row) => {
      const [first] = await mailed('opened', {});
      expect(first).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', date: '20240619' });
      expect(first!.uid).toMatch(new RegExp(`@${MAIL_FROM.split('@')[1]}$`));
      const about = notice === 'plan-closed' ? { obligation: PLAN } : {};
      const [end, ...more] = await mailed(notice, { ...row, sequence: 4 }, about);
      expect(more).toEqual([]);
      expect(end).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: first!.uid });
      expect(end!.sequence).toBeGreaterThan(first!.sequence);
      // Once is enough.
      expect(await mailed('reminder', null)).toEqual([]);
    },
  );

  it.each(DONE)('%s: nothing is cancelled that never stood in the calendar', async (_name, notice, row) => {
    expect(await mailed(notice, row, notice === 'plan-closed' ? { obligation: PLAN } : {})).toEqual([]);
  });

  it('nobody is told of reaches the calendar with the next mail', async () => {
    const task = { id: 'cong-an-tinh/M-1', kind: 'task' as const, period: null };
    await mailed('due-10', task, { obligation: task.id });
    const [other, end] = await mailed('opened', {}).then(async (first) => {
      await room.write([sampleObligation({ ...task, state: 'done', sequence: 9 })], []);
      return [first[0], (await mailed('reminder', {})).find(({ status }) => status === 'CANCELLED')];
    });
    expect(other).toMatchObject({ status: 'CONFIRMED' });
    expect(end!.uid).toContain('/cong-an-tinh/M-1/');
  });

  it('taken over by a colleague: out of one calendar, into the other', async () => {
    const [first] = await mailed('opened', {});
    await room.official(COLLEAGUE, 'cong-an-tinh', ['head']);
    await room.records.db
      .insertInto('obligationContacts')
      .values({
        plan: PLAN,
        obligation: 'cong-an-tinh/2024-h1',
        unit: 'cong-an-tinh',
        email: COLLEAGUE,
        act: 'a',
        since: SLOT,
      })
      .execute();
    expect(await mailed('handed-over', null)).toMatchObject([{ status: 'CANCELLED', uid: first!.uid }]);
    expect(await mailed('delegated', null, { to: COLLEAGUE })).toMatchObject([
      { status: 'CONFIRMED', uid: first!.uid },
    ]);
  });
});

describe('a move', () => {
  it.each([
    ['extended', 'extension-granted'],
    ['moved with the days off', 'calendar-moved'],
  ] as const)('%s: the entry stands at its new date', async (_name, notice) => {
    const [first] = await mailed('due-5', {});
    const moved = { dueDate: '2024-06-24', dueAt: '2024-06-24T23:59:59+07:00', sequence: 4 };
    const [second] = await mailed(notice, moved);
    expect(second).toMatchObject({
      method: 'PUBLISH',
      status: 'CONFIRMED',
      uid: first!.uid,
      date: '20240624',
    });
    expect(second!.sequence).toBeGreaterThan(first!.sequence);
  });

  it('back to the earlier date counts as well', async () => {
    await mailed('due-5', {});
    await mailed('calendar-moved', { dueDate: '2024-06-24', sequence: 4 });
    expect(await mailed('calendar-moved', { sequence: 5 })).toMatchObject([
      { date: '20240619', sequence: 5 },
    ]);
  });
});

describe('a date restored', () => {
  it.each([
    ['returned', 'returned', { state: 'returned', correctBy: '2024-06-21T23:59:59+07:00' }, '20240621'],
    ['withdrawn', 'withdrawn', { state: 'open' }, '20240619'],
    ['opened again', 'reopened', { state: 'open' }, '20240619'],
    ['said by the next reminder', 'due-2', { state: 'open' }, '20240619'],
  ] as const)('%s: the entry is there again', async (_name, notice, row, date) => {
    const [first] = await mailed('opened', {});
    const [end] = await mailed('receipt', { state: 'submitted', sequence: 4 });
    const [again] = await mailed(notice, { ...row, sequence: 5 });
    expect(again).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', uid: first!.uid, date });
    expect(again!.sequence).toBeGreaterThan(end!.sequence);
  });

  it.each([
    ['unit', 'suspended', 'resumed', 'cong-an-tinh'],
    ['plan', 'plan-paused', 'plan-resumed', PLAN],
  ] as const)(
    'a %s that stops and goes on, also before its rows have heard of it',
    async (_name, stop, goOn, obligation) => {
      const [first] = await mailed('opened', {});
      const [end] = await mailed(stop, null, { obligation });
      expect(end).toMatchObject({ status: 'CANCELLED', uid: first!.uid });
      await room.write([sampleObligation({ quiet: 'suspended', sequence: 4 })], []);
      const [again] = await mailed(goOn, null, { obligation });
      expect(again).toMatchObject({ status: 'CONFIRMED', uid: first!.uid, date: '20240619' });
      expect([end!.sequence > first!.sequence, again!.sequence > end!.sequence]).toEqual([true, true]);
    },
  );
});

it('identifiers of two installations differ, though they say the same to the same person', async () => {
  const [mine] = await mailed('opened', {});
  const other = await openMailRoom();
  try {
    await other.official(UNIT, 'cong-an-tinh', ['focal-point']);
    await other.write([sampleObligation()], [sampleNotice()]);
    await room.write([], [sampleNotice()]);
    await Promise.all([room.run(), other.run()]);
    const idOf = async ({ records }: MailRoom): Promise<string> =>
      (
        await records.db
          .selectFrom('mails')
          .select('messageId')
          .where('slot', '=', SLOT)
          .executeTakeFirstOrThrow()
      ).messageId;
    const ids = [await idOf(room), await idOf(other)];
    expect(ids[0]).not.toBe(ids[1]);
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f-]{36}@lien-nganh\.example>$/);
    const { uid } = await other.records.db
      .selectFrom('calendarEntries')
      .select('uid')
      .executeTakeFirstOrThrow();
    expect(uid).not.toBe(mine!.uid);
  } finally {
    await other.stop();
  }
});
