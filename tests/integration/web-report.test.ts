/** A unit's report page by page, against a façade that notes what it is told. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Target } from '../../domain/plan.ts';
import { UserError } from '../../domain/user-error.ts';
import { loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { findDraft } from '../../records/reports/report-drafts.ts';
import { sampleAct } from '../support/sample-batches.ts';
import { CODE, enter, openWeb, POLICE, WEB_PLAN, type TestWeb, type Visitor } from '../support/web.ts';
import { saveReorganised } from '../../records/directory/successions.ts';
import { writeSubmission } from '../support/write-rows.ts';
import { both } from '../../domain/bilingual.ts';

const REPORT = `/don-vi/${WEB_PLAN}/${POLICE}/bao-cao/2024-h1`;
const KEY = { plan: WEB_PLAN, unit: POLICE, period: '2024-h1' };

let web: TestWeb;
let police: Visitor;
let answer: () => Promise<unknown>;

beforeEach(async () => {
  answer = async () => ({ reference: 'act-1', version: 1, receivedAt: '', onTime: true });
  web = await openWeb({ submitReport: () => answer() as never });
  police = await enter(web, POLICE);
});
afterEach(() => web.close());

const draft = async () => (await findDraft(web.records.db, KEY))?.answers;

async function fillIn(): Promise<void> {
  await police.get(`${REPORT}/so-lieu`);
  await police.post(`${REPORT}/so-lieu`, { [`f.${CODE}.choice`]: 'zero', then: 'next' });
  await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'next' });
}

describe('filling in', () => {
  it('saves each page, leads to the next, and goes on where one stopped', async () => {
    await police.get(REPORT);
    const saved = await police.post(`${REPORT}/noi-dung`, { 'n.situation': 'Ổn định', then: 'later' });
    expect([saved.status, saved.location]).toEqual([303, REPORT]);
    const again = await enter(web, POLICE, 'head');
    expect((await again.get(`${REPORT}/noi-dung`)).body).toContain('Ổn định');
    const next = await police.post(`${REPORT}/noi-dung`, { 'n.situation': 'Ổn định', then: 'next' });
    expect(next.location).toBe(`${REPORT}/van-ban`);
  });

  it('goes right to checking, where whoever fills it in is the preparer', async () => {
    await police.get(`${REPORT}/so-lieu`);
    const fields = { [`f.${CODE}.choice`]: 'zero', then: 'check' };
    expect((await police.post(`${REPORT}/so-lieu`, fields)).location).toBe(`${REPORT}/kiem-tra`);
    expect(await draft()).toMatchObject({ preparer: `Người Thử ${POLICE}` });
    expect((await police.get(`${REPORT}/kiem-tra`)).body).toContain(`Người Thử ${POLICE}`);
    await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'check' });
    expect(await draft()).toMatchObject({ preparer: 'Người Lập' });
  });

  it('keeps what is wrong, says so in the title and leads to the field', async () => {
    await police.get(REPORT);
    const name = `f.${CODE}.elsewhere`;
    const wrong = await police.post(`${REPORT}/so-lieu`, {
      [`f.${CODE}.choice`]: 'elsewhere',
      [name]: 'x',
      then: 'next',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('<title>Lỗi: ');
    expect(wrong.body).toContain(`href="#f.${CODE}.number"`);
    expect(await draft()).toEqual({ [`f.${CODE}.choice`]: 'elsewhere' });
  });

  it('keeps a list of persons as a draft, and says why it cannot be handed in', async () => {
    await police.get(REPORT);
    const list = '001085012345\n001085012346\n001085012347';
    const refused = await police.post(`${REPORT}/noi-dung`, { 'n.results': list, then: 'next' });
    expect([refused.status, refused.body]).toEqual([422, expect.stringContaining('giống danh sách người')]);
    expect(await draft()).toMatchObject({ 'n.results': list });
  });

  it('takes no field that is not its own', async () => {
    await police.get(REPORT);
    await police.post(`${REPORT}/van-ban`, { preparer: 'A', 'n.situation': 'lạc', then: 'later' });
    expect(await draft()).toEqual({ preparer: 'A' });
  });
});

describe('a denominator agreed in advance', () => {
  const field = (part: string): string => `f.${CODE}.${part}`;
  /** The figures’ page as a browser sends it: with what stands in the readonly field. */
  async function save(numerator: string): Promise<string> {
    const { body } = await police.get(`${REPORT}/so-lieu`);
    const input = body.split('<input').find((one) => one.includes(`name="${field('denominator')}"`)) ?? '';
    expect(input).toContain('readonly');
    const [, denominator = ''] = /value="([^"]*)"/.exec(input) ?? [];
    const fields = { [field('choice')]: 'reported', [field('numerator')]: numerator, then: 'next' };
    const saved = await police.post(`${REPORT}/so-lieu`, { ...fields, [field('denominator')]: denominator });
    expect(saved.status).toBe(303);
    return denominator;
  }

  const figuresSaid = (): unknown => (web.said[0]!.input.content as { figures: unknown }).figures;

  beforeEach(async () => {
    const { plan } = await loadCurrentPlan(web.records.db, WEB_PLAN);
    const frozen = (target: Target): Target => ({ ...target, frozenDenominators: { [POLICE]: 1234.567 } });
    const changed = { ...plan, targets: plan.targets.map(frozen) };
    await savePlanVersion(web.records.db, changed, 'agreed', '2024-06-17T09:00:01+07:00');
    await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'next' });
  });

  it('is no answer by itself: the figure may stay blank', async () => {
    expect(await save('')).toBe('1.234,567');
    expect((await police.get(REPORT)).body).toMatch(/Số liệu các chỉ tiêu[\s\S]*?Chưa điền/);
    expect((await police.get(`${REPORT}/kiem-tra`)).body).toContain(`Chỉ tiêu chưa có số: ${CODE}`);
    await police.post(`${REPORT}/noi-dung`, { 'n.situation': 'Ổn định', then: 'next' });
    await police.get(`${REPORT}/kiem-tra`);
    expect((await police.post(`${REPORT}/kiem-tra`)).location).toBe(`${REPORT}/da-gui`);
    expect(figuresSaid()).toEqual({});
  });

  it('is handed in whole, decimals and all, beside a numerator', async () => {
    await save('40,5');
    await police.get(`${REPORT}/kiem-tra`);
    await police.post(`${REPORT}/kiem-tra`);
    expect(figuresSaid()).toEqual({
      [CODE]: { numerator: 40.5, denominator: 1234.567 },
    });
  });
});

