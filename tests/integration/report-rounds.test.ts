/**
 * A period's report by the command line on a live server: put right, written, proposed, sent back, proposed again,
 * approved, numbered twice, sent. What each act costs is counted in the period's history.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { DraftResult, ReportResult, VersionsResult } from '../../client/engine.ts';
import { assignmentId, collectionId } from '../../domain/ids.ts';
import { runHere } from '../support/command-line.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { waitFor } from '../support/workflow-wait.ts';
import { address, COORDINATOR, PLAN } from '../support/workflow-plan.ts';

const PERIOD = '2024-h1';
const COORDINATING = ['--as', address(COORDINATOR, 'coordinator')];
const APPROVING = ['--as', address(COORDINATOR, 'approver')];
const OWN = 'Sáu tháng đầu năm, các đơn vị đã hoàn thành nhiệm vụ được giao.';
interface Entry {
  kind: string;
  what: string;
  who: string;
  /** What the person gave as the reason. */
  reason: string | null;
}
const folder = mkdtempSync(join(tmpdir(), 'lien-nganh-rounds-'));
let host: TestHost;

beforeAll(async () => {
  host = await startLiveHost({ now: '2024-06-20T09:00:00+07:00' });
  await host.launch();
});
afterAll(async () => {
  await host.stop();
  rmSync(folder, { recursive: true });
});

async function run<T>(...argv: string[]): Promise<T> {
  const { engine } = host;
  const { code, json, stderr } = await runHere([...argv, '--json'], { engine, cwd: folder });
  if (code !== 0 && code !== 4) throw new Error(`${argv.join(' ')}: ${code} ${stderr}`);
  return json() as T;
}
const report = <T>(what: string, ...more: string[]): Promise<T> =>
  run<T>('report', what, PLAN, PERIOD, ...more);
const refusedAs = async (what: string, ...more: string[]): Promise<string | undefined> => {
  const { error } = await report<{ error?: { details: { code?: string }[] } }>(what, ...more);
  return error?.details[0]?.code;
};

function submit(unit: string, content: object): Promise<{ reference: string }> {
  writeFileSync(join(folder, `${unit}.json`), JSON.stringify(content));
  return report('submit', `${unit}.json`, '--unit', unit, '--as', address(unit, 'focal-point'));
}
const figures = (numerator: number, obstacles = 'Không có.'): object => ({
  figures: { 'KT-T1': { numerator, denominator: 50 } },
  narrative: { obstacles },
});

const state = async (): Promise<string> => (await report<ReportResult>('show')).state;

/** Events that a history has grown by, the period's where no other is named. */
async function costOf(what: () => Promise<unknown>, workflow = collectionId(PLAN, PERIOD)): Promise<number> {
  const handle = host.client.workflow.getHandle(workflow);
  const length = async (): Promise<number> => (await handle.describe()).historyLength;
  // A task ends after what it has written can be read.
  const settled = async (): Promise<number> => {
    let known = 0;
    await waitFor('a history that rests', async () => {
      const [earlier, now] = [known, await length()];
      known = now;
      return earlier === now;
    });
    return known;
  };
  const before = await settled();
  await what();
  return (await settled()) - before;
}

async function documentText(): Promise<string> {
  const { docx } = await host.engine.renderReport({ plan: PLAN, period: PERIOD });
  const xml = await (
    await JSZip.loadAsync(Buffer.from(docx, 'base64'))
  )
    .file('word/document.xml')!
    .async('string');
  return xml.replaceAll(/<[^>]+>/g, ' ');
}

