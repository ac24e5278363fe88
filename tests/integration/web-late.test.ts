/** Forms sent when they can no longer be taken: nothing is recorded, nothing typed is lost, nothing looks like success. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ObligationRow } from '../../domain/projections.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import {
  CODE,
  enter,
  openWeb,
  POLICE,
  WEB_NOW,
  WEB_PLAN,
  type Answer,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObligations } from '../support/write-rows.ts';

const HOME = `/don-vi/${WEB_PLAN}/${POLICE}`;
const TASK = `${HOME}/nhiem-vu/M-2.3%402024-q2`;
const REPORT = `${HOME}/bao-cao/2024-h1`;
const task = { id: `${POLICE}/M-2.3@2024-q2`, kind: 'task', duty: 'M-2.3', period: '2024-q2' } as const;
const report = { id: `${POLICE}/2024-h1` };

let web: TestWeb;
let police: Visitor;
let before: string;
let sequence = 100;

/** A colleague, or the coordinator, was quicker. */
async function becomes(row: Partial<ObligationRow>): Promise<void> {
  sequence += 1;
  await writeObligations(web.records.db, [sampleObligation(WEB_PLAN, { unit: POLICE, sequence, ...row })]);
  before = await fingerprint(web.records);
}

beforeAll(async () => {
  web = await openWeb();
  police = await enter(web, POLICE);
});
beforeEach(() => {
  web.said.length = 0;
});
afterEach(async () => {
  expect(web.said).toEqual([]);
  expect(await fingerprint(web.records)).toBe(before);
  web.setNow(WEB_NOW);
});
afterAll(() => web.close());

function expectLate({ status, body }: Answer, words: string[]): void {
  expect(status).toBe(409);
  for (const one of ['chưa được ghi nhận', ...words]) expect(body).toContain(one);
  expect(body).not.toMatch(/<form method="post"(?! action="\/thoat")/);
}

describe('a task', () => {
  const typed = { note: 'Đã tuần tra <3> xã\nvà tập huấn', number: '12/BC-CAT', date: '17/6/2024' };

  it('that a colleague has reported meanwhile leads to adding a document', async () => {
    await police.get(TASK);
    await becomes({ ...task, state: 'done', onTime: true, doneAt: '2024-06-17T08:55:00+07:00' });
    expectLate(await police.post(TASK, typed), [
      'đã được báo hoàn thành lúc 08:55 ngày 17/6/2024',
      'Đã tuần tra &lt;3&gt; xã<br>và tập huấn',
      '12/BC-CAT',
      `href="${TASK}/ban-ky"`,
    ]);
  });

  it('that was waived names its file, too, and offers no document', async () => {
    await becomes({ ...task, state: 'waived' });
    const form = new FormData();
    form.set('_csrf', police.csrf());
    form.set('note', typed.note);
    form.set('signed', new Blob(['%PDF-1.4']), 'Minh chứng.pdf');
    const headers = { cookie: police.cookie() };
    const answer = await fetch(web.base + TASK, { method: 'POST', headers, body: form });
    const body = await answer.text();
    expect([answer.status, body]).toEqual([409, expect.stringContaining('được miễn nhiệm vụ này')]);
    expect(body).toContain('Minh chứng.pdf');
    expect(body).not.toContain('/ban-ky');
  });
});

describe('a part of a report', () => {
  it('saved just after it was accepted shows what was typed, readable or not', async () => {
    await police.get(`${REPORT}/so-lieu`);
    await becomes({ ...report, state: 'accepted', onTime: true });
    const fields = { [`f.${CODE}.numerator`]: '4o', [`f.${CODE}.denominator`]: '50', then: 'next' };
    expectLate(await police.post(`${REPORT}/so-lieu`, fields), [
      'đã tiếp nhận',
      '4o; 50 (chưa đọc được)',
      `href="${REPORT}/ban-ky"`,
    ]);
    expectLate(await police.post(`${REPORT}/van-ban`, { documentNumber: '7/BC', then: 'later' }), ['7/BC']);
    const words = await police.post(`${REPORT}/noi-dung`, { 'n.situation': 'Ổn định', then: 'later' });
    expectLate(words, ['Tình hình chung', 'Ổn định']);
    // What was left blank is not listed.
    expect(words.body).not.toContain('(chưa có)');
  });

  it('of a report handed in before it was due says so once the date is over', async () => {
    await becomes({ ...report, state: 'submitted', onTime: true });
    // Soon enough for the session not to be written anew.
    web.setNow('2024-06-17T09:05:00+07:00');
    await becomes({ ...report, state: 'submitted', onTime: true, dueAt: '2024-06-17T09:04:59+07:00' });
    expectLate(await police.post(`${REPORT}/noi-dung`, { 'n.situation': 'Ổn định' }), [
      'đã hết hạn thay thế',
      'Ổn định',
    ]);
  });

  it('is answered alike in English', async () => {
    await becomes({ ...report, state: 'closed' });
    const somebody = await enter(web, POLICE, 'head');
    await somebody.get(`${REPORT}?lang=en`);
    before = await fingerprint(web.records);
    const late = await somebody.post(`${REPORT}/noi-dung`, { 'n.situation': 'Calm' });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining('The plan has been closed.')]);
    expect(late.body).toContain('What you typed');
  });
});

describe('the report as a whole', () => {
  it('sent once it was waived is not recorded', async () => {
    await becomes({ ...report, state: 'waived' });
    expectLate(await police.post(`${REPORT}/kiem-tra`), ['được miễn báo cáo kỳ này', `href="${REPORT}"`]);
  });
});