describe('after a reorganisation', () => {
  it('says whose figures count already, before anything is filled in and before it is sent', async () => {
    const { db } = web.records;
    const gone = { id: 'hoi-cu', name: 'Hội Cũ', nameEn: null, ends: true, successors: [POLICE] };
    await saveReorganised(db, [gone], '2024-06-10');
    const act = sampleAct(WEB_PLAN, { id: 'act-hoi-cu', obligation: 'hoi-cu/2024-h1' });
    await insertAct(db, act);
    const of = { kind: 'submission', act: act.id, plan: WEB_PLAN, obligation: act.obligation } as const;
    const receivedAt = '2024-06-05T09:00:00+07:00';
    const said = {
      unit: 'hoi-cu',
      period: '2024-h1',
      version: 1,
      receivedAt,
      saidAt: receivedAt,
      onTime: true,
    };
    await writeSubmission(db, { ...of, ...said, state: 'submitted', replaces: null });
    for (const page of [REPORT, `${REPORT}/kiem-tra`]) {
      const { body } = await police.get(page);
      expect(body).toContain('đã gửi báo cáo kỳ này ngày 5/6/2024; số liệu đó đã được tính');
    }
  });
});

describe('beside last period', () => {
  const field = (part: string): string => `f.${CODE}.${part}`;
  const earlier = 'act-2023';

  beforeEach(async () => {
    const { db } = web.records;
    const obligation = `${POLICE}/2023`;
    const figures = { [CODE]: { numerator: 97.375, denominator: 1200 } };
    const content = { figures, duties: {}, narrative: {} };
    const act = sampleAct(WEB_PLAN, { id: earlier, obligation, content });
    await insertAct(db, act);
    const of = { kind: 'submission', act: earlier, plan: WEB_PLAN, obligation, unit: POLICE } as const;
    const receivedAt = '2023-12-15T09:00:00+07:00';
    const said = { period: '2023', version: 1, receivedAt, saidAt: receivedAt, onTime: true };
    await writeSubmission(db, { ...of, ...said, state: 'submitted', replaces: null });
  });

  it('prints its numbers as they are typed', async () => {
    expect((await police.get(`${REPORT}/so-lieu`)).body).toContain('Kỳ trước: 97,375');
  });

  it('points to numbers many times off, and lets it be sent all the same', async () => {
    const { body: page } = await police.get(`${REPORT}/so-lieu`);
    expect(page).toContain('Kỳ trước');
    const figure = { [field('numerator')]: '97.375', [field('denominator')]: '100.000', then: 'next' };
    expect((await police.post(`${REPORT}/so-lieu`, figure)).status).toBe(303);
    await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'next' });
    const { body } = await police.get(`${REPORT}/kiem-tra`);
    expect(body).toContain('Kỳ trước 97,375; kỳ này 97.375: xin kiểm tra lại.');
    expect(body).toContain('Kỳ trước 1.200; kỳ này 100.000: xin kiểm tra lại.');
    expect(body.match(/xin kiểm tra lại/g)).toHaveLength(2);
    expect((await police.post(`${REPORT}/kiem-tra`)).location).toBe(`${REPORT}/da-gui`);
  });
});

