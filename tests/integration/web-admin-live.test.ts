/** The demonstration's plan on a real server, as its administrator sees it; and what is left when Temporal is silent. */
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import type { Engine } from '../../client/engine.ts';
import { createWebApp } from '../../web/create-web-app.ts';
import { findPlan } from '../../records/plans/plans.ts';
import { addGrant } from '../../records/directory/web-sessions.ts';
import { DEMO_NOW, DEMO_STEPS } from '../../tools/demo-home/script.ts';
import { seedDemo } from '../../tools/demo-home/seed.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { ask, visitor, type TestWeb, type Visitor } from '../support/web.ts';

const PLAN = 'hau-giang-2021-2025';
const ADMINISTRATOR = 'quan-tri.so-lao-dong-thuong-binh-va-xa-hoi@hau-giang.example';
const SESSION = 'x'.repeat(43);
let host: TestHost;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  host = await startLiveHost({ now: DEMO_NOW });
  closers.push(() => host.stop());
  await seedDemo(host.context, () => undefined);
  await addGrant(host.records.db, SESSION, {
    ...{ kind: 'sign-in', email: ADMINISTRATOR, plan: '', unit: '', link: null },
    ...{ createdAt: DEMO_NOW, expiresAt: '2999-01-01T00:00:00+07:00' },
  });
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

/** The pages on that record, with a façade of one's own. */
async function open(engine: Engine, isDemo = false): Promise<{ web: Pick<TestWeb, 'base'>; admin: Visitor }> {
  const app = await createWebApp({
    ...{ engine, records: host.records, now: host.context.now, isDemo, apiToken: null, mailbox: null },
    post: { from: 'no-reply@lien-nganh.example', send: () => Promise.resolve(), close: () => undefined },
    publicUrl: 'http://127.0.0.1:8420',
    readiness: () => Promise.resolve({ ready: true, why: [] }),
    temporalUi: 'http://127.0.0.1:8233/namespaces/default',
    log: () => undefined,
  });
  closers.push(() => app.close());
  const web = { base: await app.listen({ host: '127.0.0.1', port: 0 }) };
  return { web, admin: visitor(web as TestWeb, { ln_session: SESSION }) };
}

/** Takes every connection and never says a word. */
async function silentServer(): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the demonstration', () => {
  it('has units in every state, and the same ones when it is started again', async () => {
    const states = async () => {
      const { obligations } = await host.engine.planStatus({ plan: PLAN });
      return obligations.map(({ id, state, late }) => `${id} ${state}${late ? ' late' : ''}`);
    };
    const first = await states();
    const now = [
      'submitted',
      'submitted late',
      'accepted',
      'returned',
      'open late',
      'open',
      'waived',
      'suspended late',
    ];
    const ofPeriod = first
      .filter((one) => /\/2024-h1 /.test(one))
      .map((one) => one.slice(one.indexOf(' ') + 1));
    expect([...new Set(ofPeriod)].sort()).toEqual([...now].sort());
    expect(first).toContain('so-lao-dong-thuong-binh-va-xa-hoi/HG-1.2@2024 done');
    const { obstacles } = await host.engine.listObstacles({ plan: PLAN });
    expect(obstacles.map(({ unit, state }) => `${unit} ${state}`)).toEqual(['ubnd-huyen-phung-hiep raised']);

    const acts = () =>
      host.records.db.selectFrom('acts').select(['id', 'answeredAt']).orderBy('id').execute();
    const said = await acts();
    expect(said).toHaveLength(DEMO_STEPS.length);
    await seedDemo(host.context, () => undefined);
    expect(await acts()).toEqual(said);
    expect(await states()).toEqual(first);
  });

  it('lets anybody be the focal point of a unit, and only in a demonstration', async () => {
    const { web } = await open(host.engine, true);
    const guest = visitor(web as TestWeb);
    const page = await guest.get('/dang-nhap');
    expect(page.body).toContain(ADMINISTRATOR);
    const entered = await guest.post('/dang-nhap-thu/don-vi', { value: `${PLAN} so-tu-phap` });
    expect([entered.status, entered.location]).toEqual([303, `/don-vi/${PLAN}/so-tu-phap`]);
    expect((await guest.get(`/don-vi/${PLAN}/so-tu-phap`)).status).toBe(200);
    expect((await guest.get(`/don-vi/${PLAN}/so-y-te`)).status).toBe(403);

    const serious = await open(host.engine);
    const stranger = visitor(serious.web as TestWeb);
    await stranger.get('/dang-nhap');
    const refused = await stranger.post('/dang-nhap-thu/don-vi', { value: `${PLAN} so-tu-phap` });
    expect(refused.status).toBe(404);
  });
});

