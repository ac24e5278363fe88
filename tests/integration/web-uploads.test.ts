/** Files: where they are taken, from whom, how large, and that a form survives a file that is not taken. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as send } from 'node:http';
import { checkFile, FILE_LIMIT_MB, type SentFile } from '../../client/documents/check-file.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { sampleAct, sampleObligation } from '../support/sample-batches.ts';
import {
  addressOf,
  ask,
  CODE,
  enter,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  visitor,
  WEB_PLAN,
  type Answer,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObligations, writePeriods, writeSubmission } from '../support/write-rows.ts';

const TASK = `/don-vi/${WEB_PLAN}/${POLICE}/nhiem-vu/M-2.3@2024-q2`;
const REPORT = `/don-vi/${WEB_PLAN}/${POLICE}/bao-cao/2024-h1`;
const ON_BEHALF = `/ke-hoach/${WEB_PLAN}/don-vi/${FARMERS}/viec/2024-h1/nhap-thay`;
const TOO_LARGE = new Blob([new Uint8Array(FILE_LIMIT_MB * 1024 * 1024 + 5)]);

let web: TestWeb;
let police: Visitor;
let coordinator: Visitor;

beforeAll(async () => {
  // What the façade does with a file, whatever else it would do.
  const look = async ({ signed }: { signed?: SentFile }): Promise<never> => {
    if (signed) await checkFile(signed);
    return {} as never;
  };
  web = await openWeb({ completeTask: look, submitReport: look, attachDocument: look, issueReport: look });
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id: `${FARMERS}/2024`, unit: FARMERS, period: '2024', state: 'submitted', version: 1 },
    }),
  ]);
  await writePeriods(web.records.db, [
    {
      ...{ plan: WEB_PLAN, period: '2024-h1', state: 'sealed', sequence: 1, version: 1, sentAt: null },
      ...{ draftedAt: '2024-06-20T08:00:00+07:00', approvedAt: '2024-06-20T09:00:00+07:00' },
      ...{ sha256: 'a'.repeat(64), number: null, issuedOn: null },
    },
  ]);
  police = await enter(web, POLICE);
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

/** Sends the form last seen at an address, with a file. */
async function upload(
  somebody: Visitor,
  path: string,
  fields: Record<string, string>,
  file: Blob | null = TOO_LARGE,
): Promise<Answer> {
  const { body: page } = await somebody.get(path);
  const mark = /name="mark" value="([^"]+)"/.exec(page)?.[1];
  const body = new FormData();
  const typed = { _csrf: somebody.csrf(), ...(mark ? { mark } : {}), ...fields };
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  if (file) body.set('signed', file, 'ban-ky.pdf');
  return ask(web, path, { method: 'POST', headers: { cookie: somebody.cookie() }, body });
}

describe('a file that is too large', () => {
  it('is refused at its field, with everything typed kept', async () => {
    const task = await upload(police, TASK, { note: 'Đã xong', number: '12/BC-CAT', date: '17/6/2024' });
    const fields = { preparer: 'Người Lập', [`f.${CODE}.choice`]: 'zero', then: 'later' };
    await police.get(`${REPORT}/van-ban`);
    await police.post(`${REPORT}/van-ban`, fields);
    await police.get(`${REPORT}/so-lieu`);
    await police.post(`${REPORT}/so-lieu`, fields);
    const report = await upload(police, `${REPORT}/kiem-tra`, {});
    const issue = await upload(coordinator, `/ke-hoach/${WEB_PLAN}/ky/2024-h1/cho-so`, {
      ...{ number: '125/BC-SYT', date: '24/6/2024' },
    });
    for (const answer of [task, report, issue]) {
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('<title>Lỗi: ');
      expect(answer.body).toContain('href="#signed"');
      expect(answer.body).toContain('lớn hơn 20 MB');
    }
    expect(task.body).toContain('Đã xong</textarea>');
    expect(task.body).toContain('value="12/BC-CAT"');
    expect(report.body).toContain('Người Lập');
    expect(issue.body).toContain('value="125/BC-SYT"');
  });

  it('is not even received where it is much too large', async () => {
    const { port } = new URL(web.base);
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 500 * 1024 * 1024,
        cookie: police.cookie(),
      };
      const asked = send({ port, host: '127.0.0.1', path: TASK, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.flushHeaders();
    });
    expect(answer).toBe(413);
  });
});

