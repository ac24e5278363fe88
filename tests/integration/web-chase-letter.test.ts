/** The chase letter: late units and what they owe, as a document to be signed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import {
  addressOf,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { sampleObligation } from '../support/sample-batches.ts';
import { writeObligations } from '../support/write-rows.ts';

const FORM = `/ke-hoach/${WEB_PLAN}/don-doc`;
let web: TestWeb;
let coordinator: Visitor;

beforeAll(async () => {
  web = await openWeb();
  await writeObligations(web.records.db, [
    sampleObligation(WEB_PLAN, {
      ...{ id: `${POLICE}/M-2.1`, unit: POLICE, kind: 'task', duty: 'M-2.1', period: null },
      ...{ dueAt: '2024-05-02T23:59:59+07:00', dueDate: '2024-05-02' },
    }),
  ]);
  coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
});
afterAll(() => web.close());

/** Sends the form with one of its buttons. */
function take(step: 'one' | 'each', fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ _csrf: coordinator.csrf(), step, saying: 'mot', ...fields });
  return fetch(web.base + FORM, { method: 'POST', headers: { cookie: coordinator.cookie() }, body });
}

/** Text of a document, paragraph by paragraph, as its reader sees it. */
async function read(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toContain('wordprocessingml');
  const zip = await JSZip.loadAsync(await response.arrayBuffer());
  const xml = await zip.file('word/document.xml')!.async('string');
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '');
}

describe('the chase letter', () => {
  it('offers the units that are late, each with what it owes, and no other', async () => {
    const { body } = await coordinator.get(FORM);
    expect(body).toContain('Nhiệm vụ M-2.1: Nhiệm vụ M-2.1 (hạn 2/5/2024, quá 46 ngày)');
    expect(body).toMatch(new RegExp(`value="${POLICE}" checked`));
    expect(body).not.toContain(`value="${FARMERS}"`);
  });

  it('names the work in the language of the page', async () => {
    const reader = await signIn(web, addressOf(LABOUR, 'coordinator'));
    await reader.get(`${FORM}?lang=en`);
    const { body } = await reader.get(FORM);
    expect(body).toContain('Task M-2.1: ');
    expect(body).toContain('(due 2 May 2024, 46 days late)');
    expect(body).not.toContain('Nhiệm vụ M-2.1: ');
  });

  it('is set as an official letter: head, matter, addressee, list, request, signature', async () => {
    const text = await read(await take('one', { 'don-vi': POLICE, han: '28/6/2024' }));
    const parts = [
      'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '/SLĐTBXH',
      'V/v đôn đốc',
      'Hậu Giang, ngày',
      'Kính gửi: Công an tỉnh.',
      'Kế hoạch số 52/KH-UBND',
      'Tính đến ngày 17/6/2024',
      'Nhiệm vụ M-2.1',
      '02/5/2024',
      'trước ngày 28/6/2024',
      'phối hợp thực hiện./.',
      'Nơi nhận:',
      'GIÁM ĐỐC',
    ];
    for (const part of parts) expect(text).toContain(part);
    expect(text).not.toMatch(/vi phạm|leo thang/);
  });

  it('asks again where no late unit is chosen, or the date cannot be read', async () => {
    const none = await take('one', { 'don-vi': FARMERS });
    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringContaining('Chọn ít nhất một đơn vị.'),
    ]);
    const date = await take('one', { 'don-vi': POLICE, han: 'mai' });
    expect([date.status, await date.text()]).toEqual([422, expect.stringContaining('value="mai"')]);
    expect(web.said).toEqual([]);
  });
});

describe('a letter to each unit', () => {
  it('comes as one archive, and is noted once in the history of each', async () => {
    await coordinator.get(FORM);
    web.said.length = 0;
    const response = await take('each', { 'don-vi': POLICE, han: '28/6/2024' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const archive = await JSZip.loadAsync(await response.arrayBuffer());
    expect(Object.keys(archive.files)).toEqual([`${POLICE}-cong-van-don-doc.docx`]);
    const letter = await JSZip.loadAsync(
      await archive.file(`${POLICE}-cong-van-don-doc.docx`)!.async('uint8array'),
    );
    expect(await letter.file('word/document.xml')!.async('string')).toContain('trước ngày 28/6/2024');
    expect(web.said).toMatchObject([
      {
        method: 'noteChase',
        input: {
          ...{ plan: WEB_PLAN, unit: POLICE, about: 'M-2.1', id: `mot ${POLICE}` },
          why: 'Soạn công văn đôn đốc, đề nghị gửi trước ngày 28/6/2024.',
        },
      },
    ]);
  });

  it('of nobody, or by a date that is none, is told on the form and notes nothing', async () => {
    await coordinator.get(FORM);
    web.said.length = 0;
    expect((await take('each', {})).status).toBe(422);
    expect((await take('each', { 'don-vi': POLICE, han: 'mai' })).status).toBe(422);
    expect(web.said).toEqual([]);
  });
});

describe('where nobody is late', () => {
  it('says so', async () => {
    const late = { id: `${POLICE}/M-2.1`, unit: POLICE, kind: 'task' as const, duty: 'M-2.1', period: null };
    const done = { state: 'done' as const, onTime: false, doneAt: '2024-06-16T08:00:00+07:00', sequence: 5 };
    await writeObligations(web.records.db, [sampleObligation(WEB_PLAN, { ...late, ...done })]);
    expect((await coordinator.get(FORM)).body).toContain('không đơn vị nào có việc quá hạn');
  });
});
