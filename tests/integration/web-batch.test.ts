/** Acts on many reports at once: nothing happens before it was shown whom it is for, and each is done once. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { both } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObligations } from '../support/write-rows.ts';

const PERIOD = `/ke-hoach/${WEB_PLAN}/ky/2024-h1`;
const DISTRICT = 'huyen-chau-thanh';
const AS = addressOf(LABOUR, 'coordinator');
let web: TestWeb;
let coordinator: Visitor;
let refused: string | null;

beforeEach(async () => {
  refused = null;
  const act = (input: { unit: string }) =>
    input.unit === refused
      ? Promise.reject(new UserError('refused', both('Đã có bản mới.', 'There is a newer version.')))
      : Promise.resolve({} as never);
  web = await openWeb({ acceptReport: act, remindUnit: act, grantExtension: act, noteChase: act });
  const handedIn = (unit: string, version: number, requested = false) =>
    sampleObligation(WEB_PLAN, {
      ...{ id: `${unit}/2024-h1`, unit, state: 'submitted', onTime: true, version, requested },
      firstSubmittedAt: '2024-06-17T08:30:00+07:00',
    });
  await writeObligations(web.records.db, [handedIn(DISTRICT, 1), handedIn(FARMERS, 3, true)]);
  coordinator = await signIn(web, AS);
});
afterEach(() => web.close());

/** What the form of a page would send. */
const hiddenIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
const acts = () => web.said.filter(({ method }) => method !== 'listWorkflows');

describe('accepting several reports', () => {
  const ADDRESS = `${PERIOD}/nhieu/tiep-nhan`;

  it('is offered with how many wait, and says whom it leaves out and why', async () => {
    expect((await coordinator.get(PERIOD)).body).toContain('Tiếp nhận nhiều báo cáo (2)');
    const { body } = await coordinator.get(ADDRESS);
    expect(body).toContain(`value="${DISTRICT}:1" checked`);
    expect(body).toContain(`value="${FARMERS}:3" checked`);
    expect(body).not.toContain(`value="${POLICE}:`);
    expect(body).toMatch(/Không có bản nộp nào đang chờ\. \(1 đơn vị\)[\s\S]*Công an tỉnh/);
  });

  it('asks once more, then does it to each with the version that was shown, once', async () => {
    await coordinator.get(ADDRESS);
    const asked = await coordinator.post(ADDRESS, { chon: `${DISTRICT}:1,${FARMERS}:3` });
    expect(asked.status).toBe(200);
    expect(asked.body).toContain('Tiếp nhận (2)');
    expect(acts()).toEqual([]);
    const sure = hiddenIn(asked.body);
    const done = await coordinator.post(ADDRESS, sure);
    expect(done.body).toContain('Đã làm xong cho 2 đơn vị.');
    const given = { plan: WEB_PLAN, period: '2024-h1', as: AS };
    expect(acts().map(({ input }) => input)).toEqual([
      { ...given, unit: FARMERS, version: 3, id: `${sure.saying} ${FARMERS}` },
      { ...given, unit: DISTRICT, version: 1, id: `${sure.saying} ${DISTRICT}` },
    ]);
  });

  it('goes on where one is refused, and says which', async () => {
    refused = FARMERS;
    await coordinator.get(ADDRESS);
    const asked = await coordinator.post(ADDRESS, { chon: `${DISTRICT}:1,${FARMERS}:3` });
    const done = await coordinator.post(ADDRESS, hiddenIn(asked.body));
    expect(done.body).toContain('Đã làm xong cho 1 đơn vị.');
    expect(done.body).toMatch(/Chưa làm được[\s\S]*Hội Nông dân tỉnh[\s\S]*Đã có bản mới\./);
  });

  it('leaves alone what has changed since it was shown', async () => {
    await coordinator.get(ADDRESS);
    const asked = await coordinator.post(ADDRESS, { chon: `${DISTRICT}:1,${FARMERS}:2` });
    expect(asked.body).toContain('Tiếp nhận (1)');
    const none = await coordinator.post(ADDRESS, { chon: `${FARMERS}:2` });
    expect(none.body).toContain('1 đơn vị đã thay đổi trong lúc quý vị xem');
    expect(acts()).toEqual([]);
  });

  it('wants one unit at least', async () => {
    await coordinator.get(ADDRESS);
    const none = await coordinator.post(ADDRESS, {});
    expect([none.status, none.body]).toEqual([422, expect.stringContaining('Chọn ít nhất một đơn vị.')]);
  });

  it('is the coordinator’s alone, and there for no other act', async () => {
    for (const somebody of [await enter(web, POLICE), visitor(web)]) {
      expect((await somebody.get(ADDRESS)).status).toBe(403);
      expect((await somebody.post(ADDRESS, { chon: `${DISTRICT}:1` })).status).toBe(403);
    }
    expect((await coordinator.get(`${PERIOD}/nhieu/xoa`)).status).toBe(404);
  });
});