describe('two on the same part of a report', () => {
  const SECTION = `${REPORT}/noi-dung`;

  it('keep what each of them changed: an untouched field undoes nothing', async () => {
    const head = await enter(web, POLICE, 'head');
    await police.get(SECTION);
    await head.get(SECTION);
    await police.post(SECTION, { 'n.situation': 'Ổn định', 'n.results': '', then: 'later' });
    const saved = await head.post(SECTION, { 'n.situation': '', 'n.results': 'Đạt', then: 'later' });
    expect(saved.status).toBe(303);
    expect(await draft()).toMatchObject({ 'n.situation': 'Ổn định', 'n.results': 'Đạt' });

    await police.get(SECTION);
    await police.post(SECTION, { 'n.situation': '', 'n.results': 'Đạt', then: 'later' });
    expect(await draft()).toMatchObject({ 'n.situation': '', 'n.results': 'Đạt' });
  });

  it('are told where both changed a field, with the other’s words and their own kept', async () => {
    const head = await enter(web, POLICE, 'head');
    await police.get(SECTION);
    await head.get(SECTION);
    const long = 'Tình hình ổn định. '.repeat(20).trim();
    await police.post(SECTION, { 'n.situation': long, 'n.results': '', then: 'later' });
    const clash = await head.post(SECTION, { 'n.situation': 'Phức tạp', 'n.results': 'Đạt', then: 'later' });
    expect(clash.status).toBe(422);
    expect(clash.body).toContain('<title>Lỗi: ');
    expect(clash.body).toContain('href="#n.situation"');
    expect(clash.body.split(long)).toHaveLength(2);
    expect(clash.body).toContain('Phức tạp</textarea>');
    expect(await draft()).toMatchObject({ 'n.situation': long, 'n.results': 'Đạt' });

    const again = await head.post(SECTION, { 'n.situation': 'Phức tạp', 'n.results': 'Đạt', then: 'later' });
    expect(again.status).toBe(303);
    expect(await draft()).toMatchObject({ 'n.situation': 'Phức tạp' });
  });

  it('agree where both typed the same, and are told of another choice in words', async () => {
    const choice = `f.${CODE}.choice`;
    const head = await enter(web, POLICE, 'head');
    await police.get(`${REPORT}/so-lieu`);
    await head.get(`${REPORT}/so-lieu`);
    await police.post(`${REPORT}/so-lieu`, { [choice]: 'zero', then: 'later' });
    const same = await head.post(`${REPORT}/so-lieu`, { [choice]: 'zero', then: 'later' });
    expect(same.status).toBe(303);
    const other = await head.post(`${REPORT}/so-lieu`, { [choice]: 'not-applicable', then: 'later' });
    expect([other.status, other.body]).toEqual([422, expect.stringContaining('“Không phát sinh trong kỳ”')]);
    expect(other.body).toMatch(/<details[^>]* open/);
    expect(await draft()).toEqual({ [choice]: 'zero' });
  });

  it('keep the name that stood there by itself, unless another has saved theirs', async () => {
    const head = await enter(web, POLICE, 'head');
    const [mine, theirs] = [await police.get(`${REPORT}/van-ban`), await head.get(`${REPORT}/van-ban`)];
    const name = /name="preparer"[^>]* value="([^"]+)"/;
    await police.post(`${REPORT}/van-ban`, { preparer: name.exec(mine.body)![1]!, then: 'later' });
    expect(await draft()).toEqual({ preparer: `Người Thử ${POLICE}` });
    await police.get(`${REPORT}/van-ban`);
    await police.post(`${REPORT}/van-ban`, { preparer: 'Người Lập', then: 'later' });
    await head.post(`${REPORT}/van-ban`, { preparer: name.exec(theirs.body)![1]!, then: 'later' });
    expect(await draft()).toEqual({ preparer: 'Người Lập' });
  });
});

