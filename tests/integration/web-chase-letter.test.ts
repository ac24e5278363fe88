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
const LETTER = `${FORM}/cong-van.docx`;
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

/** Text of the document, paragraph by paragraph, as its reader sees it. */
async function read(path: string): Promise<string> {
  const response = await fetch(web.base + path, { headers: { cookie: coordinator.cookie() } });
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
    const text = await read(`${LETTER}?don-vi=${POLICE}&han=${encodeURIComponent('28/6/2024')}`);
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
    const none = await coordinator.get(`${LETTER}?don-vi=${FARMERS}`);
    expect([none.status, none.body]).toEqual([422, expect.stringContaining('Chọn ít nhất một đơn vị.')]);
    const date = await coordinator.get(`${LETTER}?don-vi=${POLICE}&han=mai`);
    expect([date.status, date.body]).toEqual([422, expect.stringContaining('value="mai"')]);
    expect(web.said).toEqual([]);
  });

  it('says so where nobody is late', async () => {
    const late = { id: `${POLICE}/M-2.1`, unit: POLICE, kind: 'task' as const, duty: 'M-2.1', period: null };
    const done = { state: 'done' as const, onTime: false, doneAt: '2024-06-16T08:00:00+07:00', sequence: 5 };
    await writeObligations(web.records.db, [sampleObligation(WEB_PLAN, { ...late, ...done })]);
    expect((await coordinator.get(FORM)).body).toContain('không đơn vị nào có việc quá hạn');
  });
});