describe('extending for several units', () => {
  const ADDRESS = `${PERIOD}/nhieu/gia-han`;

  it('needs the date, keeps what was typed, and gives all of them that date', async () => {
    await coordinator.get(ADDRESS);
    const wrong = await coordinator.post(ADDRESS, { chon: `${POLICE}:0`, to: 'mai', why: 'Mưa bão' });
    expect([wrong.status, wrong.body]).toEqual([
      422,
      expect.stringContaining('Ghi hạn mới, ví dụ 24/6/2024.'),
    ]);
    expect(wrong.body).toContain('Mưa bão');
    const asked = await coordinator.post(ADDRESS, { chon: `${POLICE}:0`, to: '24/6/2024', why: 'Mưa bão' });
    expect(asked.body).toMatch(/Hạn mới[\s\S]*24\/6\/2024[\s\S]*Công an tỉnh/);
    await coordinator.post(ADDRESS, hiddenIn(asked.body));
    expect(acts()).toEqual([
      {
        method: 'grantExtension',
        input: expect.objectContaining({
          unit: POLICE,
          about: '2024-h1',
          to: '2024-06-24',
          why: 'Mưa bão',
          as: AS,
        }),
      },
    ]);
  });

  it('gives some of them a date of their own, and tells which line is wrong', async () => {
    const typed = { to: '24/6/2024', why: 'Mưa bão', chon: `${POLICE}:0` };
    await coordinator.get(ADDRESS);
    const rieng =
      'Công an tỉnh: 28/6/2024\nSở Không Có: 1/7/2024\nCông an tỉnh\tmai\nCông an tỉnh: 30/6/2024';
    const wrong = await coordinator.post(ADDRESS, { ...typed, rieng });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('dòng 2: không có đơn vị nào được chọn có tên này.');
    expect(wrong.body).toContain('dòng 3: ghi hạn sau tên');
    expect(wrong.body).toContain('dòng 4: đơn vị này đã có hạn');
    const asked = await coordinator.post(ADDRESS, { ...typed, rieng: 'cong an tinh\t28/6/2024' });
    expect(asked.body).toContain('Công an tỉnh: hạn riêng 28/6/2024');
    await coordinator.post(ADDRESS, hiddenIn(asked.body));
    expect(acts()).toEqual([
      { method: 'grantExtension', input: expect.objectContaining({ unit: POLICE, to: '2024-06-28' }) },
    ]);
  });
});

describe.each([
  ['nhac', 'remindUnit', ''],
  ['dien-thoai', 'noteChase', 'Hẹn gửi ngày mai'],
])('%s for several units', (key, method, why) => {
  it('is done to each that still owes its report', async () => {
    const address = `${PERIOD}/nhieu/${key}`;
    const { body } = await coordinator.get(address);
    expect(body).toContain(`value="${POLICE}:0" checked`);
    const asked = await coordinator.post(address, { chon: `${POLICE}:0`, why });
    await coordinator.post(address, hiddenIn(asked.body));
    expect(acts()).toEqual([
      {
        method,
        input: expect.objectContaining({ unit: POLICE, about: '2024-h1', as: AS, ...(why ? { why } : {}) }),
      },
    ]);
  });
});
