/** The approver's pages: what waits, the report as it will look, and the two answers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import type { PeriodRow } from '../../domain/projections.ts';
import { insertAct } from '../../records/obligations/acts.ts';
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
} from '../support/web.ts';
import { writeObligations, writePeriods, writeSubmission } from '../support/write-rows.ts';

const HOME = `/phe-duyet/${WEB_PLAN}`;
const REPORT = `${HOME}/2024-h1`;
const DISTRICT = 'huyen-chau-thanh';
const APPROVER = addressOf(LABOUR, 'approver');
let web: TestWeb;

const row = (changes: Partial<PeriodRow>): PeriodRow => ({
  ...{ plan: WEB_PLAN, period: '2024-h1', state: 'proposed', isProposed: true, sequence: 1, version: 1 },
  ...{
    draftedAt: '2024-06-20T08:00:00+07:00',
    proposedAt: '2024-06-20T09:00:00+07:00',
    approvedAt: null,
    sha256: null,
  },
  ...{ number: null, issuedOn: null, sentAt: null },
  ...changes,
});

/** A version of the police's report, as the record has it. */
async function handIn(version: number, numerator: number): Promise<void> {
  const where = { plan: WEB_PLAN, obligation: `${POLICE}/2024-h1` };
  const content = { figures: { [CODE]: { numerator, denominator: 50 } }, duties: {}, narrative: {} };
  const said = sampleAct(WEB_PLAN, { id: `act-${version}`, obligation: where.obligation, content });
  await insertAct(web.records.db, said);
  await writeSubmission(web.records.db, {
    ...{ kind: 'submission', act: said.id, ...where, unit: POLICE, period: '2024-h1', version },
    ...{ receivedAt: `2024-06-1${version}T08:30:00+07:00`, onTime: true, state: 'submitted' },
    saidAt: `2024-06-1${version}T08:30:00+07:00`,
    replaces: version > 1 ? `act-${version - 1}` : null,
  });
}

beforeAll(async () => {
  web = await openWeb();
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id: `${LABOUR}/send@2024-h1`, unit: LABOUR, kind: 'send', period: '2024-h1', duty: null },
      ...{ dueAt: '2024-06-25T23:59:59+07:00', dueDate: '2024-06-25' },
    }),
  ]);
  await writePeriods(web.records.db, [
    row({}),
    row({ period: '2024', state: 'collecting', draftedAt: null }),
  ]);
});
afterAll(async () => web.close());

