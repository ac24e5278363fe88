/** Obstacles, an obligation passed on, and documents, through the façade on a dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { readLinkToken } from '../../activities/mail/links.ts';
import type { Engine, StatusObligation } from '../../client/engine.ts';
import { findAttachment, hashBytes, listAttachments } from '../../records/reports/attachments.ts';
import { findLinkKey } from '../../records/directory/link-keys.ts';
import { findLink } from '../../records/directory/links.ts';
import { failure } from '../support/failure.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, figures, PLAN, reportOf } from '../support/workflow-plan.ts';

const NOW = '2024-06-17T09:00:00+07:00';
const PERIOD = '2024-h1';
const coordinator = address(COORDINATOR, 'coordinator');
const leadership = address(COORDINATOR, 'leadership');
const focalPoint = (unit: string): string => address(unit, 'focal-point');
const COLLEAGUE = 'chuyen-vien@so-mot.example';

let host: TestHost;
let engine: Engine;

beforeAll(async () => {
  host = await startLiveHost({ now: NOW });
  ({ engine } = host);
  await host.launch('open');
});
afterAll(() => host.stop());

const statusOf = async (id: string): Promise<StatusObligation> => {
  const { obligations } = await engine.planStatus({ plan: PLAN, unit: id.split('/')[0]! });
  return obligations.find((o) => o.id === id)!;
};

/** The newest mail to an address whose text holds these words. */
const mailTo = (email: string, words: string) =>
  waitFor(`a mail to ${email} about ${words}`, async () => {
    const mails = await host.mails();
    return mails
      .filter((mail) => mail.email.to?.[0]?.address === email && mail.email.text?.includes(words))
      .at(-1)?.email;
  });

async function signedPdf(...lines: string[]): Promise<{ name: string; base64: string }> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  lines.forEach((line, n) => page.drawText(line, { x: 40, y: 700 - 20 * n, size: 12 }));
  return { name: 'C:\\Bao cao\\bao-cao.pdf', base64: Buffer.from(await pdf.save()).toString('base64') };
}

describe('an obstacle', () => {
  const raise = {
    plan: PLAN,
    unit: 'so-mot',
    duty: 'KT-2',
    text: 'Chưa có kinh phí',
    as: focalPoint('so-mot'),
  };

  it('goes from the unit to the coordinator, up to leadership, and back with an answer', async () => {
    const raised = await engine.raiseObstacle(raise);
    expect(raised).toMatchObject({
      ...{ id: expect.stringMatching(/^vm-[0-9a-f]{8}$/), unit: 'so-mot', about: 'KT-2', state: 'raised' },
      ...{ text: 'Chưa có kinh phí', answer: null },
    });
    expect(await engine.raiseObstacle(raise)).toEqual(raised);
    expect((await mailTo(coordinator, raised.id)).text).toContain('Nội dung: Chưa có kinh phí');

    const about = { plan: PLAN, obstacle: raised.id };
    const escalated = await engine.escalateObstacle({ ...about, why: 'Vượt thẩm quyền', as: coordinator });
    expect(escalated).toMatchObject({ state: 'escalated', why: 'Vượt thẩm quyền' });
    expect((await mailTo(leadership, raised.id)).text).toContain('Lý do báo cáo: Vượt thẩm quyền');
    expect(await failure(engine.escalateObstacle({ ...about, as: coordinator }))).toEqual([
      ...['refused', 'already-escalated'],
    ]);
    const answer = { ...about, text: 'Đã bố trí kinh phí', as: leadership };
    expect(await engine.answerObstacle(answer)).toMatchObject({
      state: 'answered',
      answer: 'Đã bố trí kinh phí',
    });
    expect((await mailTo(focalPoint('so-mot'), 'đã có trả lời')).text).toContain(
      'Trả lời: Đã bố trí kinh phí',
    );
    expect(await failure(engine.answerObstacle({ ...answer, text: 'Khác' }))).toEqual([
      ...['refused', 'already-answered'],
    ]);
    const again = await engine.raiseObstacle(raise);
    expect(again.id).not.toBe(raised.id);
    const { obstacles } = await engine.listObstacles({ plan: PLAN, unit: 'so-mot' });
    expect(obstacles.map(({ id, state }) => [id, state])).toEqual([
      [raised.id, 'answered'],
      [again.id, 'raised'],
    ]);
    expect(await engine.listObstacles({ plan: PLAN, unit: 'so-hai' })).toEqual({ obstacles: [] });
    const { entries } = await engine.history({ plan: PLAN, unit: 'so-mot' });
    const trail = entries.filter((e) => e.kind === 'act' && e.obligation === `so-mot/${raised.id}`);
    expect(trail.map(({ what, who }) => `${what} ${who}`)).toEqual([
      ...['raise-obstacle focal-point', 'escalate-obstacle coordinator', 'answer-obstacle leadership'],
    ]);
  });

  it('is nobody else’s to raise or answer, is about what the unit has, and names no persons', async () => {
    expect(await failure(engine.raiseObstacle({ ...raise, as: coordinator }))).toEqual([
      'refused',
      'no-role',
    ]);
    expect(await failure(engine.raiseObstacle({ ...raise, duty: 'KT-1' }))).toEqual([
      'invalid',
      expect.stringContaining('Vướng mắc nêu về'),
    ]);
    const persons = [1, 2, 3].map((n) => `Nguyễn Văn A, sinh năm 199${n}`).join('\n');
    const listed = await engine.raiseObstacle({ ...raise, text: persons }).catch((error: unknown) => error);
    const inBoth = { vi: expect.stringMatching(/danh sách/), en: expect.stringMatching(/list/) };
    expect(listed).toMatchObject({ code: 'invalid', details: [{ message: inBoth, remedy: inBoth }] });
    const unknown = { plan: PLAN, obstacle: 'vm-00000000', text: 'x', as: coordinator };
    expect(await failure(engine.answerObstacle(unknown))).toEqual([
      'invalid',
      expect.stringContaining('vm-00000000'),
    ]);
  });
});

