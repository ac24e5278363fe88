/** The days off in the browser: shown to whoever signed in, the effect of a change before it is saved. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listCalendarDays } from '../../records/plans/calendar.ts';
import { openDaysOff } from '../support/days-off.ts';
import {
  addressOf,
  enter,
  LABOUR,
  POLICE,
  signIn,
  visitor,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const PAGE = '/lich-nghi';
const CHANGE = `${PAGE}/sua`;
let web: TestWeb;
let coordinator: Visitor;

beforeEach(async () => {
  web = await openDaysOff();
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
