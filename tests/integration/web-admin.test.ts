/** The administrator's pages on a record in memory: what they show, filter and page, and what they say to the façade. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { WORKER_ENDED } from '../../client/health/look-at-engine.ts';
import { RECORD_SILENT } from '../../client/health/look-at-record.ts';
import type { Engine, WorkflowEntry } from '../../client/engine.ts';
import { toCsv } from '../../web/layout/csv.ts';
import { UserError } from '../../domain/user-error.ts';
import { rolesOf, saveUnits } from '../../records/directory/directory.ts';
import { readHistory } from '../../records/obligations/history.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { giveRole } from '../../records/directory/roles.ts';
import {
  addressOf,
  enter,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_PLAN,
  type TestWeb,
} from '../support/web.ts';
import { writeObligations, writePlanState } from '../support/write-rows.ts';
import type { HistoryEntry } from '../../domain/timeline.ts';
import { both } from '../../domain/bilingual.ts';

const ADMINISTRATOR = addressOf(LABOUR, 'administrator');
const UNITS = [POLICE, LABOUR].map((id) => ({
  ...{ id, name: id === POLICE ? 'Công an tỉnh' : 'Sở Lao động', nameEn: null },
  ...{ validFrom: null, validTo: null },
}));
let web: TestWeb;
afterEach(async () => web.close());

async function open(
  answers: Partial<Engine> = {},
  services: Parameters<typeof openWeb>[1] = {},
): Promise<Awaited<ReturnType<typeof signIn>>> {
  web = await openWeb(answers, services);
  await writePlanState(web.records.db, {
    ...{ kind: 'plan-state', plan: WEB_PLAN, state: 'running', revision: 0 },
    at: '2024-01-02T08:00:00+07:00',
  });
  return signIn(web, ADMINISTRATOR);
}

/** What a method of the façade was last asked. */
const askedOf = (method: keyof Engine): Record<string, unknown> | undefined =>
  web.said.findLast((one) => one.method === method)?.input;

const workflow = (changes: Partial<WorkflowEntry>): WorkflowEntry => ({
  ...{ workflowId: `plan/${WEB_PLAN}/unit/${POLICE}`, status: 'RUNNING' },
  ...{ nextWake: '2024-06-18T08:00:00+07:00', historyLength: 12, details: null, pending: [] },
  ...changes,
});

