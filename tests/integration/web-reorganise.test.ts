/** Units reorganised on an administrator's page, for all running plans; a unit's page then says where it comes from. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reorganiseUnits } from '../../client/succession/reorganise-units.ts';
import type { EngineContext } from '../../client/engine/context.ts';
import { saveReorganised } from '../../records/directory/successions.ts';
import {
  addressOf,
  FARMERS,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_NOW,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';

const PAGE = '/quan-tri/sap-xep';
const MERGED = `schema: lien-nganh/reorganisation@1
basis: { number: 20/NQ-HĐND, date: 2024-06-01 }
effective: 2024-06-17
changes:
  - { kind: merge, from: [${FARMERS}], to: [{ id: ${POLICE} }] }
`;
let web: TestWeb;
let administrator: Visitor;

beforeAll(async () => {
  web = await openWeb({
    // What is shown is computed as in the engine; nothing is told to workflows, which do not run here.
    reorganiseUnits: async (input) => {
      const context = { records: web.records, now: () => WEB_NOW } as EngineContext;
      const result = await reorganiseUnits(context, { ...input, save: false });
      // As if some workflows had not taken it within the half minute that is waited.
      return { ...result, applied: input.save, ...(input.save ? { waiting: 3 } : {}) };
    },
  });
});
beforeEach(async () => {
  web.said.length = 0;
  administrator = await signIn(web, addressOf(LABOUR, 'administrator'));
});
afterAll(() => web.close());

const markIn = (body: string): string => /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '';
const saves = () => web.said.map(({ input }) => input.save);

describe('reorganising units on a page', () => {
  it('begins with a sample that names every unit and is right as it is', async () => {
    expect((await administrator.get('/quan-tri')).body).toContain(`href="${PAGE}"`);
    const { body } = await administrator.get(`${PAGE}/mau.yaml`);
    await administrator.get(PAGE);
    const shown = await administrator.post(PAGE, { text: body, step: 'show' });
    expect(shown.body).toContain('Không kế hoạch đang chạy nào thay đổi.');
  });

  it('tells of each unit and plan what becomes of it, and applies what was shown', async () => {
    await administrator.get(PAGE);
    const shown = await administrator.post(PAGE, { text: MERGED, step: 'show' });
    for (const words of [
      'Theo văn bản số 20/NQ-HĐND ngày 1/6/2024, có hiệu lực từ 17/6/2024',
      'đến hết 16/6/2024',
      'Thành phiên bản 2.',
    ]) {
      expect(shown.body).toContain(words);
    }
    const stale = await administrator.post(PAGE, { text: MERGED, step: 'save', mark: 'khác' });
    expect(stale.body).toContain('Từ lúc quý vị xem');
    expect(saves()).not.toContain(true);
    const done = await administrator.post(PAGE, { text: MERGED, step: 'save', mark: markIn(shown.body) });
    expect(done.body).toContain('Đã sắp xếp lại đơn vị');
    expect(done.body).toContain('còn 3 đơn vị hoặc kỳ báo cáo chưa nhận thay đổi');
    expect(saves()).toContain(true);
  });

  it('to come can only be looked at', async () => {
    await administrator.get(PAGE);
    const text = MERGED.replace('effective: 2024-06-17', 'effective: 2024-07-01');
    const shown = await administrator.post(PAGE, { text, step: 'show' });
    expect(shown.body).toContain('Áp dụng được từ ngày 1/7/2024');
    expect(shown.body).not.toContain('value="save"');
  });

  it.each([
    ['with a mistake', MERGED.replace('kind: merge', 'kind: nhap'), 'Chỗ cần sửa trong tệp'],
    ['by a document of tomorrow', MERGED.replace('date: 2024-06-01', 'date: 2024-06-18'), 'hôm nay là'],
    ['that is nothing', '', 'Chọn tệp, hoặc dán'],
  ])('%s is told on the form', async (_what, text, words) => {
    await administrator.get(PAGE);
    const { status, body } = await administrator.post(PAGE, { text, step: 'show' });
    expect([status, body]).toEqual([422, expect.stringContaining(words)]);
    expect(saves()).not.toContain(true);
  });
});

it('a unit’s page names its predecessors with their last day', async () => {
  const unit = { id: 'hoi-cu', name: 'Hội Cũ', nameEn: null, ends: true, successors: [POLICE] };
  await saveReorganised(web.records.db, [unit], '2024-03-01');
  const coordinator = await signIn(web, addressOf(LABOUR, 'coordinator'));
  const { body } = await coordinator.get(`/ke-hoach/${WEB_PLAN}/don-vi/${POLICE}`);
  expect(body).toContain('Hội Cũ (đến 29/2/2024)');
});
