/** A period's page, its report's way upward, and a unit's report entered from paper. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PeriodRow } from '../../domain/projections.ts';
import { UserError } from '../../domain/user-error.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { saveDraft } from '../../records/reports/report-drafts.ts';
import {
  addressOf,
  CODE,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { sampleAct, sampleObligation } from '../support/sample-batches.ts';
import { writeAudit, writeObligations, writePeriods, writeSubmission } from '../support/write-rows.ts';
import { both } from '../../domain/bilingual.ts';

const HOME = `/ke-hoach/${WEB_PLAN}`;
const PERIOD = `${HOME}/ky/2024-h1`;
const ENTER = `${HOME}/don-vi/${POLICE}/viec/2024-h1/nhap-thay`;
const DISTRICT = 'huyen-chau-thanh';
const AS = addressOf(LABOUR, 'coordinator');
let web: TestWeb;
let coordinator: Visitor;
let refusal: UserError | null = null;
let sequence = 1;

async function reach(state: PeriodRow['state'], more: Partial<PeriodRow> = {}): Promise<void> {
  await writePeriods(web.records.db, [
    {
      ...{ plan: WEB_PLAN, period: '2024-h1', state, sequence: (sequence += 1), version: 1 },
      ...{ draftedAt: '2024-06-20T08:00:00+07:00', approvedAt: null, sha256: null },
      ...{ number: null, issuedOn: null, sentAt: null },
      ...more,
    },
  ]);
}

beforeAll(async () => {
  const act = async () => {
    if (refusal) throw refusal;
    return {} as never;
  };
  web = await openWeb({
    narrateReport: act,
    proposeReport: act,
    issueReport: act,
    sendReport: act,
    submitReport: act,
  });
  const id = `${DISTRICT}/2024-h1`;
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id, unit: DISTRICT, state: 'submitted', onTime: true, version: 1, submission: 'act-0a1b2c3d4e5f' },
      firstSubmittedAt: '2024-06-17T08:30:00+07:00',
    }),
  ]);
  const content = {
    figures: { [CODE]: { numerator: 7, denominator: 8 } },
    duties: {},
    narrative: { situation: 'Ổn' },
  };
  const said = sampleAct(WEB_PLAN, { id: 'act-0a1b2c3d4e5f', obligation: id, content });
  await insertAct(web.records.db, said);
  await writeSubmission(web.records.db, {
    ...{
      kind: 'submission',
      act: said.id,
      plan: WEB_PLAN,
      obligation: id,
      unit: DISTRICT,
      period: '2024-h1',
    },
    ...{ version: 1, receivedAt: '2024-06-17T08:30:00+07:00', saidAt: '2024-06-17T08:30:00+07:00' },
    ...{ onTime: true, state: 'submitted', replaces: null },
  });
  await reach('draft');
  coordinator = await signIn(web, AS);
});
beforeEach(() => {
  refusal = null;
  web.said.length = 0;
});
afterAll(() => web.close());

describe('a period’s page', () => {
  it('says who reported, what the figures are made of, and with whom the report is', async () => {
    await reach('draft');
    const { body, status } = await coordinator.get(PERIOD);
    expect(status).toBe(200);
    expect(body).toContain(`Đang chờ phê duyệt: Người Thử ${LABOUR} (${addressOf(LABOUR, 'approver')})`);
    expect(body).toMatch(/UBND huyện Châu Thành[\s\S]*?Đã gửi[\s\S]*?08:30 ngày 17\/6\/2024/);
    expect(body).toContain('7/8');
    expect(body).toContain(`href="${PERIOD}/chi-tieu/${CODE}"`);
    expect(body).toContain(`href="${HOME}/don-vi/${DISTRICT}/viec/2024-h1"`);
    expect(body).not.toContain(`href="${PERIOD}/cho-so"`);
  });

  it('names the submission behind each unit’s number, on a page of the target’s own', async () => {
    await reach('draft');
    const { body, status } = await coordinator.get(`${PERIOD}/chi-tieu/${CODE}`);
    expect(status).toBe(200);
    expect(body).toMatch(/UBND huyện Châu Thành[\s\S]*?7\/8[\s\S]*?0A1B-2C3D/);
    expect(body).toMatch(/Công an tỉnh[\s\S]*?Chưa có số liệu/);
    expect((await coordinator.get(`${PERIOD}/chi-tieu/khong-co`)).status).toBe(404);
  });

  it('shows the report as it will look, and gives it as files', async () => {
    expect((await coordinator.get(`${PERIOD}/bao-cao`)).body).toContain('BÁO CÁO');
    for (const kind of ['docx', 'xlsx']) {
      const file = await coordinator.get(`${PERIOD}/bao-cao.${kind}`);
      expect([file.status, file.body.slice(0, 2)]).toEqual([200, 'PK']);
      expect(file.headers.get('content-disposition')).toContain(`du-thao.${kind}`);
    }
    const json = JSON.parse((await coordinator.get(`${PERIOD}/bao-cao.json`)).body) as { schema: string };
    expect(json.schema).toBe('lien-nganh/report@1');
  });

  it('is there before anything is collected, and not for a period the plan has not', async () => {
    const early = await coordinator.get(`${HOME}/ky/2025`);
    expect([early.status, early.body]).toEqual([200, expect.stringContaining('chưa bắt đầu nhận báo cáo')]);
    expect((await coordinator.get(`${HOME}/ky/2025/bao-cao`)).status).toBe(404);
    expect((await coordinator.get(`${HOME}/ky/2030`)).status).toBe(404);
  });
});

describe('a draft', () => {
  const drafted = { isProposed: true as const };

  it('is proposed by the coordinator, who says that units are missing', async () => {
    await reach('draft', drafted);
    const { body } = await coordinator.get(PERIOD);
    expect(body).toContain('rà soát, hoàn thiện dự thảo rồi trình duyệt');
    expect(body).toContain(`href="${PERIOD}/trinh"`);
    const form = await coordinator.get(`${PERIOD}/trinh`);
    expect(form.body).toMatch(/Chưa gửi: [^<]*Công an tỉnh/);
    expect(form.body).toContain('name="missing"');
    const refused = await coordinator.post(`${PERIOD}/trinh`, {});
    expect([refused.status, web.said]).toEqual([422, []]);
    expect(refused.body).toContain('đánh dấu nếu vẫn trình');
    const done = await coordinator.post(`${PERIOD}/trinh`, { missing: 'yes', beforeCutOff: 'yes' });
    expect(done.location).toBe(`${PERIOD}?xong=trinh`);
    expect(web.said).toMatchObject([
      { method: 'proposeReport', input: { plan: WEB_PLAN, period: '2024-h1', as: AS, missing: 'ok' } },
    ]);
    await reach('proposed', { ...drafted, proposedAt: WEB_NOW });
    expect((await coordinator.get(`${PERIOD}/trinh`)).location).toBe(PERIOD);
  });

  it('is written by the coordinator, with what the units wrote beside each section', async () => {
    await reach('draft', { ...drafted, narrative: { revision: 1, sections: { next: 'act-narrate' } } });
    const narrative = { next: 'Tiếp tục' };
    const obligation = `${LABOUR}/send@2024-h1`;
    const said = { id: 'act-narrate', act: 'narrate', obligation, content: { narrative } };
    await insertAct(web.records.db, sampleAct(WEB_PLAN, said));
    const { body } = await coordinator.get(`${PERIOD}/loi-van`);
    expect(body).toContain('Các đơn vị viết: UBND huyện Châu Thành: Ổn');
    expect(body).toMatch(/name="s\.next"[^>]*>Tiếp tục<\/textarea>/);
    const typed = { revision: '1', 's.situation': ' Ổn định. ', 's.next': 'Tiếp tục' };
    const done = await coordinator.post(`${PERIOD}/loi-van`, typed);
    expect(done.location).toBe(`${PERIOD}?xong=loi-van`);
    const named = { plan: WEB_PLAN, period: '2024-h1', as: AS };
    expect(web.said).toEqual([
      { method: 'narrateReport', input: { ...named, sections: { situation: 'Ổn định.' } } },
    ]);
    const stale = await coordinator.post(`${PERIOD}/loi-van`, { ...typed, revision: '0' });
    expect([stale.status, stale.body]).toEqual([422, expect.stringContaining('người khác ghi')]);
    expect(stale.body).toContain('Ổn định.');
    expect(web.said).toHaveLength(1);
    expect((await coordinator.get(`${PERIOD}/bao-cao`)).body).toContain('Tiếp tục');
  });

  it('that was sent back says by whom, when and why, and is proposed again', async () => {
    await reach('returned', { ...drafted, proposedAt: '2024-06-20T09:00:00+07:00' });
    const obligation = `${LABOUR}/send@2024-h1`;
    const lines = [
      ['propose', 'coordinator', '2024-06-20T09:00:00+07:00', {}],
      ['reject', 'approver', '2024-06-20T15:30:00+07:00', { why: 'Bổ sung phần đánh giá chung' }],
    ] as const;
    for (const [act, who, at, content] of lines) {
      const said = sampleAct(WEB_PLAN, { id: `act-${act}`, obligation, act, content });
      await insertAct(web.records.db, said);
      await writeAudit(web.records.db, {
        ...{ id: said.id, plan: WEB_PLAN, at, kind: 'report', unit: LABOUR, obligation },
        ...{ who, what: act, why: null, detail: { version: 1 } },
      });
    }
    const { body } = await coordinator.get(PERIOD);
    expect(body).toContain('Gửi lại để hoàn thiện');
    expect(body).toContain('Người phê duyệt gửi lại lúc 15:30 ngày 20/6/2024');
    expect(body).toContain('Bổ sung phần đánh giá chung');
    expect(body).toContain('Các lần trình và ý kiến (2)');
    expect(body).toContain(`href="${PERIOD}/trinh"`);
    expect((await coordinator.get(HOME)).body).toContain('Hoàn thiện và trình lại báo cáo');
  });
});

describe('an approved report', () => {
  it('gets its number and date, with what was typed kept where something is missing', async () => {
    await reach('sealed', { approvedAt: '2024-06-21T09:00:00+07:00' });
    expect((await coordinator.get(PERIOD)).body).toContain(`href="${PERIOD}/cho-so"`);
    const wrong = await coordinator.post(`${PERIOD}/cho-so`, { number: '125/BC-SLĐTBXH', date: 'mai' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="125/BC-SLĐTBXH"');
    const right = await coordinator.post(`${PERIOD}/cho-so`, { number: '125/BC-SLĐTBXH', date: '24/6/2024' });
    expect([right.status, right.location]).toEqual([303, `${PERIOD}?xong=cho-so`]);
    const input = { plan: WEB_PLAN, period: '2024-h1', as: AS, number: '125/BC-SLĐTBXH', date: '2024-06-24' };
    expect(web.said).toEqual([{ method: 'issueReport', input }]);
  });

  it('shows the number entered, to be corrected until it is sent', async () => {
    await reach('issued', { number: '125/BC-SLĐTBXH', issuedOn: '2024-06-24' });
    expect((await coordinator.get(PERIOD)).body).toContain(`href="${PERIOD}/cho-so"`);
    const { body } = await coordinator.get(`${PERIOD}/cho-so`);
    expect(body).toContain('name="number"');
    await reach('sent', { number: '125/BC-SLĐTBXH', issuedOn: '2024-06-24' });
    expect((await coordinator.get(PERIOD)).body).not.toContain(`href="${PERIOD}/cho-so"`);
    await reach('issued', { number: '125/BC-SLĐTBXH', issuedOn: '2024-06-24' });
  });

  it('is sent after it was asked once more', async () => {
    await reach('issued', { number: '125/BC-SLĐTBXH', issuedOn: '2024-06-24' });
    const asked = await coordinator.get(`${PERIOD}/gui`);
    expect(asked.body).toContain('Bộ Lao động - Thương binh và Xã hội');
    expect((await coordinator.post(`${PERIOD}/gui`)).location).toBe(`${PERIOD}?xong=gui`);
    expect(web.said).toEqual([
      { method: 'sendReport', input: { plan: WEB_PLAN, period: '2024-h1', as: AS } },
    ]);
    await reach('sent', { sentAt: '2024-06-24T10:00:00+07:00' });
    expect((await coordinator.get(`${PERIOD}/gui`)).location).toBe(PERIOD);
  });
});

describe('a report that came on paper', () => {
  const sheet = {
    [`f.${CODE}.numerator`]: '40',
    [`f.${CODE}.denominator`]: '50',
    ...{ 'n.situation': 'Theo văn bản', documentNumber: '12/BC-CAT' },
    ...{ documentDate: '15/6/2024', received: '16/6/2024' },
  };

  it('is handed in for the unit with its document and the day on which it came', async () => {
    await coordinator.get(ENTER);
    const answer = await coordinator.post(ENTER, sheet);
    expect(answer.location).toBe(`${HOME}/don-vi/${POLICE}/viec/2024-h1?xong=nhap-thay`);
    const [{ method, input } = { method: '', input: {} }] = web.said;
    expect(method).toBe('submitReport');
    expect(input).toMatchObject({
      ...{ plan: WEB_PLAN, unit: POLICE, period: '2024-h1', as: AS, onBehalf: { received: '2024-06-16' } },
      document: { number: '12/BC-CAT', date: '2024-06-15' },
    });
    expect((input as { content: unknown }).content).toMatchObject({
      figures: { [CODE]: { numerator: 40, denominator: 50 } },
      narrative: { situation: 'Theo văn bản' },
    });
  });

  it('is asked about once where a number is out of proportion, and handed in when said again', async () => {
    const { plan } = await loadCurrentPlan(web.records.db, WEB_PLAN);
    const people = { ...plan, targets: plan.targets.map((target) => ({ ...target, whole: true as const })) };
    await savePlanVersion(web.records.db, people, 'people', '2024-06-17T09:00:01+07:00');
    await coordinator.get(ENTER);
    const vast = { ...sheet, [`f.${CODE}.numerator`]: '30.000.000', [`f.${CODE}.denominator`]: '40.000.000' };
    const asked = await coordinator.post(ENTER, vast);
    expect(asked.body).toContain('30.000.000 là số rất lớn đối với một đơn vị');
    expect(asked.body).toContain('Chưa gửi gì');
    expect(web.said).toEqual([]);
    const [, confirmed = ''] = /name="confirmed" value="([^"]+)"/.exec(asked.body) ?? [];
    const answer = await coordinator.post(ENTER, { ...vast, confirmed });
    expect(answer.location).toBe(`${HOME}/don-vi/${POLICE}/viec/2024-h1?xong=nhap-thay`);
  });

  it('keeps everything typed where the day of receipt is missing, or the engine refuses', async () => {
    await coordinator.get(ENTER);
    const wrong = await coordinator.post(ENTER, { ...sheet, received: '' });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining('href="#received"')]);
    expect(wrong.body).toContain('Theo văn bản');
    expect(wrong.body).toContain('value="40"');
    refusal = new UserError('refused', both('Ngày nhận ở sau hôm nay.', 'The date is still to come.'));
    const refused = await coordinator.post(ENTER, sheet);
    expect([refused.status, refused.body]).toEqual([
      422,
      expect.stringContaining('Ngày nhận ở sau hôm nay.'),
    ]);
  });

  it('never shows the coordinator what the unit is still drafting', async () => {
    const key = { plan: WEB_PLAN, unit: POLICE, period: '2024-h1' };
    const draft = {
      answers: { 'n.situation': 'nháp riêng của đơn vị' },
      updatedAt: WEB_NOW,
      updatedBy: 'a@b',
    };
    await saveDraft(web.records.db, key, draft);
    for (const path of [ENTER, `${HOME}/don-vi/${POLICE}/viec/2024-h1`])
      expect((await coordinator.get(path)).body).not.toContain('nháp riêng của đơn vị');
  });
});

describe('others', () => {
  it('may neither read nor say any of it', async () => {
    for (const somebody of [await enter(web, POLICE), await signIn(web, addressOf(LABOUR, 'approver'))]) {
      for (const path of [PERIOD, `${PERIOD}/bao-cao`, `${PERIOD}/bao-cao.json`, ENTER])
        expect((await somebody.get(path)).status).toBe(403);
      for (const path of [`${PERIOD}/gui`, `${PERIOD}/cho-so`, ENTER])
        expect((await somebody.post(path, { number: '1', date: '1/1/2024' })).status).toBe(403);
    }
    expect(web.said).toEqual([]);
  });
});
