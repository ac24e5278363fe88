/** A unit, its work and its obstacles as the coordinator sees them, and what the coordinator may say of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ObstacleRow } from '../../domain/projections.ts';
import { UserError } from '../../domain/user-error.ts';
import { insertAct, saveAnswer } from '../../records/obligations/acts.ts';
import { saveAttachment } from '../../records/reports/attachments.ts';
import type { SubmissionEffect } from '../../records/reports/submissions.ts';
import {
  addressOf,
  ask,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { sampleAct, sampleObligation } from '../support/sample-batches.ts';
import { writeObligations, writeObstacles, writePeriods, writeSubmission } from '../support/write-rows.ts';
import { both } from '../../domain/bilingual.ts';

const HOME = `/ke-hoach/${WEB_PLAN}`;
const UNIT = `${HOME}/don-vi/${POLICE}`;
const REPORT = `${UNIT}/viec/2024-h1`;
const TASK = `${UNIT}/viec/M-2.3%402024-q2`;
const SENT = `${HOME}/don-vi/${FARMERS}/viec/2024-h1`;
const ACCEPTED = `${HOME}/don-vi/${LABOUR}/viec/2024-h1`;
const DONE_TASK = `${UNIT}/viec/M-2.1`;
const AS = addressOf(LABOUR, 'coordinator');
let web: TestWeb;
let coordinator: Visitor;
let refusal: UserError | null = null;
let result: Record<string, unknown>;

const obstacle = (id: string, changes: Partial<ObstacleRow> = {}): ObstacleRow => ({
  ...{ plan: WEB_PLAN, id, unit: POLICE, about: 'M-2.3', state: 'raised', sequence: 1 },
  ...{ raised: `act-${id}`, raisedAt: '2024-06-10T09:00:00+07:00' },
  ...{ escalated: null, escalatedAt: null, answered: null, answeredAt: null },
  ...changes,
});

/** The farmers' report as it came, with a signed file. */
async function handIn(): Promise<void> {
  const act = sampleAct(WEB_PLAN, {
    ...{ id: 'act-nop', obligation: `${FARMERS}/2024-h1`, actorEmail: addressOf(FARMERS, 'focal-point') },
    content: {
      figures: {},
      duties: {},
      narrative: { situation: 'Ổn định & tốt' },
      preparer: 'B',
    },
  });
  await insertAct(web.records.db, act);
  const ok = { ok: true as const, obligation: act.obligation, state: 'submitted', revision: 1 };
  await saveAnswer(web.records.db, act.id, ok, act.saidAt);
  const effect: SubmissionEffect = {
    ...{ kind: 'submission', act: act.id, plan: WEB_PLAN, obligation: act.obligation, unit: FARMERS },
    ...{ period: '2024-h1', version: 1, receivedAt: act.saidAt, saidAt: act.saidAt, onTime: true },
    ...{ state: 'submitted', replaces: null },
  };
  await writeSubmission(web.records.db, effect);
  const kept = { plan: WEB_PLAN, act: act.id, obligation: act.obligation, at: act.saidAt };
  const bytes = Buffer.from('%PDF-1.4 ký');
  await saveAttachment(web.records.db, kept, {
    ...{ name: 'Báo cáo.pdf', mediaType: 'application/pdf', bytes, sha256: 'f'.repeat(64) },
  });
}