describe('an obligation passed on', () => {
  const about = { plan: PLAN, unit: 'so-mot', about: PERIOD };
  const id = `so-mot/${PERIOD}`;

  async function linkIn(text: string | undefined): Promise<{ revokedAt: string | null } | undefined> {
    const token = /\/l\/([^\s?]+)/.exec(text ?? '')![1]!;
    const read = await readLinkToken(token, (key) => findLinkKey(host.records.db, key), host.context.now());
    return findLink(host.records.db, read!.id);
  }

  it('stays in the unit', async () => {
    const to = focalPoint('so-hai');
    expect(await failure(engine.delegateObligation({ ...about, to, as: focalPoint('so-mot') }))).toEqual([
      ...['invalid', expect.stringContaining('thuộc đơn vị khác')],
    ]);
  });

  it('is the colleague’s from then on: mail, acts, and a link of their own', async () => {
    await engine.remindUnit({ ...about, as: coordinator });
    const before = await mailTo(focalPoint('so-mot'), 'báo cáo 6 tháng đầu năm 2024');
    expect((await linkIn(before.text))?.revokedAt).toBeNull();
    const stranger = engine.submitReport({
      ...{ plan: PLAN, period: PERIOD, unit: 'so-mot', text: figures(7, 10), file: 'f', as: COLLEAGUE },
    });
    expect((await failure(stranger))[0]).toBe('refused');

    const act = {
      ...about,
      to: 'Chuyen-Vien@so-mot.example',
      name: 'Chuyên viên Một',
      why: 'Tôi nghỉ phép',
      as: focalPoint('so-mot'),
    };
    const nameless = engine.delegateObligation({ ...act, name: ' ' });
    expect(await failure(nameless)).toEqual(['invalid', expect.stringContaining('cần họ và tên')]);
    const passed = await engine.delegateObligation(act);
    expect(passed).toMatchObject({ obligation: id, state: 'open' });
    expect(await engine.delegateObligation(act)).toEqual(passed);
    expect(await statusOf(id)).toMatchObject({ contact: COLLEAGUE, state: 'open' });

    const theirs = await mailTo(COLLEAGUE, 'Tôi nghỉ phép');
    expect(await linkIn(theirs.text)).toMatchObject({
      email: COLLEAGUE,
      role: 'focal-point',
      revokedAt: null,
    });
    for (const to of [address('so-mot', 'head'), coordinator]) {
      const { text } = await mailTo(to, 'người chưa có trong danh bạ');
      expect([text?.includes('Chuyên viên Một'), text?.includes(COLLEAGUE)]).toEqual([true, true]);
    }
    const old = await linkIn(before.text);
    expect(old?.revokedAt).not.toBeNull();
    const renewed = await mailTo(focalPoint('so-mot'), 'đồng nghiệp nhận việc');
    expect((await linkIn(renewed.text))?.revokedAt).toBeNull();

    await engine.remindUnit({ ...about, why: 'Nhắc lần hai', as: coordinator });
    expect((await mailTo(COLLEAGUE, 'Nhắc lần hai')).text).toContain('báo cáo 6 tháng đầu năm 2024');
    const texts = (await host.mails()).filter(({ email }) => email.text?.includes('Nhắc lần hai'));
    expect(texts.map(({ email }) => email.to?.[0]?.address)).toEqual([COLLEAGUE]);
    const { officials } = await engine.listOfficials();
    expect(officials.find(({ email }) => email === COLLEAGUE)).toMatchObject({
      unit: 'so-mot',
      plan: PLAN,
      roles: [],
    });
    const { obligations } = await engine.planStatus({ plan: PLAN, unit: 'so-mot' });
    expect(obligations.filter(({ contact }) => contact !== null).map((o) => o.id)).toEqual([id]);

    const report = { plan: PLAN, unit: 'so-mot', text: figures(7, 10), file: 'f', as: COLLEAGUE };
    expect(await engine.submitReport({ ...report, period: PERIOD })).toMatchObject({ onTime: true });
    expect((await failure(engine.submitReport({ ...report, period: '2024' })))[0]).toBe('refused');
    // Nothing of the colleague is in the history.
    const history = await host.client.workflow.getHandle(`plan/${PLAN}/unit/so-mot`).fetchHistory();
    const payloads = JSON.stringify(history, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    );
    expect(payloads).not.toMatch(/chuyen-vien|Chuyên viên|nghỉ phép|kinh phí/i);
  });

  it('is taken back at once by the unit or the coordinator, and by nobody else', async () => {
    const theirs = await mailTo(COLLEAGUE, 'Tôi nghỉ phép');
    for (const as of [COLLEAGUE, focalPoint('so-hai')]) {
      expect(await failure(engine.reclaimObligation({ ...about, as }))).toEqual(['refused', 'not-allowed']);
    }
    const taken = await engine.reclaimObligation({ ...about, as: coordinator });
    expect(taken).toEqual({ obligation: id, links: expect.any(Number) });
    expect(taken.links).toBeGreaterThan(0);
    expect((await linkIn(theirs.text))?.revokedAt).not.toBeNull();
    expect(await statusOf(id)).toMatchObject({ contact: null });
    const { officials } = await engine.listOfficials();
    expect(officials.map(({ email }) => email)).not.toContain(COLLEAGUE);
    const report = { plan: PLAN, unit: 'so-mot', period: PERIOD, text: figures(8, 10), file: 'f' };
    expect((await failure(engine.submitReport({ ...report, as: COLLEAGUE })))[0]).toBe('refused');
    expect(await failure(engine.reclaimObligation({ ...about, as: coordinator }))).toEqual([
      'refused',
      'not-handed',
    ]);
    const { entries } = await engine.history({ plan: PLAN, unit: 'so-mot' });
    expect(entries.filter(({ what }) => what === 'taken-back')).toMatchObject([
      { who: 'coordinator', obligation: id },
    ]);
  });
});

