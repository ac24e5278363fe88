/** The administrator's pages on a record in memory: what they show, filter and page, and what they say to the façade. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Engine, WorkflowEntry } from '../../client/engine.ts';
import { UserError } from '../../domain/user-error.ts';
import { writeObligations } from '../../records/obligations.ts';
import { writePlanState } from '../../records/plans.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { addressOf, enter, LABOUR, openWeb, POLICE, signIn, WEB_PLAN, type TestWeb } from '../support/web.ts';

const ADMINISTRATOR = addressOf(LABOUR, 'administrator');
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
    expect(web.said.at(-1)?.input).toMatchObject({ withinMs: 2000, offset: 0 });
  });

  it('shows what the record knows where Temporal does not answer, and says so calmly', async () => {
    const admin = await open({
      listWorkflows: () => Promise.reject(new UserError('unreachable', 'x / x')),
    });
    const { status, body } = await admin.get('/quan-tri');
    expect(status).toBe(200);
    expect(body).toContain('Temporal chưa trả lời trong 2 giây');
    expect(body).toContain('không trả lời trong 2 giây');
    expect(body).toContain(`plan/${WEB_PLAN}/unit/${POLICE}`);
    expect(body).toContain('Chưa rõ');
    const english = await (await admin.get('/quan-tri?lang=en'), admin.get('/quan-tri'));
    expect(english.body).toContain('Temporal did not answer within 2 seconds');
  });

  it('says which activities are tried again, with the last error and the next try, and how the parts are', async () => {
    const retrying = {
      ...{ workflowId: `plan/${WEB_PLAN}`, activity: 'record', attempt: 4, lastError: 'no space left' },
      ...{ failedAt: '2024-06-17T09:00:00+07:00', nextTryAt: '2024-06-17T09:00:20+07:00' },
    };
    const admin = await open({}, { retrying: () => [retrying], isReady: () => false });
    await web.records.db.updateTable('officials').set({ bouncedAt: '2024-06-01T08:00:00+07:00' }).execute();
    const { body } = await admin.get('/quan-tri');
    expect(body).toContain('record, lần 4: no space left');
    expect(body).toContain('09:00 ngày 17/6/2024 (giờ máy)');
    expect(body).toContain('không nhận việc');
    expect(body).toMatch(/Thư: không còn gì chờ; 0 thư bị trả lại, \d+ địa chỉ hỏng/);
  });

  it('filters and pages: what is asked for is what the façade hears, and nothing else', async () => {
    const admin = await open({
      listWorkflows: () => Promise.resolve({ workflows: [workflow({})], total: 45, complete: true }),
    });
    const { body } = await admin.get(`/quan-tri?plan=${WEB_PLAN}&kind=agencyAssignment&state=broken&luong=2`);
    expect(web.said.at(-1)?.input).toEqual({
      ...{ plan: WEB_PLAN, kind: 'agencyAssignment', broken: true, offset: 20, limit: 20, withinMs: 2000 },
    });
    expect(body).toContain(`plan=${WEB_PLAN}&amp;kind=agencyAssignment&amp;state=broken&amp;luong=3`);
    await admin.get('/quan-tri?plan=khong-co&kind="x&luong=-1');
    expect(web.said.at(-1)?.input).toMatchObject({ plan: undefined, kind: undefined, offset: 0 });
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