describe('the approver', () => {
  it('sees the drafts that wait, and none that is still being collected', async () => {
    const approver = await signIn(web, APPROVER);
    const { body, status } = await approver.get(HOME);
    expect(status).toBe(200);
    expect(body).toContain(`href="${REPORT}"`);
    expect(body).toContain('Hạn gửi lên cấp trên: 25/6/2024');
    expect(body).not.toContain(`href="${HOME}/2024"`);
    expect((await approver.get(`${HOME}/2024`)).status).toBe(404);
  });

  it('is told on the first page how many reports wait', async () => {
    const approver = await signIn(web, APPROVER);
    const { body } = await approver.get('/ke-hoach');
    expect(body).toContain('1 báo cáo đang chờ');
    expect(body).not.toContain('việc cần làm');
  });

  it('reads the report as it will look, and may take it as a document', async () => {
    const approver = await signIn(web, APPROVER);
    const { body } = await approver.get(REPORT);
    expect(body).toContain('BÁO CÁO');
    expect(body).toContain('0/3 đơn vị được giao đã gửi');
    expect(body).toContain('Công an tỉnh');
    expect(body).toContain('M-T1');
    const response = await fetch(`${web.base}${REPORT}/bao-cao.docx`, { redirect: 'manual' });
    expect(response.status).toBe(403);
    expect(body).toContain(`href="${REPORT}/bao-cao.docx"`);
  });

  it('approves, and the façade hears it in their name', async () => {
    const approver = await signIn(web, APPROVER);
    await approver.get(REPORT);
    const answer = await approver.post(REPORT, { answer: 'approve' });
    expect([answer.status, answer.location]).toEqual([303, REPORT]);
    expect(web.said.at(-1)).toEqual({
      method: 'approveReport',
      input: { plan: WEB_PLAN, period: '2024-h1', as: APPROVER },
    });
  });

  it('sends back with a reason; without one nothing is said and what was chosen stays', async () => {
    const approver = await signIn(web, APPROVER);
    await approver.get(REPORT);
    const before = web.said.length;
    const refused = await approver.post(REPORT, { answer: 'reject', why: '  ' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('<title>Lỗi: Báo cáo 6 tháng đầu năm 2024');
    expect(refused.body).toMatch(/value="reject"[^>]*checked/);
    expect((await approver.post(REPORT, {})).status).toBe(422);
    expect(web.said).toHaveLength(before);

    await approver.post(REPORT, { answer: 'reject', why: 'Thiếu số liệu của Công an tỉnh' });
    expect(web.said.at(-1)).toEqual({
      method: 'rejectReport',
      input: { plan: WEB_PLAN, period: '2024-h1', as: APPROVER, why: 'Thiếu số liệu của Công an tỉnh' },
    });
  });

  it('approves only what was read: where a unit has replaced its figures since, nothing is said', async () => {
    const approver = await signIn(web, APPROVER);
    await handIn(1, 10);
    expect((await approver.get(REPORT)).body).toContain('10/50');
    await handIn(2, 45);
    const before = web.said.length;
    const refused = await approver.post(REPORT, { answer: 'approve' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('<title>Lỗi: ');
    expect(refused.body).toContain(
      'Từ lúc quý vị xem, báo cáo đã thay đổi: Công an tỉnh; xem lại rồi phê duyệt',
    );
    expect(refused.body).toContain('45/50');
    expect(refused.body).not.toMatch(/value="approve"[^>]*checked/);
    expect(web.said).toHaveLength(before);

    await handIn(3, 46);
    const late = await approver.post(REPORT, { answer: 'reject', why: 'Số liệu cũ' });
    expect([late.status, late.body]).toEqual([422, expect.stringContaining('Số liệu cũ</textarea>')]);
    expect((await approver.post(REPORT, { answer: 'approve', mark: '' })).status).toBe(422);
    expect(web.said).toHaveLength(before);

    expect((await approver.post(REPORT, { answer: 'approve' })).location).toBe(REPORT);
    expect(web.said).toHaveLength(before + 1);
  });

  it('is told, too, when a unit has become exempt or suspended since', async () => {
    const approver = await signIn(web, APPROVER);
    await approver.get(REPORT);
    const id = `${DISTRICT}/2024-h1`;
    await writeObligations(web.records.db, [
      sampleObligation(WEB_PLAN, { id, unit: DISTRICT, quiet: 'suspended' }),
    ]);
    const refused = await approver.post(REPORT, { answer: 'approve' });
    expect(refused.body).toContain('đã thay đổi: UBND huyện Châu Thành;');
    await writeObligations(web.records.db, [
      sampleObligation(WEB_PLAN, { id, unit: DISTRICT, state: 'waived', sequence: 2 }),
    ]);
    expect((await approver.post(REPORT, { answer: 'approve' })).status).toBe(422);
    expect((await approver.post(REPORT, { answer: 'approve' })).status).toBe(303);
  });

  it('decides on nothing that was not proposed; what a release without proposals drafted waits as it is', async () => {
    const approver = await signIn(web, APPROVER);
    const answers = 'name="answer"';
    await writePeriods(web.records.db, [row({ sequence: 2, state: 'draft' })]);
    const { body } = await approver.get(REPORT);
    expect(body).toContain('Cán bộ điều phối chưa trình');
    expect(body).not.toContain(answers);
    expect((await approver.get(HOME)).body).toContain('Đang được hoàn thiện, chưa trình');
    await writePeriods(web.records.db, [row({ sequence: 3, state: 'draft', isProposed: null })]);
    expect((await approver.get(REPORT)).body).toContain(answers);
    await writePeriods(web.records.db, [row({ sequence: 4 })]);
    expect((await approver.get(REPORT)).body).toContain(answers);
  });

  it('is nobody else: not the coordinator, not a unit', async () => {
    const coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
    const unit = await enter(web, POLICE);
    for (const stranger of [coordinator, unit]) {
      expect((await stranger.get(HOME)).status).toBe(403);
      expect((await stranger.get(REPORT)).status).toBe(403);
      expect((await stranger.post(REPORT, { answer: 'approve' })).status).toBe(403);
    }
  });
});

describe('the draft as a document', () => {
  it('is the report itself, without number or date', async () => {
    const approver = await signIn(web, APPROVER);
    const response = await fetch(`${web.base}${REPORT}/bao-cao.docx`, {
      headers: { cookie: approver.cookie() },
    });
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${WEB_PLAN}-2024-h1-du-thao.docx"`,
    );
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const xml = await zip.file('word/document.xml')!.async('string');
    expect(xml).toContain('BÁO CÁO');
    expect(xml).toMatch(/Số: +\/BC-/);
  });
});
