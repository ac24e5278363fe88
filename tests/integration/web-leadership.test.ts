/** What was put to the leadership of the coordinating unit: they read it and answer it, and open nothing else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ObstacleRow } from '../../domain/projections.ts';
import { UserError } from '../../domain/user-error.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { sampleAct } from '../support/sample-batches.ts';
import {
  addressOf,
  LABOUR,
  openWeb,
  POLICE,
  signIn,
  WEB_PLAN,
  type TestWeb,
  type Visitor,
} from '../support/web.ts';
import { writeObstacles } from '../support/write-rows.ts';
import { both } from '../../domain/bilingual.ts';

const HOME = `/lanh-dao/${WEB_PLAN}`;
const LEADER = addressOf(LABOUR, 'leadership');
const answerTo = (id: string): string => `${HOME}/vuong-mac/${id}/tra-loi`;

let web: TestWeb;
let leader: Visitor;
let refusal: UserError | null = null;

/** An obstacle of the police; put to the leadership with remarks, or answered, where `by` says so. */
async function raise(id: string, changes: Partial<ObstacleRow> = {}): Promise<void> {
  const { db } = web.records;
  const at = '2024-06-10T09:00:00+07:00';
  const said = { obligation: id, actorEmail: addressOf(POLICE, 'focal-point') };
  const act = (what: string, content: object) =>
    insertAct(db, sampleAct(WEB_PLAN, { ...said, id: `${what}-${id}`, act: what, content: { ...content } }));
  await act('raise', { text: `Thiếu <kinh phí> ${id}` });
  await act('put', { why: `Vượt thẩm quyền ${id}` });
  await act('answer', { text: `Đã bố trí ${id}` });
  await writeObstacles(db, [
    {
      ...{ plan: WEB_PLAN, id, unit: POLICE, about: 'M-2.3', state: 'raised', sequence: 1 },
      ...{ raised: `raise-${id}`, raisedAt: at, escalated: null, escalatedAt: null },
      ...{ answered: null, answeredAt: null, ...changes },
    },
  ]);
}
const put = (id: string) => ({ escalated: `put-${id}`, escalatedAt: '2024-06-12T10:00:00+07:00' });

beforeAll(async () => {
  web = await openWeb({
    answerObstacle: async () => {
      if (refusal) throw refusal;
      return {} as never;
    },
  });
  await importOfficials(web.records.db, [
    {
      email: LEADER,
      name: 'Người Lãnh Đạo',
      unit: LABOUR,
      plan: WEB_PLAN,
      roles: ['leadership'],
      language: 'vi',
    },
  ]);
  await raise('vm-moi');
  await raise('vm-trinh', { ...put('vm-trinh'), state: 'escalated' });
  const answered = { answered: 'answer-vm-xong', answeredAt: '2024-06-13T10:00:00+07:00' };
  await raise('vm-xong', { ...put('vm-xong'), ...answered, state: 'answered' });
  leader = await signIn(web, LEADER);
});
beforeEach(() => {
  refusal = null;
  web.said.length = 0;
});
afterAll(() => web.close());

describe('the leadership', () => {
  it('finds its door among its plans, with how much waits', async () => {
    const { body } = await leader.get('/ke-hoach');
    expect(body).toContain(`href="${HOME}"`);
    expect(body).toContain('1 chờ trả lời');
    expect(body).not.toContain(`href="/ke-hoach/${WEB_PLAN}"`);
  });

  it('reads what was put to it, with the coordinator’s remarks, and nothing that was not', async () => {
    const { status, body } = await leader.get(HOME);
    expect(status).toBe(200);
    for (const words of [
      'Công an tỉnh',
      'Thiếu &lt;kinh phí&gt; vm-trinh',
      'Vượt thẩm quyền vm-trinh',
      'Đã bố trí vm-xong',
    ])
      expect(body).toContain(words);
    expect(body).toContain(`href="${answerTo('vm-trinh')}"`);
    expect(body).not.toContain(`href="${answerTo('vm-xong')}"`);
    expect(body).not.toContain('vm-moi');
  });

  it('answers in its own name, and sees that it is recorded', async () => {
    await leader.get(answerTo('vm-trinh'));
    const sent = await leader.post(answerTo('vm-trinh'), { text: 'Tỉnh bố trí trong quý III' });
    expect([sent.status, sent.location]).toEqual([303, `${HOME}?xong=tra-loi`]);
    const input = { plan: WEB_PLAN, obstacle: 'vm-trinh', as: LEADER, text: 'Tỉnh bố trí trong quý III' };
    expect(web.said).toEqual([{ method: 'answerObstacle', input }]);
    expect((await leader.get(sent.location ?? '')).body).toContain('govuk-notification-banner--success');
  });

  it('keeps what was typed where it is empty or refused', async () => {
    await leader.get(answerTo('vm-trinh'));
    expect((await leader.post(answerTo('vm-trinh'), { text: '' })).status).toBe(422);
    expect(web.said).toEqual([]);
    refusal = new UserError('refused', both('Vướng mắc đã được trả lời.', 'The obstacle has been answered.'));
    const refused = await leader.post(answerTo('vm-trinh'), { text: 'Giữ lại chữ này' });
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('Giữ lại chữ này')]);
  });

  it('answers nothing that was not put to it', async () => {
    for (const id of ['vm-moi', 'khong-co']) {
      expect((await leader.get(answerTo(id))).status).toBe(404);
      expect((await leader.post(answerTo(id), { text: 'x' })).status).toBe(404);
    }
    expect((await leader.get(answerTo('vm-xong'))).location).toBe(HOME);
    expect(web.said).toEqual([]);
  });
});
