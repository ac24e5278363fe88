/** A question about one item of a report and its reply, through the façade on a dev server, with the mails that tell of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Engine } from '../../client/engine.ts';
import { failure } from '../support/failure.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { address, COORDINATOR, figures, PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const PERIOD = '2024-h1';
const coordinator = address(COORDINATOR, 'coordinator');
const focalPoint = address('so-mot', 'focal-point');
const ITEM = { plan: PLAN, unit: 'so-mot', period: PERIOD, about: 'KT-T1' };
const QUESTION = { ...ITEM, text: 'Số này đã gồm cấp xã chưa?', as: coordinator };
const REPLY = { ...ITEM, text: 'Đã gồm cấp xã', as: focalPoint };

let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: '2024-06-17T09:00:00+07:00' });
  ({ engine } = host);
  await host.launch('open');
});
afterAll(() => host.stop());

const mailTo = (email: string, words: string) =>
  waitFor(`a mail to ${email} about ${words}`, async () =>
    (await host.mails()).find(
      ({ email: mail }) => mail.to?.[0]?.address === email && mail.text?.includes(words),
    ),
  );

describe('a question about a figure', () => {
  it('needs a report', async () => {
    expect(await failure(engine.askQuestion(QUESTION))).toEqual(['refused', 'nothing-submitted']);
  });

  it('goes to the unit, comes back with its reply, and is said once', async () => {
    await engine.submitReport({
      ...{ plan: PLAN, unit: 'so-mot', period: PERIOD, as: focalPoint },
      ...{ text: figures(7, 10), file: 'report.json' },
    });
    const asked = await engine.askQuestion(QUESTION);
    expect(asked).toEqual({
      thread: `so-mot/${PERIOD}#KT-T1`,
      messages: [{ at: expect.any(String), who: 'coordinator', text: QUESTION.text }],
    });
    expect(await engine.askQuestion(QUESTION)).toEqual(asked);
    const { email: told } = await mailTo(focalPoint, `Câu hỏi: ${QUESTION.text}`);
    expect(told.subject).toBe('[01/KH-UBND] Báo cáo 6 tháng đầu năm 2024: câu hỏi về mục KT-T1');
    expect(told.text).toContain('Mục: KT-T1. Xã làm tốt');
    expect(told.text).toMatch(/http\S+\/l\/\S+/);

    const replied = await engine.replyToQuestion(REPLY);
    expect(replied.messages).toEqual([
      ...asked.messages,
      { at: expect.any(String), who: 'focal-point', text: REPLY.text },
    ]);
    expect(await engine.replyToQuestion(REPLY)).toEqual(replied);
    const { email: heard } = await mailTo(coordinator, `Trả lời: ${REPLY.text}`);
    expect(heard.subject).toBe('[01/KH-UBND] Báo cáo 6 tháng đầu năm 2024 – Sở Một: trả lời về mục KT-T1');

    const { obligations } = await engine.planStatus({ plan: PLAN, unit: 'so-mot' });
    expect(obligations.find(({ id }) => id === `so-mot/${PERIOD}`)).toMatchObject({ state: 'submitted' });
    const { entries } = await engine.history({ plan: PLAN, unit: 'so-mot' });
    const lines = entries.filter(({ kind, what }) => kind === 'act' && (what === 'ask' || what === 'reply'));
    expect(lines.map(({ what, who, reason }) => [what, who, reason])).toEqual([
      ['ask', 'coordinator', QUESTION.text],
      ['reply', 'focal-point', REPLY.text],
    ]);
    const told2 = entries.filter(({ kind, what }) => kind === 'rung' && what.startsWith('question-'));
    expect(told2.map(({ what }) => what)).toEqual(['question-asked', 'question-answered']);
  });

  it('is the coordinator’s to ask and the unit’s to answer, about what the report holds, and names no persons', async () => {
    expect(await failure(engine.askQuestion({ ...QUESTION, as: focalPoint }))).toEqual([
      'refused',
      'no-role',
    ]);
    expect(await failure(engine.replyToQuestion({ ...REPLY, as: coordinator }))).toEqual([
      'refused',
      'no-role',
    ]);
    expect(await failure(engine.replyToQuestion({ ...REPLY, about: 'situation' }))).toEqual([
      ...['refused', 'no-question'],
    ]);
    const wrong = await engine.askQuestion({ ...QUESTION, about: 'KT-9' }).catch((error: unknown) => error);
    expect(wrong).toMatchObject({
      code: 'invalid',
      details: [{ path: 'about', remedy: { vi: expect.stringContaining('KT-T1, situation, direction') } }],
    });
    const persons = [1, 2, 3].map((n) => `Nguyễn Văn A, sinh năm 199${n}`).join('\n');
    const listed = await engine.askQuestion({ ...QUESTION, text: persons }).catch((error: unknown) => error);
    expect(listed).toMatchObject({ code: 'invalid', details: [{ path: 'text' }] });
  });
});