beforeAll(async () => {
  const act = async () => {
    if (refusal) throw refusal;
    return result as never;
  };
  web = await openWeb({
    ...{ remindUnit: act, noteChase: act, grantExtension: act, refuseExtension: act, waiveObligation: act },
    ...{
      acceptReport: act,
      returnReport: act,
      reopenReport: act,
      returnTask: act,
      suspendUnit: act,
      resumeUnit: act,
    },
    ...{ answerObstacle: act, escalateObstacle: act, pausePlan: act, resumePlan: act },
  });
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id: `${FARMERS}/2024-h1`, unit: FARMERS, requested: true, sequence: 2 },
      ...{ state: 'submitted', onTime: true, version: 1, submission: 'act-nop' },
    }),
    sampleObligation(WEB_PLAN, {
      ...{ id: `${POLICE}/M-2.1`, unit: POLICE, kind: 'task', duty: 'M-2.1', period: null },
      ...{ state: 'done', onTime: true, doneAt: '2024-04-20T09:00:00+07:00' },
    }),
    sampleObligation(WEB_PLAN, {
      ...{ id: `${LABOUR}/2024-h1`, unit: LABOUR, sequence: 2, state: 'accepted', onTime: true, version: 1 },
      ...{ submission: 'act-dau-moi', acceptedAt: '2024-06-18T09:00:00+07:00' },
    }),
  ]);
  await handIn();
  for (const id of ['vm-1', 'vm-2']) {
    const raised = {
      id: `act-${id}`,
      act: 'raise-obstacle',
      obligation: id,
      content: { text: 'Thiếu <kinh phí>' },
    };
    await insertAct(web.records.db, sampleAct(WEB_PLAN, raised));
  }
  await writeObstacles(web.records.db, [obstacle('vm-1'), obstacle('vm-2', { state: 'escalated' })]);
  const asked = sampleAct(WEB_PLAN, {
    ...{ id: 'act-xin', act: 'ask-extension', obligation: `${POLICE}/2024-h1` },
    content: { why: 'Chờ số liệu cấp xã', carried: { dueDate: '2024-06-21' } },
  });
  await insertAct(web.records.db, asked);
  const ok = { ok: true as const, obligation: asked.obligation, state: 'open', revision: 1 };
  await saveAnswer(web.records.db, asked.id, ok, asked.saidAt);
  coordinator = await signIn(web, AS);
});
beforeEach(() => {
  refusal = null;
  result = { obligation: '', state: 'open' };
  web.said.length = 0;
});
afterAll(() => web.close());

describe('a unit’s page', () => {
  it('shows what it owes, whom to write to, and its obstacles as they were told', async () => {
    const { body, status } = await coordinator.get(UNIT);
    expect(status).toBe(200);
    expect(body).toContain('Báo cáo 6 tháng đầu năm 2024');
    expect(body).toContain(`href="${REPORT}"`);
    expect(body).toContain(addressOf(POLICE, 'focal-point'));
    expect(body).toContain('Thiếu &lt;kinh phí&gt;');
    expect(body).toContain(`href="${HOME}/vuong-mac/vm-1/tra-loi"`);
    expect(body).not.toContain(`href="${HOME}/vuong-mac/vm-2/trinh"`);
  });

  it('says when each of its people last pressed the button of a link, and not that a page was looked at', async () => {
    const never = 'chưa mở liên kết nào';
    const unit = `${HOME}/don-vi/${FARMERS}`;
    await ask(web, await web.linkOf(FARMERS));
    expect((await coordinator.get(unit)).body.split(never)).toHaveLength(3);
    await enter(web, FARMERS);
    const { body } = await coordinator.get(unit);
    expect(body).toContain('mở liên kết lần cuối 09:00 ngày 17/6/2024');
    expect(body.split(never)).toHaveLength(2);
  });

  it('is not there for a unit or work the plan does not know', async () => {
    for (const path of [
      `${HOME}/don-vi/khong-co`,
      `${UNIT}/viec/khong-co`,
      `${HOME}/vuong-mac/khong-co/trinh`,
    ])
      expect((await coordinator.get(path)).status).toBe(404);
  });
});

