/** The days off in the browser: shown to whoever signed in, the effect of a change before it is saved. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EngineContext } from '../../client/engine/context.ts';
import { setCalendar } from '../../client/engine/set-calendar.ts';
import { listCalendarDays } from '../../records/calendar.ts';
import { project } from '../../domain/schedule.ts';
import { createWorkCalendar } from '../../domain/work-calendar.ts';
import { writeObligations } from '../../records/obligations.ts';
import { loadCurrentPlan, writePlanState } from '../../records/plans.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  ask,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const PAGE = '/lich-nghi';
const CHANGE = `${PAGE}/sua`;
let web: TestWeb;
let coordinator: Visitor;

beforeEach(async () => {
  // The façade's own method; that no workflow can be reached is what the sweep is for.
  const client = { workflow: { getHandle: () => ({ signal: () => Promise.reject(new Error('away')) }) } };
  web = await openWeb({
    setCalendar: (input) =>
      setCalendar(
        { records: web.records, client, now: () => WEB_NOW, clockOffsetMs: 0 } as unknown as EngineContext,
        input,
      ),
  });
  await writePlanState(web.records.db, {
    ...{ kind: 'plan-state', plan: WEB_PLAN, state: 'running', revision: 0, at: WEB_NOW },
  });
  const { plan } = await loadCurrentPlan(web.records.db, WEB_PLAN);
  const due = project(plan, createWorkCalendar()).find(({ id }) => id === `${POLICE}/2024`)!;
  const { dueAt, dueDate, opensAt } = due;
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id: due.id, unit: POLICE, period: '2024', state: 'planned', dueAt, dueDate, opensAt },
    }),
  ]);
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterEach(() => web.close());

const enteredDays = async () =>
  (await listCalendarDays(web.records.db)).map(({ date, kind, basis }) => [date, kind, basis?.number]);

describe('the list', () => {
  it('names every day off and worked Saturday of a year, with kind, source and status', async () => {
    const { status, body } = await coordinator.get(`${PAGE}?nam=2024`);
    expect(status).toBe(200);
    expect(body).toContain('Lịch nghỉ năm 2024');
    expect(body).toContain('thứ Hai, 29/4/2024');
    expect(body).toContain('thứ Bảy, 4/5/2024');
    expect(body).toContain('Chính thức');
    expect((await coordinator.get(`${PAGE}?nam=2040`)).body).toContain('mới là dự kiến');
    const english = await (await coordinator.get(`${PAGE}?lang=en`), coordinator.get(PAGE));
    expect(english.body).toContain('Days off in 2024');
  });

  it('is open to whoever signed in, its change only to coordinators and administrators', async () => {
    const approver = await signIn(web, addressOf(LABOUR, 'approver'));
    const { status, body } = await approver.get(PAGE);
    expect(status).toBe(200);
    expect(body).not.toContain(CHANGE);
    expect((await approver.get(CHANGE)).status).toBe(403);
    expect((await approver.post(CHANGE, { off: '27/6/2024', step: 'show' })).status).toBe(403);
    for (const stranger of [visitor(web), await enter(web, POLICE)]) {
      expect((await stranger.get(PAGE)).status).toBe(403);
    }
    const administrator = await signIn(web, addressOf(LABOUR, 'administrator'));
    expect((await administrator.get(PAGE)).body).toContain(CHANGE);
    expect(web.said).toEqual([]);
  });
});

describe('a change', () => {
  /** A day on which reports of the sample plan are due. */
  const typed = {
    off: '18/12/2024\n19/12/2024',
    worked: '',
    remove: '',
    number: '77/TB-BNV',
    date: '20/5/2024',
  };
  const markOf = (body: string): string => /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '';

  it('is shown before it is saved: which dates of which plan, how many, and why', async () => {
    await coordinator.get(CHANGE);
    const { status, body } = await coordinator.post(CHANGE, { ...typed, step: 'show' });
    expect(status).toBe(200);
    expect(body).toContain('Những hạn phải dời');
    expect(body).toContain('văn bản số 77/TB-BNV ngày 20/5/2024');
    expect(body).toMatch(/Kế hoạch số 52\/KH-UBND[^<]*: \d+ hạn phải dời/);
    expect(body).toContain('Báo cáo năm 2024');
    expect(body).toMatch(/1[89]\/12\/2024 → 17\/12\/2024/);
    expect(await enteredDays()).toEqual([]);
    // "Sửa lại" brings back what was typed.
    expect((await coordinator.post(CHANGE, { ...typed, step: 'edit' })).body).toContain('77/TB-BNV');
    expect(web.said.map(({ input }) => input.save)).toEqual([false]);
  });

  it('is saved after that, says who was told, and stands in the list with its decision', async () => {
    await coordinator.get(CHANGE);
    const shown = await coordinator.post(CHANGE, { ...typed, step: 'show' });
    const saved = await coordinator.post(CHANGE, { ...typed, step: 'save', mark: markOf(shown.body) });
    expect(saved.body).toContain('Đã lưu lịch nghỉ');
    expect(saved.body).toContain('Công an tỉnh');
    expect(await enteredDays()).toEqual([
      ['2024-12-18', 'off', '77/TB-BNV'],
      ['2024-12-19', 'off', '77/TB-BNV'],
    ]);
    const { body } = await coordinator.get(PAGE);
    expect(body).toContain('nhập ngày 17/6/2024');
    expect(body).toContain(`href="${CHANGE}?bo=2024-12-18"`);

    expect((await coordinator.get(`${CHANGE}?bo=2024-12-18`)).body).toContain('18/12/2024</textarea>');
    const back = { remove: '18/12/2024', number: '', date: '' };
    const mark = markOf((await coordinator.post(CHANGE, { ...back, step: 'show' })).body);
    await coordinator.post(CHANGE, { ...back, step: 'save', mark });
    expect((await enteredDays()).map(([date]) => date)).toEqual(['2024-12-19']);
  });

  it('is shown again instead of saved where its effect is not the one that was seen', async () => {
    await coordinator.get(CHANGE);
    const shown = await coordinator.post(CHANGE, { ...typed, off: '18/12/2024', step: 'show' });
    const answer = await coordinator.post(CHANGE, { ...typed, step: 'save', mark: markOf(shown.body) });
    expect(answer.body).toContain('Từ lúc quý vị xem');
    expect(await enteredDays()).toEqual([]);
  });

  it('with mistakes keeps what was typed and says what is wrong, beside the field', async () => {
    await coordinator.get(CHANGE);
    const wrong = await coordinator.post(CHANGE, { ...typed, off: '31/2/2024', step: 'show' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('“31/2/2024” không phải là một ngày');
    expect(wrong.body).toContain('31/2/2024</textarea>');
    expect((await coordinator.post(CHANGE, { step: 'show' })).body).toContain('Ghi ít nhất một ngày');
    const weekend = await coordinator.post(CHANGE, { off: '22/12/2024', step: 'show' });
    expect(weekend.status).toBe(422);
    expect(weekend.body).toContain('href="#off"');
    expect(weekend.body).toContain('là ngày nghỉ cuối tuần');
    const unknown = await coordinator.post(CHANGE, { remove: '24/12/2024', step: 'show' });
    expect(unknown.body).toContain('href="#remove"');
    const noDate = await coordinator.post(CHANGE, { off: '18/12/2024', number: '77/TB-BNV', step: 'show' });
    expect(noDate.body).toContain('href="#date"');
  });

  it('that changes nothing says so', async () => {
    await coordinator.get(CHANGE);
    const first = await coordinator.post(CHANGE, { ...typed, step: 'show' });
    await coordinator.post(CHANGE, { ...typed, step: 'save', mark: markOf(first.body) });
    expect((await coordinator.post(CHANGE, { ...typed, step: 'show' })).body).toContain(
      'Lịch đã đúng như vậy',
    );
  });
});