describe('a report before it is proposed', () => {
  it('takes a unit’s accepted report back and its correction in', async () => {
    await submit('so-mot', figures(40));
    await submit('so-hai', figures(30));
    await submit(COORDINATOR, { duties: { 'KT-1': 'Đã làm' } });
    await report('accept', '--unit', 'so-mot', ...COORDINATING);
    const back = ['--unit', 'so-mot', ...COORDINATING, '--why', 'Nhầm kỳ'];
    let reopened;
    const reopening = async (): Promise<void> => void (reopened = await report('reopen', ...back));
    // The dates to correct by, and the reminder of them, which comes next.
    expect(await costOf(reopening, assignmentId(PLAN, 'so-mot'))).toBe(6 + 1 + 2);
    expect(reopened).toMatchObject({ state: 'returned' });
    await submit('so-mot', figures(35));
    await report('accept', '--unit', 'so-mot', ...COORDINATING);
    // One working day after the due date the draft opens, though a unit is missing.
    await waitFor('the draft', async () => (await state()) === 'draft');
    const draft = await report<DraftResult>('draft');
    expect(draft).toMatchObject({ state: 'draft', version: 1, revision: 0, missing: ['so-ba'], rounds: [] });
    const obstacles = draft.sections.find(({ section }) => section === 'obstacles');
    expect(obstacles).toMatchObject({
      ...{ title: 'VI. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ', own: false, from: ['so-mot', 'so-hai'] },
      text: '- Sở Một; Sở Hai: Không có.',
    });
  });

  it('has the coordinator’s own words, section by section', async () => {
    writeFileSync(join(folder, 'loi-van.yaml'), `assessment: ${OWN}\nnext: Tiếp tục thực hiện.\n`);
    let answer;
    const cost = await costOf(async () => {
      answer = await report('narrative', 'loi-van.yaml', ...COORDINATING);
    });
    expect(cost).toBe(6);
    expect(answer).toEqual({
      ...{ period: PERIOD, revision: 1 },
      sections: ['situation', 'direction', 'results', 'assessment', 'obstacles', 'next'].map((section) => ({
        section,
        own: section === 'assessment' || section === 'next',
      })),
    });
    writeFileSync(join(folder, 'bo.yaml'), 'next: ""\n');
    expect(await report('narrative', 'bo.yaml', ...COORDINATING)).toMatchObject({ revision: 2 });
    const { sections } = await report<DraftResult>('draft');
    expect(sections.filter(({ own }) => own)).toMatchObject([{ section: 'assessment', text: OWN, from: [] }]);
  });

  it('is not for others to write, nor in sections that it has not', async () => {
    writeFileSync(join(folder, 'la.yaml'), 'ket-luan: x\n');
    const { code, json } = await runHere(
      ['report', 'narrative', PLAN, PERIOD, 'la.yaml', ...COORDINATING, '--json'],
      { engine: host.engine, cwd: folder },
    );
    expect([code, json()]).toMatchObject([2, { error: { details: [{ path: 'ket-luan', line: 1 }] } }]);
    expect(await refusedAs('narrative', 'bo.yaml', ...APPROVING)).toBe('no-role');
  });
});