describe('a long form with a file', () => {
  it('is read whole: sixty targets, five fields each', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`f.X-${index}.value`, String(index)] as const),
    );
    const answer = await upload(coordinator, ON_BEHALF, { ...many, 'n.situation': 'Sau ba trăm ô' }, null);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Sau ba trăm ô</textarea>');
  });
});

describe('where no file is asked', () => {
  const file = (): FormData => {
    const body = new FormData();
    body.set('_csrf', police.csrf());
    body.set('signed', new Blob(['x'.repeat(1000)]), 'a.pdf');
    return body;
  };
  const PARTS: Record<string, string> = { plan: WEB_PLAN, unit: POLICE, period: '2024-h1' };
  const pathOf = (url: string): string =>
    url.replace(/:(\w+)/g, (_whole, name: string) => PARTS[name] ?? 'x').replace('*', 'x');

  it('none is taken, from anybody; and a stranger uploads nowhere', async () => {
    const changing = web.routes.filter(({ method }) => method === 'POST');
    expect(changing.filter((one) => one.upload).length).toBeGreaterThan(6);
    for (const { url, access, upload: takes } of changing) {
      const stranger = await ask(web, pathOf(url), { method: 'POST', body: file() });
      expect([url, stranger.status]).toEqual([url, access === 'open' ? 415 : 403]);
      if (access !== 'unit' || takes || url.includes(':task')) continue;
      const headers = { cookie: police.cookie() };
      const known = await ask(web, pathOf(url), { method: 'POST', headers, body: file() });
      expect([url, known.status]).toEqual([url, 415]);
      expect(known.body).toContain('Trang này không nhận tệp');
    }
  });

  it('a report that came without a document says so', async () => {
    const content = { figures: {}, duties: {}, narrative: {}, document: null };
    const of = { plan: WEB_PLAN, obligation: `${FARMERS}/2024` };
    const said = sampleAct(WEB_PLAN, { ...of, id: 'act-2024', content });
    await insertAct(web.records.db, said);
    await writeSubmission(web.records.db, {
      ...{ kind: 'submission', act: said.id, ...of, unit: FARMERS, period: '2024', version: 1 },
      ...{ receivedAt: said.saidAt, saidAt: said.saidAt, onTime: true, state: 'submitted', replaces: null },
    });
    const farmers = await enter(web, FARMERS);
    const { body } = await farmers.get(`/don-vi/${WEB_PLAN}/${FARMERS}/bao-cao/2024`);
    expect(body).toContain('Đã có số liệu, chưa có văn bản.');
  });

  it('no page offers a form for one', async () => {
    const farmers = await enter(web, FARMERS);
    const taking = web.routes.filter((one) => one.upload).map(({ url }) => url);
    const seen = new Set<string>();
    for (const { method, url } of web.routes) {
      if (method !== 'GET') continue;
      for (const somebody of [police, farmers, coordinator]) {
        const unit = somebody === farmers ? FARMERS : POLICE;
        const more = somebody === farmers ? '2024' : '2024-h1';
        const addressFor = (one: string): string =>
          pathOf(one.replace(':unit', unit).replace(':period', more).replace(':task', 'M-2.3@2024-q2'));
        const { body, status } = await somebody.get(addressFor(url));
        const form = /<form[^>]*enctype="multipart[^>]*>/.exec(body)?.[0];
        if (status !== 200 || form === undefined) continue;
        const action = / action="([^"]+)"/.exec(form)?.[1] ?? addressFor(url);
        expect([url, taking.map(addressFor).includes(action)]).toEqual([url, true]);
        // Each is asked for once.
        const ids = [...body.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id);
        expect([url, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([url, []]);
        seen.add(action);
      }
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it('a visitor who says no length is not read either', async () => {
    const { port } = new URL(web.base);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', cookie: police.cookie() };
      const asked = send({ port, host: '127.0.0.1', path: TASK, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.write('--x\r\n');
    });
    expect(status).toBe(411);
    expect((await visitor(web).get('/')).status).toBe(200);
  });
});