describe('handing in', () => {
  it('files what was read through, and nothing typed since', async () => {
    await fillIn();
    await police.get(`${REPORT}/kiem-tra`);
    const head = await enter(web, POLICE, 'head');
    await head.get(`${REPORT}/noi-dung`);
    await head.post(`${REPORT}/noi-dung`, { 'n.results': 'Viết thêm', then: 'later' });
    const refused = await police.post(`${REPORT}/kiem-tra`);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('báo cáo đã được sửa từ máy hoặc thẻ khác');
    expect(refused.body).toContain('Viết thêm');
    expect((await police.post(`${REPORT}/kiem-tra`, { mark: '' })).status).toBe(422);
    expect(web.said).toEqual([]);
    expect((await police.post(`${REPORT}/kiem-tra`)).location).toBe(`${REPORT}/da-gui`);
    expect(web.said[0]?.input.content).toMatchObject({
      narrative: { results: 'Viết thêm' },
    });
  });

  it('leaves what a colleague types while it is under way', async () => {
    await fillIn();
    const head = await enter(web, POLICE, 'head');
    await head.get(`${REPORT}/noi-dung`);
    answer = async () => {
      web.setNow('2024-06-17T09:00:05+07:00');
      await head.post(`${REPORT}/noi-dung`, { 'n.results': 'Viết sau', then: 'later' });
      return { reference: 'act-1', version: 1, receivedAt: '', onTime: true };
    };
    await police.get(`${REPORT}/kiem-tra`);
    expect((await police.post(`${REPORT}/kiem-tra`)).status).toBe(303);
    expect(await draft()).toMatchObject({ 'n.results': 'Viết sau' });
  });

  it('says the answers to the façade in the name of whoever opened the link', async () => {
    await fillIn();
    await police.get(`${REPORT}/kiem-tra`);
    const sent = await police.post(`${REPORT}/kiem-tra`);
    expect(sent.location).toBe(`${REPORT}/da-gui`);
    expect(web.said).toHaveLength(1);
    const { method, input } = web.said[0]!;
    expect(method).toBe('submitReport');
    expect(input).toMatchObject({ ...KEY, as: `focal-point@${POLICE}.example` });
    expect(input.content).toEqual({
      figures: { [CODE]: 'zero' },
      duties: {},
      narrative: {},
      preparer: 'Người Lập',
    });
    expect(await draft()).toBeUndefined();
  });

  it('waits for what is missing', async () => {
    await police.get(`${REPORT}/kiem-tra`);
    const refused = await police.post(`${REPORT}/kiem-tra`);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Báo cáo chưa có nội dung nào');
    expect(refused.body).toContain(`${REPORT}/van-ban?ve=kiem-tra#preparer`);
    expect(web.said).toEqual([]);
  });

  it('keeps the draft and says what is safe where the engine cannot be reached', async () => {
    answer = async () => {
      throw new UserError('unreachable', both('x', 'x'));
    };
    await fillIn();
    await police.get(`${REPORT}/kiem-tra`);
    const busy = await police.post(`${REPORT}/kiem-tra`);
    expect([busy.status, busy.body]).toEqual([503, expect.stringContaining('Không cần gửi lại')]);
    expect(await draft()).toMatchObject({ preparer: 'Người Lập' });
    expect((await police.get(`${REPORT}/van-ban`)).body).toContain('Người Lập');
  });

  it('says a refusal in one language, calmly', async () => {
    answer = async () => {
      throw new UserError('refused', both('Báo cáo đã được tiếp nhận.', 'The report has been accepted.'));
    };
    await fillIn();
    await police.get(`${REPORT}/kiem-tra`);
    const refused = await police.post(`${REPORT}/kiem-tra`);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Báo cáo đã được tiếp nhận.');
    expect(refused.body).not.toContain('has been accepted');
  });
});
