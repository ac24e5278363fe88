/** A question about an item of a report on the pages of the coordinator, who asks, and of the unit, which replies. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertAct, saveAnswer } from '../../records/obligations/acts.ts';
import { sampleAct, sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  CODE,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObligations } from '../support/write-rows.ts';

const ID = `${POLICE}/2024-h1`;
const WORK = `/ke-hoach/${WEB_PLAN}/don-vi/${POLICE}/viec/2024-h1`;
const REPORT = `/don-vi/${WEB_PLAN}/${POLICE}/bao-cao/2024-h1`;
const REPLY = `${REPORT}/tra-loi-cau-hoi`;
const AS = addressOf(LABOUR, 'coordinator');
const ITEM = { plan: WEB_PLAN, unit: POLICE, period: '2024-h1' };

let web: TestWeb;
let coordinator: Visitor;
let police: Visitor;

/** As the engine records it. */
async function write(act: 'ask' | 'reply', text: string, saidAt: string, about = CODE): Promise<void> {
  const row = sampleAct(WEB_PLAN, {
    ...{ id: `${act}-${saidAt}`, act, obligation: ID, saidAt, content: { text, carried: { about } } },
    ...{ actorRole: act === 'ask' ? 'coordinator' : 'focal-point' },
  });
  await insertAct(web.records.db, row);
  await saveAnswer(
    web.records.db,
    row.id,
    { ok: true, obligation: ID, state: 'submitted', revision: 2 },
    saidAt,
  );
}

beforeAll(async () => {
  const act = async () => ({ thread: `${ID}#${CODE}`, messages: [] });
  web = await openWeb({ askQuestion: act, replyToQuestion: act });
  coordinator = await signIn(web, AS);
  police = await enter(web, POLICE);
});
beforeEach(() => {
  web.said.length = 0;
});
afterAll(() => web.close());

describe('a question about an item of a report', () => {
  it('is not offered before there is a report', async () => {
    expect((await coordinator.get(WORK)).body).not.toContain(`href="${WORK}/hoi"`);
    expect((await coordinator.get(`${WORK}/hoi`)).location).toBe(WORK);
    expect((await police.get(REPLY)).location).toBe(REPORT);
  });

  it('is asked about one of its items, in both languages', async () => {
    await writeObligations(web.records.db, [
      sampleObligation(WEB_PLAN, {
        ...{
          id: ID,
          unit: POLICE,
          state: 'submitted',
          sequence: 2,
          version: 1,
          submission: 'a',
          onTime: true,
        },
        firstSubmittedAt: '2024-06-17T08:30:00+07:00',
      }),
    ]);
    expect((await coordinator.get(WORK)).body).toContain(`href="${WORK}/hoi"`);
    const { body } = await coordinator.get(`${WORK}/hoi`);
    for (const part of ['Hỏi lại về một số liệu', `value="${CODE}"`, 'value="situation"', 'Tình hình chung'])
      expect(body).toContain(part);
    await coordinator.get(`${WORK}/hoi?lang=en`);
    const english = await coordinator.get(`${WORK}/hoi`);
    for (const part of ['Ask about a figure', 'About which item of the report?'])
      expect(english.body).toContain(part);
    await coordinator.get(`${WORK}/hoi?lang=vi`);

    const nothing = await coordinator.post(`${WORK}/hoi`, { about: '', text: '' });
    expect(nothing.body).toContain('Chọn mục muốn hỏi.');
    expect(nothing.body).toContain('Ghi câu hỏi.');
    expect(web.said).toEqual([]);
    const done = await coordinator.post(`${WORK}/hoi`, { about: CODE, text: 'Đã gồm cấp xã chưa?' });
    expect(done.location).toBe(`${WORK}?xong=hoi`);
    expect(web.said).toEqual([
      { method: 'askQuestion', input: { ...ITEM, about: CODE, text: 'Đã gồm cấp xã chưa?', as: AS } },
    ]);
    expect((await coordinator.get(`${WORK}?xong=hoi`)).body).toContain('Đã gửi câu hỏi.');
  });

  it('stands on the unit’s pages until it has its reply, and on both afterwards', async () => {
    await write('ask', 'Đã gồm <cấp xã> chưa?', '2024-06-17T09:10:00+07:00');
    const home = await police.get(`/don-vi/${WEB_PLAN}/${POLICE}`);
    expect(home.body).toContain(`href="${REPLY}"`);
    const page = await police.get(REPORT);
    for (const part of ['Hỏi đáp về báo cáo', 'Đã gồm &lt;cấp xã&gt; chưa?', `href="${REPLY}"`])
      expect(page.body).toContain(part);

    const form = await police.get(REPLY);
    expect(form.body).toMatch(new RegExp(`value="${CODE}"[^>]*checked`));
    expect(form.body).toContain('Đã gồm &lt;cấp xã&gt; chưa?');
    expect((await police.post(REPLY, { about: CODE, text: '' })).body).toContain('Ghi nội dung trả lời.');
    expect(web.said).toEqual([]);
    expect((await police.post(REPLY, { about: CODE, text: 'Đã gồm' })).location).toBe(REPORT);
    const as = addressOf(POLICE, 'focal-point');
    expect(web.said).toEqual([
      { method: 'replyToQuestion', input: { ...ITEM, about: CODE, text: 'Đã gồm', as } },
    ]);

    await write('reply', 'Đã gồm 75 xã', '2024-06-17T09:20:00+07:00');
    expect((await police.get(`/don-vi/${WEB_PLAN}/${POLICE}`)).body).not.toContain(`href="${REPLY}"`);
    expect((await police.get(REPORT)).body).toContain('Bổ sung trả lời');
    const { body } = await coordinator.get(WORK);
    expect(body.indexOf('Đã gồm &lt;cấp xã&gt; chưa?')).toBeGreaterThan(0);
    expect(body.indexOf('Đã gồm 75 xã')).toBeGreaterThan(body.indexOf('Đã gồm &lt;cấp xã&gt; chưa?'));
  });
});