describe('a whole year from a file', () => {
  const YEAR = `${PAGE}/ca-nam`;
  const markOf = (body: string): string => /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const textIn = (body: string): string =>
    (/name="text" value="([^"]+)"/.exec(body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

  async function sendFile(text: string | Uint8Array, name = 'lich-2024.yaml') {
    const body = new FormData();
    body.set('_csrf', coordinator.csrf());
    body.set('step', 'show');
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    body.set('file', new Blob([new Uint8Array(bytes)]), name);
    return ask(web, YEAR, { method: 'POST', headers: { cookie: coordinator.cookie() }, body });
  }

  /** The year as the program has it, with the two days of the reports' due date off by a decision. */
  async function announced(): Promise<string> {
    const { body, headers } = await coordinator.get(`${PAGE}/lich-2024.yaml`);
    expect(headers.get('content-disposition')).toContain('lich-2024.yaml');
    return body
      .replace(/^# basis:.*$/m, 'basis: { number: 77/TB-BNV, date: 2024-05-20 }')
      .replace('off:\n', 'off:\n  - 2024-12-18\n  - { date: 2024-12-19, name: Ngày hội của tỉnh }\n');
  }

  it('begins with the year as it is, which taken in again moves nothing', async () => {
    expect((await coordinator.get(PAGE)).body).toContain(`href="${YEAR}"`);
    expect((await coordinator.get(YEAR)).body).toContain(`href="${PAGE}/lich-2025.yaml"`);
    const { body } = await coordinator.get(`${PAGE}/lich-2024.yaml`);
    const shown = await sendFile(body);
    expect(shown.status).toBe(200);
    expect(shown.body).toContain('Không hạn nào phải dời.');
    expect((await coordinator.get(`${PAGE}/lich-ke-hoach.yaml`)).status).toBe(404);
  });

  it('is shown with its effect, saved after that, and stands in the list with its decision', async () => {
    const text = await announced();
    await coordinator.get(YEAR);
    const shown = await sendFile(text);
    expect(shown.body).toContain('Những hạn phải dời');
    expect(shown.body).toMatch(/1[89]\/12\/2024 → 17\/12\/2024/);
    expect(await enteredDays()).toEqual([]);
    expect(web.said.map(({ input }) => input.save)).toEqual([false]);

    const carried = { text: textIn(shown.body), name: 'lich-2024.yaml' };
    const edit = await coordinator.post(YEAR, { ...carried, step: 'edit' });
    expect(edit.body).toContain('77/TB-BNV, date: 2024-05-20 }');
    const stale = await coordinator.post(YEAR, { ...carried, step: 'save', mark: 'khác' });
    expect(stale.body).toContain('Từ lúc quý vị xem');
    expect(await enteredDays()).toEqual([]);

    const saved = await coordinator.post(YEAR, { ...carried, step: 'save', mark: markOf(shown.body) });
    expect(saved.body).toContain('Đã lưu lịch nghỉ');
    expect(saved.body).toContain('Công an tỉnh');
    const days = await enteredDays();
    expect(days).toContainEqual(['2024-12-19', 'off', '77/TB-BNV']);
    expect(days.length).toBeGreaterThan(10);
    const { body } = await coordinator.get(`${PAGE}?nam=2024`);
    expect(body).toContain('Ngày hội của tỉnh');
    expect(body).toContain('số 77/TB-BNV');
  });

  it('with mistakes tells each with its line, in the reader’s language, and keeps the text', async () => {
    const wrong = (await announced())
      .replace('2024-12-18', '2024-12-22')
      .replace('year: 2024', 'year: 2024 ');
    await coordinator.get(YEAR);
    const refused = await sendFile(wrong);
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('<title>Lỗi: ')]);
    expect(refused.body).toContain('2024-12-22 là ngày nghỉ cuối tuần.');
    const line = wrong.split('\n').findIndex((one) => one.includes('2024-12-22')) + 1;
    expect(refused.body).toContain(`<td class="govuk-table__cell">${line}</td>`);
    expect(refused.body).toMatch(/<textarea[^>]*>[^<]*2024-12-22/);
    await coordinator.get(`${YEAR}?lang=en`);
    await coordinator.get(YEAR);
    const english = await coordinator.post(YEAR, { text: wrong, step: 'show' });
    expect(english.body).toContain('2024-12-22 is at a weekend.');
    expect(await enteredDays()).toEqual([]);
    expect(web.said).toEqual([]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['that is no text', Uint8Array.from([0xff, 0xfe, 0x00, 0x41]), 'UTF-8'],
    ['that is far too large', '#'.repeat(200_000), 'Tệp quá lớn'],
    ['of something else', 'schema: lien-nganh/plan@1\n', 'chỗ sai'],
  ])('%s is refused calmly', async (_what, content, words) => {
    await coordinator.get(YEAR);
    const { status, body } = await sendFile(content);
    expect([status, body]).toEqual([422, expect.stringContaining(words)]);
  });

  it('wants a file or a text, and somebody who may change the days off', async () => {
    await coordinator.get(YEAR);
    expect((await coordinator.post(YEAR, { step: 'show' })).body).toContain('Chọn tệp, hoặc dán');
    const approver = await signIn(web, addressOf(LABOUR, 'approver'));
    expect((await approver.get(YEAR)).status).toBe(403);
    expect((await approver.post(YEAR, { text: await announced(), step: 'show' })).status).toBe(403);
    expect(web.said).toEqual([]);
  });
});