describe('the unit’s own document', () => {
  const about = { plan: PLAN, unit: 'so-hai', about: PERIOD, as: focalPoint('so-hai') };
  const id = `so-hai/${PERIOD}`;

  it('may follow the figures, with its signed file, and changes no date', async () => {
    const { document, signed } = {
      document: { number: '12/BC-SH', date: '2024-06-17' },
      signed: await signedPdf('12/BC-SH'),
    };
    expect(await failure(engine.attachDocument({ ...about, document }))).toEqual([
      'refused',
      'not-handed-in',
    ]);
    const report = {
      plan: PLAN,
      period: PERIOD,
      unit: 'so-hai',
      text: figures(6, 10),
      file: 'f',
      as: about.as,
    };
    const { reference } = await engine.submitReport(report);
    expect((await mailTo(about.as, reference)).text).toContain('Đã có số liệu, chưa có văn bản');
    const before = await statusOf(id);
    expect(before).toMatchObject({ state: 'submitted', document: 'missing', late: false });

    const added = await engine.attachDocument({ ...about, document, signed });
    expect(await engine.attachDocument({ ...about, document, signed })).toEqual(added);
    expect(await statusOf(id)).toEqual({ ...before, document: 'present' });
    const files = await listAttachments(host.records.db, PLAN, id);
    const bytes = Buffer.from(signed.base64, 'base64');
    expect(files).toMatchObject([
      { name: 'bao-cao.pdf', mediaType: 'application/pdf', size: bytes.length, sha256: hashBytes(bytes) },
    ]);
    expect((await findAttachment(host.records.db, files[0]!.id))?.bytes.equals(bytes)).toBe(true);
  });

  it('is refused, and nothing is kept, where its file is a list of persons or no document', async () => {
    const report = {
      plan: PLAN,
      period: PERIOD,
      unit: 'so-ba',
      text: figures(5, 10),
      file: 'f',
      as: focalPoint('so-ba'),
    };
    const persons = await signedPdf(
      ...[1, 2, 3].map((n) => `${n}. Nguyen Van An, sinh ngay 0${n}/02/1990, 09${n}2345678`),
    );
    expect((await failure(engine.submitReport({ ...report, signed: persons })))[1]).toContain(
      'danh sách người',
    );
    const script = { name: 'van-ban.pdf', base64: Buffer.from('#!/bin/sh\necho\n').toString('base64') };
    expect((await failure(engine.submitReport({ ...report, signed: script })))[1]).toContain('PDF, DOCX');
    expect(await listAttachments(host.records.db, PLAN, `so-ba/${PERIOD}`)).toEqual([]);
    const few = await signedPdf('Dau moi: 0912345678');
    const taken = await engine.submitReport({ ...report, signed: few });
    expect(taken.warnings).toEqual([
      { vi: expect.stringContaining('bao-cao.pdf: '), en: expect.stringContaining('bao-cao.pdf: ') },
    ]);
    expect(await statusOf(`so-ba/${PERIOD}`)).toMatchObject({ state: 'submitted', document: 'present' });
  });

  it('goes with a finished task, too, where there is one', async () => {
    const task = { plan: PLAN, unit: 'so-mot', duty: 'KT-2', period: '2024', as: focalPoint('so-mot') };
    expect(await engine.completeTask({ ...task, signed: await signedPdf('KH') })).toMatchObject({
      state: 'done',
    });
    expect(await statusOf('so-mot/KT-2@2024')).toMatchObject({ document: 'present' });
  });
});