describe('the administrator on a real server', () => {
  it('sees every workflow with its next wake, a page at a time, and what it says of itself', async () => {
    const { admin } = await open(host.engine);
    const { body } = await admin.get(`/quan-tri?plan=${PLAN}&kind=agencyAssignment&luong=2`);
    expect(body).toContain('Luồng việc (26)');
    expect(body.match(/Xem trong Temporal/g)).toHaveLength(6);
    const health = `plan/${PLAN}/unit/so-y-te`;
    const list = await host.engine.listWorkflows({ plan: PLAN, details: true, withinMs: 60_000 });
    expect(list).toMatchObject({ complete: true, total: list.workflows.length });
    const one = list.workflows.find(({ workflowId }) => workflowId === health);
    expect(one).toMatchObject({ status: 'RUNNING', nextWake: '2024-11-27T08:00:00+07:00' });
    expect(one?.details).toContain('báo cáo 6 tháng đầu năm 2024: **Đã tiếp nhận**');
  });

  it('pauses and resumes a plan: the record says so, the workflow’s history holds both, and no words', async () => {
    const { admin } = await open(host.engine);
    const home = `/quan-tri/ke-hoach/${PLAN}`;
    await admin.get(`${home}/tam-dung`);
    expect((await admin.post(`${home}/tam-dung`, { why: 'Chờ ý kiến chỉ đạo' })).location).toBe(home);
    expect((await findPlan(host.records.db, PLAN))?.state).toBe('paused');
    expect((await admin.get(home)).body).toContain('Tạm dừng');
    await admin.get(`${home}/tiep-tuc`);
    expect((await admin.post(`${home}/tiep-tuc`, { why: 'Đã có ý kiến' })).location).toBe(home);
    expect((await findPlan(host.records.db, PLAN))?.state).toBe('running');

    const history = await host.client.workflow.getHandle(`plan/${PLAN}`).fetchHistory();
    const said = (history.events ?? []).flatMap(
      ({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) =>
        accepted?.acceptedRequest?.input?.args?.payloads?.map(({ data }) => Buffer.from(data!).toString()) ??
        [],
    );
    expect(said.map((one) => (JSON.parse(one) as { act: string; role: string }).act)).toEqual([
      'pause',
      'resume',
    ]);
    expect(said.join()).toContain('"administrator"');
    expect(said.join()).not.toContain('chỉ đạo');
    expect(said.join()).not.toContain('@');
    const timeline = await admin.get(`/quan-tri/nhat-ky?plan=${PLAN}&kind=act`);
    expect(timeline.body).toContain('Chờ ý kiến chỉ đạo');
  });

  it('waits two seconds and no longer for a Temporal that is silent, and shows what the record knows', async () => {
    const connection = Connection.lazy({ address: await silentServer() });
    closers.push(() => connection.close().catch(() => undefined));
    const { admin } = await open(composeEngine({ ...host.context, client: new Client({ connection }) }));
    const { status, body } = await admin.get('/quan-tri');
    expect(status).toBe(200);
    expect(body).toContain('Temporal chưa trả lời trong 2 giây');
    expect(body).toContain('Luồng việc (26)');
    expect((await admin.get(`/quan-tri/ke-hoach/${PLAN}`)).body).toContain('Temporal chưa trả lời');
    // The other pages ask Temporal nothing.
    for (const path of ['nhat-ky', 'can-bo']) expect((await admin.get(`/quan-tri/${path}`)).status).toBe(200);
  });

  it('tells strangers nothing', async () => {
    const { web } = await open(host.engine);
    for (const path of ['', '/nhat-ky', '/nhat-ky.csv', '/nhat-ky.json', '/can-bo', `/ke-hoach/${PLAN}`]) {
      expect((await ask(web as TestWeb, `/quan-tri${path}`)).status).toBe(403);
    }
  });
});