describe('its rounds', () => {
  it('begin with a proposal that says what is missing', async () => {
    expect(await refusedAs('approve', ...APPROVING, '--yes')).toBe('not-proposed');
    expect(await refusedAs('propose', ...COORDINATING)).toBe('units-missing');
    const proposing = () => report('propose', ...COORDINATING, '--missing', 'ok');
    expect(await costOf(proposing)).toBe(6);
    expect(await proposing()).toMatchObject({ state: 'proposed', revision: 2 });
    expect(await refusedAs('narrative', 'loi-van.yaml', ...COORDINATING)).toBe('already-proposed');
  });

  it('go back with a reason, are changed, and go on', async () => {
    const why = 'Bổ sung phương hướng';
    expect(await costOf(() => report('reject', ...APPROVING, '--why', why))).toBe(6);
    expect(await report('show')).toMatchObject({ state: 'returned', why });
    await report('narrative', 'loi-van.yaml', ...COORDINATING);
    expect(await report('propose', ...COORDINATING, '--missing', 'ok')).toMatchObject({
      ...{ state: 'proposed', revision: 3, why: null },
    });
    // The report is sealed by an activity of another queue: six, and three of its own task.
    expect(await costOf(() => report('approve', ...APPROVING, '--yes'))).toBe(12);
    const { rounds } = await report<DraftResult>('draft');
    expect(rounds.map(({ what, who, why: said }) => [what, who, said])).toEqual([
      ['proposed', 'coordinator', null],
      ['returned', 'approver', why],
      ['proposed', 'coordinator', null],
      ['approved', 'approver', null],
    ]);
    const printed = await documentText();
    expect(printed).toContain(OWN);
    expect(printed).toContain('Chưa gửi: Sở Ba.');
    expect(printed).toContain('- Sở Một; Sở Hai: Không có.');
  });

  it('end with a number, its correction, and sending', async () => {
    const issue = (number: string, date: string) =>
      report('issue', ...COORDINATING, '--number', number, '--date', date, '--yes');
    expect(await refusedAs('issue', ...COORDINATING, '--number', '1', '--date', '2024-06-19', '--yes')).toBe(
      'issued-too-early',
    );
    expect(await costOf(() => issue('12', '2024-06-20'))).toBe(12);
    let corrected;
    expect(await costOf(async () => void (corrected = await issue('21', '2024-06-20')))).toBe(12);
    expect(corrected).toMatchObject({ state: 'issued', number: '21' });
    let sent;
    // With it end the reminders about it.
    expect(await costOf(async () => void (sent = await report('send', ...COORDINATING, '--yes')))).toBe(
      6 + 1,
    );
    expect(sent).toMatchObject({ state: 'sent', number: '21' });
    expect(await refusedAs('narrative', 'loi-van.yaml', ...COORDINATING)).toBe('already-approved');
  });
});