describe('the whole system', () => {
  it('shows plans with what is open and overdue, workflows with their next wake and their page in Temporal', async () => {
    const admin = await open(
      {
        listWorkflows: () =>
          Promise.resolve({
            workflows: [
              workflow({ pending: [{ activity: 'record', attempt: 7, lastError: 'connect ECONNREFUSED' }] }),
              workflow({ workflowId: 'mailRoom/2024-06-18T08:00:00+07:00' }),
            ],
            total: 2,
            complete: true,
          }),
      },
      { temporalUi: 'http://127.0.0.1:8233/namespaces/default' },
    );
    await writeObligations(web.records.db, [
      sampleObligation(WEB_PLAN, {
        ...{ id: `${POLICE}/2023`, unit: POLICE, period: '2023', state: 'open' },
        ...{
          dueAt: '2023-12-18T23:59:59+07:00',
          dueDate: '2023-12-18',
          opensAt: '2023-11-27T08:00:00+07:00',
        },
      }),
    ]);
    const { status, body } = await admin.get('/quan-tri');
    expect(status).toBe(200);
    expect(body).toContain('1 việc quá hạn');
    expect(body).toMatch(/Công an tỉnh: Báo cáo năm 2023<\/a>, hạn 18\/12\/2023 \(quá 182 ngày\)/);
    expect(body).toContain('08:00 ngày 18/6/2024');
    expect(body).toContain('record · lần 7 · connect ECONNREFUSED');
    expect(body).toContain(
      `href="http://127.0.0.1:8233/namespaces/default/workflows/plan%2F${WEB_PLAN}%2Funit%2F${POLICE}"`,
    );
    expect(body).toContain('Đợt thư 08:00 ngày 18/6/2024');
    expect(askedOf('listWorkflows')).toMatchObject({ withinMs: 2000, offset: 0 });
  });

  it('shows what the record knows where Temporal does not answer, and says so calmly', async () => {
    const admin = await open({
      listWorkflows: () => Promise.reject(new UserError('unreachable', both('x', 'x'))),
    });
    const { status, body } = await admin.get('/quan-tri');
    expect(status).toBe(200);
    expect(body).toContain('Temporal chưa trả lời trong 2 giây');
    expect(body).toContain('không trả lời trong 2 giây');
    expect(body).toContain(`plan/${WEB_PLAN}/unit/${POLICE}`);
    expect(body).toContain('Chưa rõ');
    // Nobody said where the Web UI is: no link leads nowhere.
    expect(body).not.toMatch(/href="[^"]*\/workflows\/|Xem trong Temporal/);
    const english = await (await admin.get('/quan-tri?lang=en'), admin.get('/quan-tri'));
    expect(english.body).toContain('Temporal did not answer within 2 seconds');
  });

  it('says which activities are tried again, with the last error and the next try, and how the parts are', async () => {
    const retrying = {
      ...{ workflowId: `plan/${WEB_PLAN}`, activity: 'record', attempt: 4, lastError: 'no space left' },
      ...{ failedAt: '2024-06-17T09:00:00+07:00', nextTryAt: '2024-06-17T09:00:20+07:00' },
    };
    const admin = await open(
      {},
      {
        retrying: () => [retrying],
        readiness: () => Promise.resolve({ ready: false, why: [RECORD_SILENT, WORKER_ENDED] }),
      },
    );
    await web.records.db.updateTable('officials').set({ bouncedAt: '2024-06-01T08:00:00+07:00' }).execute();
    const { body } = await admin.get('/quan-tri');
    expect(body).toContain('record, lần 4: no space left');
    expect(body).toContain('09:00 ngày 17/6/2024 (giờ máy)');
    expect(body).toContain(WORKER_ENDED.vi);
    expect(body).toContain(RECORD_SILENT.vi);
    expect(body).toMatch(/Thư: không còn gì chờ; thư bị trả lại: 0; địa chỉ hỏng: \d+/);
  });

  it('filters and pages: what is asked for is what the façade hears, and nothing else', async () => {
    const admin = await open({
      listWorkflows: () => Promise.resolve({ workflows: [workflow({})], total: 45, complete: true }),
    });
    const { body } = await admin.get(`/quan-tri?plan=${WEB_PLAN}&kind=agencyAssignment&state=broken&luong=2`);
    expect(askedOf('listWorkflows')).toEqual({
      ...{ plan: WEB_PLAN, kind: 'agencyAssignment', broken: true, offset: 20, limit: 20, withinMs: 2000 },
    });
    expect(body).toContain(`plan=${WEB_PLAN}&amp;kind=agencyAssignment&amp;state=broken&amp;luong=3`);
    await admin.get('/quan-tri?plan=khong-co&kind="x&luong=-1');
    expect(askedOf('listWorkflows')).toMatchObject({ plan: undefined, kind: undefined, offset: 0 });
  });

  it('is for administrators alone', async () => {
    await open();
    const strangers = [
      await signIn(web, addressOf(LABOUR, 'coordinator')),
      await signIn(web, addressOf(LABOUR, 'approver')),
      await enter(web, POLICE),
    ];
    for (const stranger of strangers) expect((await stranger.get('/quan-tri')).status).toBe(403);
  });
});