describe('one report or task', () => {
  it('shows what came, with its file, and offers what the state allows', async () => {
    const { body } = await coordinator.get(SENT);
    expect(body).toContain('Ổn định &amp; tốt');
    expect(body).toContain(`href="${SENT}/tiep-nhan?version=1"`);
    expect(body).toContain(`href="${SENT}/tra-lai?version=1"`);
    expect(body).not.toContain(`href="${SENT}/nhac"`);
    const [, file = ''] = /href="([^"]+\/tep\/[^"]+)"/.exec(body) ?? [];
    const got = await coordinator.get(file);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('shows the extension asked for, with its date ready to be granted', async () => {
    const { body } = await coordinator.get(REPORT);
    expect(body).toContain('Chờ số liệu cấp xã');
    expect((await coordinator.get(`${REPORT}/gia-han`)).body).toContain('value="21/6/2024"');
    expect(body).toContain(`href="${REPORT}/giu-han"`);
    expect((await coordinator.get(TASK)).body).not.toContain(`href="${TASK}/giu-han"`);
  });

  it('gives the reminder’s text to copy, and sends nothing', async () => {
    const { body } = await coordinator.get(`${TASK}/noi-dung-nhac`);
    expect(body).toMatch(/<textarea[^>]*readonly[^>]*>[\s\S]*trân trọng đề nghị Công an tỉnh quan tâm/);
    expect(body).toContain('Hạn: hết ngày 28/6/2024');
    expect(web.said).toEqual([]);
  });
});

const named = { plan: WEB_PLAN, unit: POLICE, as: AS };
const task = { ...named, about: 'M-2.3', period: '2024-q2' };
const report = { ...named, about: '2024-h1' };
const basis = { number: '9/QĐ-UBND', date: '2024-06-15' };
const ACTS: [string, string, Record<string, string>, string, Record<string, unknown>][] = [
  [REPORT, 'nhac', { why: 'Sắp hết hạn' }, 'remindUnit', { ...report, why: 'Sắp hết hạn' }],
  [TASK, 'dien-thoai', { why: 'Hẹn thứ Sáu' }, 'noteChase', { ...task, why: 'Hẹn thứ Sáu' }],
  [REPORT, 'gia-han', { to: '21/6/2024' }, 'grantExtension', { ...report, to: '2024-06-21' }],
  [
    ...([
      TASK,
      'gia-han',
      { to: '5/7/2024', number: '9/QĐ-UBND', date: '15/6/2024' },
      'grantExtension',
    ] as const),
    { ...task, to: '2024-07-05', basis },
  ],
  [REPORT, 'giu-han', { why: 'Gần hạn gửi' }, 'refuseExtension', { ...report, why: 'Gần hạn gửi' }],
  [REPORT, 'mien', { why: 'Sáp nhập' }, 'waiveObligation', { ...report, why: 'Sáp nhập' }],
  [
    DONE_TASK,
    'tra-lai',
    { why: 'Thiếu minh chứng' },
    'returnTask',
    { ...named, about: 'M-2.1', why: 'Thiếu minh chứng' },
  ],
  [SENT, 'tiep-nhan', {}, 'acceptReport', { plan: WEB_PLAN, unit: FARMERS, period: '2024-h1', as: AS }],
  [
    ...([SENT, 'tra-lai', { why: 'Thiếu số' }, 'returnReport'] as const),
    { plan: WEB_PLAN, unit: FARMERS, period: '2024-h1', as: AS, why: 'Thiếu số' },
  ],
  [
    ACCEPTED,
    'tra-lai-de-sua',
    { why: 'Nhầm kỳ', until: '21/6/2024' },
    'reopenReport',
    { plan: WEB_PLAN, unit: LABOUR, period: '2024-h1', as: AS, why: 'Nhầm kỳ', until: '2024-06-21' },
  ],
  [UNIT, 'tam-dung', { why: 'Sắp xếp lại' }, 'suspendUnit', { ...named, why: 'Sắp xếp lại' }],
  [HOME, 'tam-dung', { why: 'Chờ chỉ đạo' }, 'pausePlan', { plan: WEB_PLAN, as: AS, why: 'Chờ chỉ đạo' }],
  [
    ...([`${HOME}/vuong-mac/vm-1`, 'tra-loi', { text: 'Đã bố trí' }, 'answerObstacle'] as const),
    { plan: WEB_PLAN, obstacle: 'vm-1', as: AS, text: 'Đã bố trí' },
  ],
  [`${HOME}/vuong-mac/vm-1`, 'trinh', {}, 'escalateObstacle', { plan: WEB_PLAN, obstacle: 'vm-1', as: AS }],
];

describe('what the coordinator says', () => {
  it('does not offer to send back what a sealed report holds', async () => {
    const offered = async () => (await coordinator.get(ACCEPTED)).body.includes('/tra-lai-de-sua');
    const seal = (approvedAt: string | null, sequence: number) =>
      writePeriods(web.records.db, [
        {
          ...{ plan: WEB_PLAN, period: '2024-h1', state: 'draft', sequence, version: 1, draftedAt: null },
          ...{ approvedAt, sha256: null, number: null, issuedOn: null, sentAt: null },
        },
      ]);
    expect(await offered()).toBe(true);
    await seal('2024-06-18T08:00:00+07:00', 101);
    expect(await offered()).toBe(true);
    await seal('2024-06-18T10:00:00+07:00', 102);
    expect(await offered()).toBe(false);
    await seal(null, 103);
  });

  it.each(ACTS)('%s/%s reaches the façade once, in their name', async (page, key, fields, method, input) => {
    await coordinator.get(page);
    const answer = await coordinator.post(`${page}/${key}`, fields);
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(new RegExp(`\\?xong=${key}$`));
    expect(web.said).toEqual([{ method, input }]);
    expect((await coordinator.get(answer.location ?? '')).body).toContain(
      'govuk-notification-banner--success',
    );
  });

  it.each(ACTS.filter(([, , fields]) => 'why' in fields && fields.why !== 'Sắp hết hạn'))(
    '%s/%s asks for the reason where there is none',
    async (page, key) => {
      await coordinator.get(page);
      const answer = await coordinator.post(`${page}/${key}`, { why: '' });
      expect([answer.status, answer.body]).toEqual([422, expect.stringContaining('href="#why"')]);
      expect(web.said).toEqual([]);
    },
  );

  it.each([
    ['tiep-nhan', {}, 'acceptReport'],
    ['tra-lai', { why: 'Thiếu số' }, 'returnReport'],
  ])('%s names the version that was read, and keeps to it when refused', async (key, fields, method) => {
    const hidden = async (path: string) =>
      /name="version" value="([^"]*)"/.exec((await coordinator.get(path)).body)?.[1];
    expect(await hidden(`${SENT}/${key}`)).toBe('1');
    expect(await hidden(`${SENT}/${key}?version=0`)).toBe('0');
    await coordinator.post(`${SENT}/${key}?version=1`, { ...fields, version: '1' });
    expect(web.said).toEqual([{ method, input: expect.objectContaining({ version: 1 }) }]);
    refusal = new UserError('refused', both('Đã có bản mới hơn.', 'A newer version has come.'));
    const answer = await coordinator.post(`${SENT}/${key}`, { ...fields, version: '0' });
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining('Đã có bản mới hơn.')]);
    expect(answer.body).toContain('name="version" value="0"');
  });

  it('says that a proposal has changed nothing yet', async () => {
    result = { obligation: '', state: 'open', proposal: true };
    await coordinator.get(TASK);
    const answer = await coordinator.post(`${TASK}/mien`, { why: 'Không còn phù hợp' });
    expect(answer.location).toBe(`${TASK}?xong=kien-nghi`);
    expect((await coordinator.get(answer.location ?? '')).body).toContain('kiến nghị với cơ quan ban hành');
  });

  it('keeps what was typed when the engine refuses, and says why in one language', async () => {
    refusal = new UserError('refused', both('Hạn mới phải sau hạn hiện tại.', 'The new date must be later.'));
    await coordinator.get(REPORT);
    const answer = await coordinator.post(`${REPORT}/gia-han`, { to: '1/6/2024', why: 'Giữ lại chữ này' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Hạn mới phải sau hạn hiện tại.');
    expect(answer.body).not.toContain('must be later');
    expect(answer.body).toContain('Giữ lại chữ này');
  });

  it('does not take a document with a number and no date', async () => {
    await coordinator.get(TASK);
    const answer = await coordinator.post(`${TASK}/gia-han`, { to: '5/7/2024', number: '9/QĐ-UBND' });
    expect([answer.status, web.said]).toEqual([422, []]);
  });

  it('resumes a unit that is suspended, and leads back where there is nothing to resume', async () => {
    expect((await coordinator.get(`${UNIT}/tiep-tuc`)).location).toBe(UNIT);
    const quiet = { id: `${POLICE}/2024-h1`, unit: POLICE, quiet: 'suspended' as const, sequence: 9 };
    await writeObligations(web.records.db, [sampleObligation(WEB_PLAN, quiet)]);
    expect((await coordinator.get(UNIT)).body).toContain('Cho đơn vị tiếp tục');
    await coordinator.post(`${UNIT}/tiep-tuc`, {});
    expect(web.said).toEqual([{ method: 'resumeUnit', input: named }]);
    await writeObligations(web.records.db, [
      sampleObligation(WEB_PLAN, { ...quiet, quiet: null, sequence: 10 }),
    ]);
  });
});