describe('what comes after it was sent', () => {
  const files = async (version: number): Promise<string[]> => {
    const { docx, xlsx, json } = await host.engine.renderReport({ plan: PLAN, period: PERIOD, version });
    return [docx, xlsx, json];
  };
  let first: string[];

  it('is received truthfully, and asks for a supplement only where something is new', async () => {
    first = await files(1);
    expect(await refusedAs('supplement', ...COORDINATING, '--why', 'x')).toBe('nothing-new');
    const late = await submit('so-ba', figures(25));
    const corrected = await submit('so-hai', figures(45));
    expect(corrected).toMatchObject({ version: 2, onTime: false });
    const { waiting } = await report<VersionsResult>('versions');
    expect(waiting.map(({ unit, submission }) => [unit, submission])).toEqual([
      ['so-ba', late.reference],
      ['so-hai', corrected.reference],
    ]);
    expect(await state()).toBe('sent');
    await waitFor('the receipts', async () => {
      const mails = await host.mails();
      const said = mails.filter(({ email }) => email.text?.includes('sẽ xem xét bổ sung'));
      return said.length === 2 && said.every(({ email }) => email.text!.includes('đã gửi ngày 20/6/2024'));
    });
    const back = ['--unit', 'so-hai', '--as', address('so-hai', 'focal-point')];
    expect(await refusedAs('withdraw', ...back)).toBe('corrects-sealed');
  });

  it('goes up as a supplement, through the same steps', async () => {
    const why = 'Sở Ba gửi muộn, Sở Hai sửa số liệu';
    const begin = () => report('supplement', ...COORDINATING, '--why', why);
    // Six, and the timer of tomorrow's word about what came.
    expect(await costOf(begin)).toBe(7);
    expect(await begin()).toMatchObject({
      state: 'draft',
      version: 2,
      supersedes: 1,
      number: null,
      docx: null,
    });
    expect(await refusedAs('approve', ...APPROVING, '--yes')).toBe('not-proposed');
    const further = async (): Promise<void> => {
      await report('propose', ...COORDINATING);
      await report('approve', ...APPROVING, '--yes');
      await report('issue', ...COORDINATING, '--number', '30', '--date', '2024-06-20', '--yes');
    };
    expect(await costOf(further)).toBe(6 + 12 + 12);
    expect(await report('send', ...COORDINATING, '--yes')).toMatchObject({
      ...{ state: 'sent', version: 2, supersedes: 1, number: '30' },
    });
    const printed = await documentText();
    for (const words of [
      'Bổ sung kết quả 6 tháng đầu năm 2024',
      'Báo cáo này bổ sung, thay thế số liệu của Báo cáo số 21/BC-SĐM ngày 20/6/2024.',
      '- Bổ sung báo cáo của: Sở Ba.',
      '- Điều chỉnh theo bản sửa của: Sở Hai.',
      '- KT-T1 Xã làm tốt: 65/100 (65,00%) thành 105/150 (70,00%).',
      OWN,
    ])
      expect(printed).toContain(words);
    await waitFor('the mail upward', async () =>
      (await host.mails()).some(({ email }) => email.subject?.includes('(báo cáo bổ sung)')),
    );
  });

  it('leaves the first version as it was, and the record says all of it', async () => {
    expect(await files(1)).toEqual(first);
    const { versions, waiting } = await report<VersionsResult>('versions');
    expect(waiting).toEqual([]);
    expect(
      versions.map(({ version, state: is, number, submissions }) => [
        version,
        is,
        number,
        submissions.length,
      ]),
    ).toEqual([
      [1, 'sent', '21', 3],
      [2, 'sent', '30', 4],
    ]);
    for (const { sealedAt, sentAt, sha256 } of versions) {
      expect([sealedAt, sentAt]).toEqual([
        expect.stringContaining('2024-06-20'),
        expect.stringContaining('2024-06-20'),
      ]);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(await report('diff', '--from', '1', '--to', '2')).toEqual({
      figures: [
        {
          target: 'KT-T1',
          before: { numerator: 65, denominator: 100, value: 65 },
          after: { numerator: 105, denominator: 150, value: 70 },
        },
      ],
      units: [
        { unit: 'so-ba', change: 'added' },
        { unit: 'so-hai', change: 'corrected' },
      ],
    });
    const history = async (...of: string[]): Promise<Entry[]> =>
      (await run<{ entries: Entry[] }>('history', PLAN, ...of)).entries;
    const said = (await history()).filter(({ kind }) => kind === 'report');
    expect(said.map(({ what }) => what)).toEqual([
      ...['draft', 'narrate', 'narrate', 'propose', 'reject', 'narrate', 'propose', 'approve'],
      ...['issue', 'issue', 'send', 'supplement', 'propose', 'approve', 'issue', 'send'],
    ]);
    expect(said.flatMap(({ what, who, reason }) => (reason === null ? [] : [[what, who, reason]]))).toEqual([
      ['reject', 'approver', 'Bổ sung phương hướng'],
      ['supplement', 'coordinator', 'Sở Ba gửi muộn, Sở Hai sửa số liệu'],
    ]);
    const acts = async (unit: string): Promise<string[]> =>
      (await history('--unit', unit))
        .filter(({ kind }) => kind === 'act')
        .map(({ what, who, reason }) => [what, who, ...(reason === null ? [] : [reason])].join(' '));
    expect(await acts('so-mot')).toEqual([
      ...['submit focal-point', 'accept coordinator', 'reopen-report coordinator Nhầm kỳ'],
      ...['submit focal-point', 'accept coordinator'],
    ]);
    expect(await acts('so-hai')).toEqual([
      ...['submit focal-point', 'accept system', 'submit focal-point', 'accept system'],
    ]);
    expect(await acts('so-ba')).toEqual(['submit focal-point', 'accept system']);
    const { obligations } = await host.engine.planStatus({ plan: PLAN, unit: 'so-hai' });
    expect(obligations.find(({ id }) => id === `so-hai/${PERIOD}`)).toMatchObject({ state: 'accepted' });
  });
});