describe('one plan', () => {
  const HOME = `/quan-tri/ke-hoach/${WEB_PLAN}`;

  it('shows its workflows with what they say of themselves, and what may be said of it now', async () => {
    const said = workflow({ details: '**cong-an-tinh** · 2 việc\n\n- đang chờ `2024-h1`' });
    const admin = await open({
      listWorkflows: () => Promise.resolve({ workflows: [said], total: 1, complete: false }),
    });
    const { body, status } = await admin.get(HOME);
    expect(status).toBe(200);
    expect(body).toContain('cong-an-tinh · 2 việc');
    expect(body).toContain('đang chờ 2024-h1');
    expect(body).toContain('Temporal mới trả lời được một phần');
    expect(body).toContain(`href="${HOME}/tam-dung"`);
    expect(body).not.toContain(`href="${HOME}/tiep-tuc"`);
    expect((await admin.get('/quan-tri/ke-hoach/khong-co')).status).toBe(404);
  });

  it('is paused after a second look with a reason, in the name of the administrator', async () => {
    const admin = await open();
    expect((await admin.get(`${HOME}/tam-dung`)).body).toContain('Tạm dừng kế hoạch?');
    const refused = await admin.post(`${HOME}/tam-dung`, { why: ' ', number: '12/QĐ', date: 'mai' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('<title>Lỗi: Tạm dừng kế hoạch?');
    expect(refused.body).toContain('value="mai"');
    expect(web.said.filter(({ method }) => method === 'pausePlan')).toEqual([]);

    const done = await admin.post(`${HOME}/tam-dung`, {
      ...{ why: 'Chờ quyết định mới', number: '12/QĐ-UBND', date: '15/6/2024' },
    });
    expect([done.status, done.location]).toEqual([303, HOME]);
    expect(web.said.at(-1)).toEqual({
      method: 'pausePlan',
      input: {
        ...{ plan: WEB_PLAN, as: ADMINISTRATOR, why: 'Chờ quyết định mới' },
        basis: { number: '12/QĐ-UBND', date: '2024-06-15' },
      },
    });
  });

  it('offers what its state allows: a paused plan is resumed or closed, a closed one nothing', async () => {
    const admin = await open();
    const stand = async (state: 'paused' | 'closed', revision: number) =>
      writePlanState(web.records.db, {
        ...{ kind: 'plan-state', plan: WEB_PLAN, state, revision, at: '2024-06-17T08:00:00+07:00' },
      });
    await stand('paused', 1);
    const paused = await admin.get(HOME);
    expect(paused.body).toContain(`href="${HOME}/tiep-tuc"`);
    expect(paused.body).toContain(`href="${HOME}/ket-thuc"`);
    expect((await admin.get(`${HOME}/tam-dung`)).location).toBe(HOME);
    await admin.get(`${HOME}/ket-thuc`);
    await admin.post(`${HOME}/ket-thuc`, { why: 'Hết thời hạn' });
    expect(web.said.at(-1)).toMatchObject({ method: 'closePlan', input: { why: 'Hết thời hạn' } });
    await stand('closed', 2);
    expect((await admin.get(HOME)).body).not.toContain(`href="${HOME}/ket-thuc"`);
    expect((await admin.get(`${HOME}/xoa`)).status).toBe(404);
  });
});

describe('the joined timeline', () => {
  const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
    ...{ id: 'e1', plan: WEB_PLAN, at: '2024-06-17T08:30:00+07:00', kind: 'act', unit: POLICE },
    ...{ obligation: `${POLICE}/2024-h1`, who: 'coordinator', what: 'return', why: null, recipient: null },
    ...{ dueDate: '2024-06-19', notice: null, mail: null, act: null, reason: null, detail: {} },
    ...changes,
  });
  const ENTRIES = [
    entry({ id: 'e0', kind: 'rung', what: 'due-5', who: 'focal-point', notice: 'e0', why: '2024-06-19' }),
    entry({ reason: '=HYPERLINK("http://xau.example";"Bấm")' }),
    entry({ id: 'e2', kind: 'workflow', what: 'deadline-missed', at: '2024-06-20T00:00:00+07:00', sent: [] }),
  ];
  const history = () => Promise.resolve({ entries: ENTRIES });

  it('says what happened and why, newest first, and filters by kind', async () => {
    const admin = await open({ history });
    const { body } = await admin.get('/quan-tri/nhat-ky');
    expect(body).toContain('3 dòng');
    expect(body.indexOf('hết hạn mà chưa nhận được')).toBeLessThan(body.indexOf('đề nghị bổ sung'));
    expect(body).toContain('còn 5 ngày làm việc đến hạn 19/6/2024, chưa nhận được');
    const missed = await admin.get('/quan-tri/nhat-ky?kind=missed');
    expect(missed.body).toContain('1 dòng');
  });

  it('hands filters to the façade and says which date cannot be read', async () => {
    const admin = await open({ history });
    const filter = `plan=${WEB_PLAN}&unit=${POLICE}&obligation=${POLICE}%2F2024-h1`;
    await admin.get(`/quan-tri/nhat-ky?${filter}&from=1/6/2024&to=2024-06-30`);
    expect(web.said.at(-1)).toEqual({
      method: 'history',
      input: {
        ...{ plan: WEB_PLAN, unit: POLICE, obligation: `${POLICE}/2024-h1` },
        ...{ from: '2024-06-01', to: '2024-06-30' },
      },
    });
    const wrong = await admin.get('/quan-tri/nhat-ky?from=hom-qua');
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('href="#from"');
  });

  it('is downloaded as JSON and as CSV that a spreadsheet reads and never runs', async () => {
    const admin = await open({ history });
    const json = await admin.get('/quan-tri/nhat-ky.json');
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="nhat-ky.json"');
    const { entries } = JSON.parse(json.body) as { entries: { id: string; words: { what: string } }[] };
    expect(entries.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2']);
    expect(entries[1]!.words.what).toBe('đề nghị bổ sung');

    const response = await fetch(`${web.base}/quan-tri/nhat-ky.csv?plan=${WEB_PLAN}`, {
      headers: { cookie: admin.cookie() },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain(`nhat-ky-${WEB_PLAN}.csv`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toBe('"Lúc","Loại","Kế hoạch","Đơn vị","Việc","Ai","Diễn biến","Vì sao"');
    expect(lines).toHaveLength(5);
    expect(toCsv([['=1+1', ' @x', 'a"b', '-5', 'bình thường']])).toBe(
      '\uFEFF"\'=1+1","\' @x","a""b","\'-5","bình thường"\r\n',
    );
  });
});

describe('officials and roles', () => {
  const HOME = '/quan-tri/can-bo';
  const NEWCOMER = 'moi@cong-an-tinh.example';

  it('shows who holds which role where, found without accents; bounced addresses apart', async () => {
    const admin = await open();
    await saveUnits(web.records.db, UNITS);
    const all = await admin.get(HOME);
    expect(all.body).toContain('9 dòng');
    expect(all.body).not.toContain('/danh-ba"');
    const found = await admin.get(`${HOME}?q=cong%20an&role=head`);
    expect(found.body).toContain('1 dòng');
    expect(found.body).toContain(addressOf(POLICE, 'head'));
    await web.records.db
      .updateTable('officials')
      .set({ bouncedAt: '2024-06-10T08:00:00+07:00' })
      .where('email', '=', addressOf(POLICE, 'head'))
      .execute();
    const bounced = await admin.get(`${HOME}?bounced=1`);
    expect(bounced.body).toContain('Không nhận được thư');
    expect(bounced.body).toContain('1 dòng');
  });

  it('leads to the directory of a plan that the administrator coordinates, too', async () => {
    const admin = await open();
    const own = { email: ADMINISTRATOR, unit: LABOUR, plan: WEB_PLAN, role: 'coordinator' } as const;
    await giveRole(web.records.db, {
      ...{ ...own, name: null, language: 'vi', by: ADMINISTRATOR, at: '2024-06-17T09:00:00+07:00' },
    });
    const link = `href="/ke-hoach/${WEB_PLAN}/danh-ba"`;
    expect((await admin.get(HOME)).body).toContain(link);
  });

  it('gives a role and takes it again; both stand in the timeline, which names nobody', async () => {
    const admin = await open();
    await saveUnits(web.records.db, UNITS);
    await admin.get(`${HOME}/them`);
    const role = { email: NEWCOMER, unit: POLICE, plan: WEB_PLAN, role: 'focal-point' };
    expect((await admin.post(`${HOME}/them`, { ...role, name: 'Người Thử Mới' })).status).toBe(303);
    expect(await rolesOf(web.records.db, NEWCOMER)).toMatchObject([
      { plan: WEB_PLAN, roles: ['focal-point'] },
    ]);

    const asked = await admin.post(`${HOME}/bo`, role);
    expect(asked.body).toContain('Bỏ vai trò');
    expect(await rolesOf(web.records.db, NEWCOMER)).toHaveLength(1);
    expect((await admin.post(`${HOME}/bo`, { ...role, sure: 'yes' })).status).toBe(303);
    expect(await rolesOf(web.records.db, NEWCOMER)).toEqual([]);
    const lines = await readHistory(web.records.db, { plan: WEB_PLAN, unit: POLICE });
    expect(lines.map(({ what, why, who }) => [what, why, who])).toEqual([
      ['role-given', 'focal-point', 'administrator'],
      ['role-taken', 'focal-point', 'administrator'],
    ]);
    expect(lines[0]!.detail.role).toBe('focal-point');
    for (const one of [NEWCOMER, ADMINISTRATOR]) expect(JSON.stringify(lines)).not.toContain(one);
  });

  it('takes the links sent in the role with it', async () => {
    const admin = await open();
    const link = await web.linkOf(POLICE);
    const unit = visitor(web);
    expect((await unit.get(link)).status).toBe(200);
    await admin.get(HOME);
    await admin.post(`${HOME}/bo`, {
      ...{ email: addressOf(POLICE, 'focal-point'), unit: POLICE, plan: WEB_PLAN, role: 'focal-point' },
      sure: 'yes',
    });
    expect((await unit.get(link)).status).toBe(410);
    // It was the unit's last focal point: its coordinators are told.
    const told = await web.records.db.selectFrom('notices').select(['notice', 'recipient']).execute();
    expect(told).toContainEqual({ notice: 'focal-point-left', recipient: LABOUR });
  });

  it('says what is wrong with a role, field by field, and keeps what was typed', async () => {
    const admin = await open();
    await saveUnits(web.records.db, UNITS);
    await admin.get(`${HOME}/them`);
    const refused = await admin.post(`${HOME}/them`, {
      ...{ email: 'khong-phai', unit: POLICE, plan: WEB_PLAN, role: 'coordinator' },
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#email"');
    expect(refused.body).toContain('href="#unit"');
    expect(refused.body).toContain('value="khong-phai"');
  });

  it('leaves one administrator in any case', async () => {
    const admin = await open();
    await admin.get(HOME);
    const own = { email: ADMINISTRATOR, unit: LABOUR, plan: '', role: 'administrator', sure: 'yes' };
    const refused = await admin.post(`${HOME}/bo`, own);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('người quản trị cuối cùng');
    expect((await admin.get('/quan-tri')).status).toBe(200);
  });
});