describe.each([
  ['nhac', 'remindUnit'],
  ['dien-thoai', 'noteChase'],
])('the form %s', (key, method) => {
  const why = 'Xin gửi trước thứ Sáu';
  /** Opens the form anew; what it says when its button is pressed. */
  async function open(): Promise<() => Promise<unknown>> {
    const { body } = await coordinator.get(`${REPORT}/${key}`);
    const [, saying = ''] = /name="saying" value="([^"]+)"/.exec(body) ?? [];
    return async () => {
      expect((await coordinator.post(`${REPORT}/${key}`, { why, saying })).status).toBe(303);
      return web.said.at(-1)!.input.id;
    };
  }

  it('pressed twice is one act; opened anew and filled in alike it is another', async () => {
    const first = await open();
    const id = await first();
    expect(id).toEqual(expect.stringContaining(why));
    expect(await first()).toBe(id);
    const later = await (await open())();
    expect(later).not.toBe(id);
    expect(web.said.map((one) => one.method)).toEqual([method, method, method]);
  });
});

describe('a file that was sent', () => {
  it('is opened by its unit, from the page of its report, and by no other', async () => {
    const report = `/don-vi/${WEB_PLAN}/${FARMERS}/bao-cao/2024-h1`;
    const farmers = await enter(web, FARMERS);
    const [, href = ''] = /href="([^"]+\/tep\/[^"]+)"/.exec((await farmers.get(report)).body) ?? [];
    expect(href).toContain(`${report}/tep/`);
    expect(await farmers.get(href)).toMatchObject({ status: 200, body: '%PDF-1.4 ký' });
    const police = await enter(web, POLICE);
    expect((await police.get(href)).status).toBe(403);
    expect((await police.get(href.replace(FARMERS, POLICE))).status).toBe(404);
  });
});

describe('others', () => {
  it('may neither read nor say any of it', async () => {
    for (const somebody of [await enter(web, POLICE), await signIn(web, addressOf(LABOUR, 'approver'))]) {
      for (const path of [UNIT, REPORT, `${REPORT}/mien`, `${TASK}/noi-dung-nhac`, `${HOME}/tam-dung`])
        expect((await somebody.get(path)).status).toBe(403);
      for (const path of [`${REPORT}/mien`, `${UNIT}/tam-dung`, `${HOME}/vuong-mac/vm-1/tra-loi`])
        expect((await somebody.post(path, { why: 'x', text: 'x' })).status).toBe(403);
    }
    expect(web.said).toEqual([]);
  });
});