describe('the report upward', () => {
  it('tells what was raised in the period, and keeps the signed PDF beside its snapshot', async () => {
    const own = { plan: PLAN, period: PERIOD, unit: COORDINATOR, text: reportOf(COORDINATOR), file: 'f' };
    await engine.submitReport({ ...own, as: focalPoint(COORDINATOR) });
    const upward = { plan: PLAN, period: PERIOD };
    await waitFor('the draft', async () => (await engine.showReport(upward)).state === 'draft');
    const draft = (await mailTo(coordinator, 'chưa có văn bản của đơn vị')).text!.split(
      'chưa có văn bản',
    )[1]!;
    expect(draft.match(/^- Sở .*$/gm)).toEqual(['- Sở Đầu mối', '- Sở Một']);
    const submissions = await engine.reportSubmissions(upward);
    expect(submissions.map(({ unit, document }) => `${unit} ${document?.number ?? '–'}`).sort()).toEqual([
      ...['so-ba –', 'so-dau-moi –', 'so-hai 12/BC-SH', 'so-mot –'],
    ]);
    await engine.raiseObstacle({
      plan: PLAN,
      unit: 'so-hai',
      period: PERIOD,
      text: 'Thiếu biểu mẫu',
      as: focalPoint('so-hai'),
    });
    await engine.proposeReport({ ...upward, as: coordinator });
    const approved = await engine.approveReport({ ...upward, as: address(COORDINATOR, 'approver') });
    expect(approved.signed).toBeNull();
    const issue = { ...upward, number: '15', date: '2024-06-17', as: coordinator };
    const picture = { name: 'x.png', base64: PNG };
    expect((await failure(engine.issueReport({ ...issue, signed: picture })))[1]).toContain('(PDF)');
    const signed = await signedPdf('15/BC');
    const issued = await engine.issueReport({ ...issue, signed });
    expect(issued).toMatchObject({ state: 'issued', sha256: approved.sha256 });
    expect((await readFile(issued.signed!)).toString('base64')).toBe(signed.base64);
    const sealed = await host.records.db
      .selectFrom('sealedReports')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    const { narrative } = JSON.parse(sealed.snapshot) as {
      narrative: { obstacles: { unit: string; text: string }[] };
    };
    expect(narrative.obstacles).toEqual([{ unit: 'so-hai', name: 'Sở Hai', text: 'Thiếu biểu mẫu' }]);
  });
});

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
