import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';

const PLAN = 'hau-giang-2021-2025';
const WHO = ['--as', 'dau-moi@so-y-te.example'];
const AS = 'dau-moi@so-y-te.example';

const cwd = makeFolder();
const FIGURES = 'figures:\n  HG-T1: {numerator: 40, denominator: 75}\n  HG-T3: zero\n';
writeFileSync(join(cwd, 'figures.yaml'), FIGURES);
writeFileSync(join(cwd, 'figures.json'), '{"figures": {"HG-T1": "not-applicable"}}');
writeFileSync(join(cwd, 'plan.yaml'), 'id: x\n');
writeFileSync(join(cwd, 'ban-ky.pdf'), '%PDF-1.7');
const SIGNED = { name: 'ban-ky.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') };

/** One call of each command, and what the engine must be asked. */
const CALLS: [string, string[], string, unknown][] = [
  [
    'plan launch',
    ['plan', 'launch', 'plan.yaml', '--past', 'skip'],
    'launchPlan',
    { text: 'id: x\n', file: 'plan.yaml', past: 'skip' },
  ],
  ['plan list', ['plan', 'list'], 'listPlans', undefined],
  [
    'plan status',
    ['plan', 'status', PLAN, '--unit', 'so-y-te'],
    'planStatus',
    { plan: PLAN, unit: 'so-y-te' },
  ],
  [
    'unit suspend',
    ['unit', 'suspend', PLAN, 'so-y-te', ...WHO, '--why', 'Sắp xếp tổ chức', '--basis', '9/UBND, 17/6/2024'],
    'suspendUnit',
    {
      ...{ plan: PLAN, unit: 'so-y-te', as: AS, why: 'Sắp xếp tổ chức' },
      basis: { number: '9/UBND', date: '2024-06-17' },
    },
  ],
  [
    'unit resume',
    ['unit', 'resume', PLAN, 'so-y-te', ...WHO, '--id', 'k2'],
    'resumeUnit',
    { plan: PLAN, unit: 'so-y-te', as: AS, id: 'k2' },
  ],
  ['plan pause', ['plan', 'pause', PLAN, ...WHO], 'pausePlan', { plan: PLAN, as: AS }],
  ['plan resume', ['plan', 'resume', PLAN, ...WHO], 'resumePlan', { plan: PLAN, as: AS }],
  [
    'plan close',
    ['plan', 'close', PLAN, ...WHO, '--why', 'Hết giai đoạn', '--yes'],
    'closePlan',
    { plan: PLAN, as: AS, why: 'Hết giai đoạn' },
  ],
  [
    'report submit',
    [
      'report',
      'submit',
      PLAN,
      '2024-h1',
      '--unit',
      'so-y-te',
      ...WHO,
      'figures.yaml',
      '--document',
      '9/BC-SYT, 17/6/2024',
      '--id',
      'k1',
    ],
    'submitReport',
    {
      plan: PLAN,
      period: '2024-h1',
      unit: 'so-y-te',
      text: FIGURES,
      file: 'figures.yaml',
      document: { number: '9/BC-SYT', date: '2024-06-17' },
      as: AS,
      id: 'k1',
    },
  ],
  [
    'report submit of JSON',
    ['report', 'submit', PLAN, '2024', 'figures.json', '--unit', 'so-y-te', ...WHO],
    'submitReport',
    {
      plan: PLAN,
      period: '2024',
      unit: 'so-y-te',
      text: '{"figures": {"HG-T1": "not-applicable"}}',
      file: 'figures.json',
      as: AS,
    },
  ],
  [
    'report submit, with mistakes told in English',
    ['report', 'submit', PLAN, '2024', 'figures.json', '--unit', 'so-y-te', ...WHO, '--lang', 'en'],
    'submitReport',
    {
      ...{ plan: PLAN, period: '2024', unit: 'so-y-te', as: AS },
      ...{ text: '{"figures": {"HG-T1": "not-applicable"}}', file: 'figures.json' },
    },
  ],
  [
    'report return',
    ['report', 'return', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--why', 'Thiếu mẫu số'],
    'returnReport',
    { plan: PLAN, period: '2024-h1', unit: 'so-y-te', why: 'Thiếu mẫu số', as: AS },
  ],
  [
    'report accept',
    ['report', 'accept', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO],
    'acceptReport',
    { plan: PLAN, period: '2024-h1', unit: 'so-y-te', as: AS },
  ],
  [
    'report reopen',
    [
      'report',
      'reopen',
      PLAN,
      '2024-h1',
      '--unit',
      'so-y-te',
      ...WHO,
      '--why',
      'Nhầm kỳ',
      '--until',
      '2024-06-24',
    ],
    'reopenReport',
    { plan: PLAN, period: '2024-h1', unit: 'so-y-te', why: 'Nhầm kỳ', until: '2024-06-24', as: AS },
  ],
  [
    'task done',
    ['task', 'done', PLAN, 'HG-C.1', '--unit', 'so-y-te', '--period', '2024', '--note', 'xong', ...WHO],
    'completeTask',
    { plan: PLAN, duty: 'HG-C.1', unit: 'so-y-te', period: '2024', note: 'xong', as: AS },
  ],
  [
    'report submit on behalf of a unit',
    [
      ...['report', 'submit', PLAN, '2024', 'figures.json', '--unit', 'so-y-te', ...WHO],
      ...['--on-behalf', '--received', '2024-06-18', '--document', '9/BC-SYT, 17/6/2024'],
    ],
    'submitReport',
    {
      ...{ plan: PLAN, period: '2024', unit: 'so-y-te', as: AS },
      ...{ text: '{"figures": {"HG-T1": "not-applicable"}}', file: 'figures.json' },
      ...{ document: { number: '9/BC-SYT', date: '2024-06-17' }, onBehalf: { received: '2024-06-18' } },
    },
  ],
  [
    'report withdraw',
    ['report', 'withdraw', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--why', 'Nhầm'],
    'withdrawReport',
    { plan: PLAN, period: '2024-h1', unit: 'so-y-te', why: 'Nhầm', as: AS },
  ],
  [
    'report waive',
    ['report', 'waive', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--why', 'Gộp'],
    'waiveObligation',
    { plan: PLAN, about: '2024-h1', unit: 'so-y-te', why: 'Gộp', as: AS },
  ],
  [
    'report reject',
    ['report', 'reject', PLAN, '2024-h1', ...WHO, '--why', 'Thiếu'],
    'rejectReport',
    { plan: PLAN, period: '2024-h1', why: 'Thiếu', as: AS },
  ],
  [
    'extension ask',
    ['extension', 'ask', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--to', '2024-06-21', '--why', 'Chờ'],
    'askExtension',
    { plan: PLAN, about: '2024-h1', unit: 'so-y-te', to: '2024-06-21', why: 'Chờ', as: AS },
  ],
  [
    'extension grant',
    ['extension', 'grant', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO],
    'grantExtension',
    { plan: PLAN, about: '2024-h1', unit: 'so-y-te', as: AS },
  ],
  [
    'extension refuse',
    ['extension', 'refuse', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--why', 'Cần kịp'],
    'refuseExtension',
    { plan: PLAN, about: '2024-h1', unit: 'so-y-te', why: 'Cần kịp', as: AS },
  ],
  [
    'task extend',
    [
      ...['task', 'extend', PLAN, 'HG-C.1', '--unit', 'so-y-te', '--period', '2024', ...WHO],
      ...['--to', '2024-07-31', '--basis', '15/UBND-VX, 20/6/2024'],
    ],
    'grantExtension',
    {
      ...{ plan: PLAN, about: 'HG-C.1', unit: 'so-y-te', period: '2024', to: '2024-07-31', as: AS },
      basis: { number: '15/UBND-VX', date: '2024-06-20' },
    },
  ],
  [
    'task waive',
    ['task', 'waive', PLAN, 'HG-C.1', '--unit', 'so-y-te', ...WHO, '--why', 'Hết kinh phí'],
    'waiveObligation',
    { plan: PLAN, about: 'HG-C.1', unit: 'so-y-te', why: 'Hết kinh phí', as: AS },
  ],
  [
    'task return',
    ['task', 'return', PLAN, 'HG-C.1', '--unit', 'so-y-te', ...WHO, '--why', 'Thiếu'],
    'returnTask',
    { plan: PLAN, about: 'HG-C.1', unit: 'so-y-te', why: 'Thiếu', as: AS },
  ],
  [
    'task reopen',
    ['task', 'reopen', PLAN, 'HG-C.1', '--unit', 'so-y-te', ...WHO],
    'reopenTask',
    { plan: PLAN, about: 'HG-C.1', unit: 'so-y-te', as: AS },
  ],
  [
    'remind',
    ['remind', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO],
    'remindUnit',
    { plan: PLAN, about: '2024-h1', unit: 'so-y-te', as: AS },
  ],
  [
    'remind by telephone',
    ['remind', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--by-telephone', 'Hẹn mai'],
    'noteChase',
    { plan: PLAN, about: '2024-h1', unit: 'so-y-te', why: 'Hẹn mai', as: AS },
  ],
  [
    'report submit with its signed document',
    [
      ...['report', 'submit', PLAN, '2024', 'figures.json', '--unit', 'so-y-te', ...WHO],
      ...['--document', '9/BC-SYT, 17/6/2024', '--signed', 'ban-ky.pdf'],
    ],
    'submitReport',
    {
      ...{ plan: PLAN, period: '2024', unit: 'so-y-te', as: AS, signed: SIGNED },
      ...{ text: '{"figures": {"HG-T1": "not-applicable"}}', file: 'figures.json' },
      document: { number: '9/BC-SYT', date: '2024-06-17' },
    },
  ],
  [
    'report document',
    [
      ...['report', 'document', PLAN, '2024', '--unit', 'so-y-te', ...WHO],
      ...['--document', '9/BC-SYT, 17/6/2024', '--signed', 'ban-ky.pdf'],
    ],
    'attachDocument',
    {
      ...{ plan: PLAN, about: '2024', unit: 'so-y-te', as: AS, signed: SIGNED },
      document: { number: '9/BC-SYT', date: '2024-06-17' },
    },
  ],
  [
    'task document',
    [
      'task',
      'document',
      PLAN,
      'HG-C.1',
      '--unit',
      'so-y-te',
      '--period',
      '2024',
      '--signed',
      'ban-ky.pdf',
      ...WHO,
    ],
    'attachDocument',
    { plan: PLAN, about: 'HG-C.1', unit: 'so-y-te', period: '2024', as: AS, signed: SIGNED },
  ],
  [
    'task done with its signed document',
    ['task', 'done', PLAN, 'HG-C.1', '--unit', 'so-y-te', '--signed', 'ban-ky.pdf', ...WHO],
    'completeTask',
    { plan: PLAN, duty: 'HG-C.1', unit: 'so-y-te', as: AS, signed: SIGNED },
  ],
  [
    'report delegate',
    [
      'report',
      'delegate',
      PLAN,
      '2024',
      '--unit',
      'so-y-te',
      '--to',
      'b@so-y-te.example',
      '--why',
      'Nghỉ',
      ...WHO,
    ],
    'delegateObligation',
    { plan: PLAN, about: '2024', unit: 'so-y-te', to: 'b@so-y-te.example', why: 'Nghỉ', as: AS },
  ],
  [
    'task delegate',
    ['task', 'delegate', PLAN, 'HG-C.1', '--unit', 'so-y-te', '--to', 'b@so-y-te.example', ...WHO],
    'delegateObligation',
    { plan: PLAN, about: 'HG-C.1', unit: 'so-y-te', to: 'b@so-y-te.example', as: AS },
  ],
  [
    'obstacle raise',
    ['obstacle', 'raise', PLAN, '--unit', 'so-y-te', '--duty', 'HG-2.4', '--text', 'Thiếu kinh phí', ...WHO],
    'raiseObstacle',
    { plan: PLAN, unit: 'so-y-te', duty: 'HG-2.4', text: 'Thiếu kinh phí', as: AS },
  ],
  [
    'obstacle answer',
    ['obstacle', 'answer', PLAN, 'vm-3f9a2c1d', '--text', 'Đã bố trí', ...WHO],
    'answerObstacle',
    { plan: PLAN, obstacle: 'vm-3f9a2c1d', text: 'Đã bố trí', as: AS },
  ],
  [
    'obstacle escalate',
    ['obstacle', 'escalate', PLAN, 'vm-3f9a2c1d', '--why', 'Vượt thẩm quyền', ...WHO],
    'escalateObstacle',
    { plan: PLAN, obstacle: 'vm-3f9a2c1d', why: 'Vượt thẩm quyền', as: AS },
  ],
  [
    'obstacle list',
    ['obstacle', 'list', PLAN, '--unit', 'so-y-te'],
    'listObstacles',
    { plan: PLAN, unit: 'so-y-te' },
  ],
  [
    'report issue with the signed PDF',
    [
      ...['report', 'issue', PLAN, '2024', ...WHO, '--number', '123', '--date', '2024-12-20'],
      ...['--signed', 'ban-ky.pdf', '--yes'],
    ],
    'issueReport',
    { plan: PLAN, period: '2024', number: '123', date: '2024-12-20', as: AS, signed: SIGNED },
  ],
  ['report show', ['report', 'show', PLAN, '2024'], 'showReport', { plan: PLAN, period: '2024' }],
  [
    'report approve',
    ['report', 'approve', PLAN, '2024', ...WHO, '--yes'],
    'approveReport',
    { plan: PLAN, period: '2024', as: AS },
  ],
  [
    'report issue',
    ['report', 'issue', PLAN, '2024', ...WHO, '--number', '123/BC-SLĐTBXH', '--date', '2024-12-20', '--yes'],
    'issueReport',
    { plan: PLAN, period: '2024', number: '123/BC-SLĐTBXH', date: '2024-12-20', as: AS },
  ],
  [
    'report send',
    ['report', 'send', PLAN, '2024', ...WHO, '--id', 'k2', '--yes'],
    'sendReport',
    { plan: PLAN, period: '2024', as: AS, id: 'k2' },
  ],
  [
    'history',
    ['history', PLAN, '--unit', 'so-y-te', '--from', '2024-06-01', '--to', '2024-06-30'],
    'history',
    { plan: PLAN, unit: 'so-y-te', from: '2024-06-01', to: '2024-06-30' },
  ],
  [
    'report propose',
    ['report', 'propose', PLAN, '2024', '--missing', 'ok', ...WHO],
    'proposeReport',
    { plan: PLAN, period: '2024', as: AS, missing: 'ok' },
  ],
  ['report draft', ['report', 'draft', PLAN, '2024-h1'], 'reportDraft', { plan: PLAN, period: '2024-h1' }],
  [
    'report figures',
    ['report', 'figures', PLAN, '2024-h1'],
    'reportFigures',
    { plan: PLAN, period: '2024-h1', version: undefined },
  ],
  [
    'report submissions',
    ['report', 'submissions', PLAN, '2024-h1', '--version', '2', '--all'],
    'reportSubmissions',
    { plan: PLAN, period: '2024-h1', version: 2, all: true },
  ],
  [
    'history of an obligation',
    ['history', PLAN, '--unit', 'so-y-te', '--obligation', '2024-h1'],
    'history',
    { plan: PLAN, unit: 'so-y-te', obligation: '2024-h1' },
  ],
  ['history of a mail', ['history', '--mail', '<a@b>'], 'history', { mail: '<a@b>' }],
  ['mail list', ['mail', 'list', '--to', AS], 'listMails', { to: AS }],
  [
    'official import',
    ['official', 'import', 'plan.yaml'],
    'importOfficials',
    { text: 'id: x\n', file: 'plan.yaml' },
  ],
  ['official list', ['official', 'list'], 'listOfficials', undefined],
  [
    'official remove',
    ['official', 'remove', 'cu@so-y-te.example'],
    'removeEverywhere',
    { email: 'cu@so-y-te.example' },
  ],
  [
    'official replace',
    ['official', 'replace', 'cu@so-y-te.example', 'moi@so-y-te.example', '--name', 'Nguyễn Thị B'],
    'replaceEverywhere',
    { email: 'cu@so-y-te.example', by: { email: 'moi@so-y-te.example', name: 'Nguyễn Thị B' } },
  ],
  [
    'official absent',
    [
      ...['official', 'absent', 'dm@so-y-te.example', '--stand-in', 'pho@so-y-te.example'],
      ...['--from', '2026-07-01', '--to', '2026-07-14'],
    ],
    'setAbsenceEverywhere',
    {
      email: 'dm@so-y-te.example',
      ...{ standIn: { email: 'pho@so-y-te.example' }, from: '2026-07-01', to: '2026-07-14' },
    },
  ],
  [
    'official back',
    ['official', 'back', 'dm@so-y-te.example'],
    'endAbsenceEverywhere',
    { email: 'dm@so-y-te.example' },
  ],
  [
    'official mails',
    ['official', 'mails', 'dm@so-y-te.example', '--language', 'directory', '--daily', 'yes'],
    'setMailSettingsOf',
    { email: 'dm@so-y-te.example', language: null, daily: true },
  ],
  [
    'plan years',
    ['plan', 'years', 'hau-giang-2021-2025', '--target', 'HG-T1'],
    'planYears',
    { plan: 'hau-giang-2021-2025', target: 'HG-T1' },
  ],
  ['unit list', ['unit', 'list'], 'listUnits', undefined],
];

describe('commands that ask the engine', () => {
  it.each(CALLS)(
    '%s asks for exactly what was said and prints the answer as one JSON document',
    async (_name, argv, method, input) => {
      const { engine, calls } = createFakeEngine((asked) => ({ answered: asked }));
      const outcome = await runHere([...argv, '--json'], { engine, cwd });
      expect(outcome.stderr).toBe('');
      expect(calls).toEqual([{ method, input }]);
      expect(outcome.json()).toEqual({ answered: method });
      expect(outcome.code).toBe(0);
    },
  );

  it('takes the common options before the command too', async () => {
    const { engine } = createFakeEngine(() => ({ units: [] }));
    expect((await runHere(['--json', '--lang', 'en', 'unit', 'list'], { engine })).json()).toEqual({
      units: [],
    });
  });
});

/** Full answers, so that what people read can be looked at. */
const ANSWERS: Record<string, unknown> = {
  launchPlan: {
    plan: PLAN,
    workflowId: `plan/${PLAN}`,
    launched: true,
    units: 26,
    obligations: 300,
    past: { count: 2, choice: 'skip' },
    warnings: ['so-y-te chưa có đầu mối'],
  },
  previewLaunch: {
    plan: PLAN,
    title: 'Kế hoạch thử',
    running: false,
    at: '2024-06-01T08:00:00+07:00',
    units: 26,
    ordered: 18,
    requested: 8,
    obligations: 302,
    past: { count: 2, first: '2024-01-05', last: '2024-05-31' },
    next: [
      {
        ...{ dueDate: '2024-06-19', dueReason: null, kind: 'report', period: '2024-h1', duty: null },
        units: ['so-y-te', 'so-tu-phap'],
      },
    ],
    forecastYears: [2025],
    warnings: [],
  },
  reportDraft: {
    ...{ period: '2024-h1', state: 'returned', version: 1, revision: 2, missing: ['so-tu-phap'] },
    sections: [
      {
        ...{ section: 'situation', title: 'I. TÌNH HÌNH CHUNG', text: 'Ổn định.', from: [], own: true },
        material: [],
      },
    ],
    rounds: [
      {
        ...{ at: '2024-06-21T15:30:00+07:00', what: 'returned', who: 'approver', why: 'Bổ sung' },
        version: 1,
      },
    ],
  },
  reportFigures: {
    ...{ plan: PLAN, period: '2024-h1', version: null, exempt: [], missing: ['so-tu-phap'] },
    completeness: { expected: 18, received: 17, rate: 94.44 },
    timeliness: { expected: 18, onTime: 16, rate: 88.89 },
    figures: [
      {
        ...{ target: 'HG-T1', numerator: 40, denominator: 75, value: 53.33, met: false, state: 'reported' },
        ...{ reported: 7, zero: 1, notApplicable: 0, elsewhere: 0, missing: 1, trace: [], byUnit: [] },
      },
    ],
  },
  reportSubmissions: [
    {
      ...{ id: 'act-1', unit: 'so-y-te', version: 2, receivedAt: '2024-06-18T09:00:00+07:00', onTime: true },
      ...{ state: 'accepted', figures: { 'HG-T1': 'zero', 'HG-T2': { numerator: 1, denominator: 3 } } },
      ...{ document: null, onBehalf: { received: '2024-06-18' } },
    },
  ],
  listWorkflows: {
    workflows: [
      {
        ...{ workflowId: `plan/${PLAN}`, status: 'RUNNING', nextWake: null, historyLength: 12 },
        pending: [{ activity: 'record', attempt: 7, lastError: 'connect ECONNREFUSED' }],
      },
    ],
  },
  listProblems: {
    problems: [
      {
        ...{ workflowId: `plan/${PLAN}/unit/so-y-te`, kind: 'task-failing', activity: 'workflow-task' },
        ...{ attempt: 4, lastError: 'Nondeterminism', overdueSince: '2024-06-19T08:00:00+07:00' },
      },
    ],
    complete: true,
  },
  listPlans: { plans: [{ plan: PLAN, title: 'Kế hoạch', state: 'running', launchedAt: null }] },
  planStatus: {
    plan: PLAN,
    state: 'running',
    obligations: [
      {
        id: 'so-y-te/2024-h1',
        unit: 'so-y-te',
        kind: 'report',
        period: '2024-h1',
        duty: null,
        state: 'open',
        dueAt: '2024-06-19T23:59:59+07:00',
        late: true,
        firstSubmittedAt: null,
        acceptedAt: null,
      },
    ],
  },
  submitReport: { reference: 'BN-1', version: 1, receivedAt: '2024-06-18T09:00:00+07:00', onTime: true },
  returnReport: { obligation: 'so-y-te/2024-h1', state: 'returned', dueAt: '2024-06-21T23:59:59+07:00' },
  reopenReport: {
    ...{ obligation: 'so-y-te/2024-h1', state: 'returned', dueAt: '2024-06-19T23:59:59+07:00' },
    correctBy: '2024-06-24T23:59:59+07:00',
  },
  showReport: {
    period: '2024',
    state: 'sealed',
    version: 1,
    sha256: 'abc',
    number: null,
    docx: null,
    xlsx: null,
  },
  history: {
    entries: [
      {
        at: '2024-06-18T09:00:00+07:00',
        kind: 'act',
        unit: 'so-y-te',
        obligation: null,
        who: 'focal-point',
        what: 'submit',
        why: null,
        ...{ id: 'act-1', plan: PLAN, recipient: null, dueDate: null, notice: null, mail: null, act: null },
        ...{ reason: null, detail: { version: 2, onTime: true } },
      },
    ],
  },
  listMails: {
    mails: [
      { messageId: '<a@b>', to: AS, subject: 'Nhắc', state: 'sent', queuedAt: 't', sentAt: 't', notices: [] },
    ],
  },
  importOfficials: { imported: 3, officials: [] },
  listOfficials: {
    officials: [{ email: AS, name: null, unit: 'so-y-te', plan: PLAN, roles: ['head'], language: 'vi' }],
  },
  listObstacles: {
    obstacles: [
      {
        ...{
          id: 'vm-3f9a2c1d',
          unit: 'so-y-te',
          about: 'HG-2.4',
          state: 'escalated',
          text: 'Thiếu kinh phí',
        },
        ...{ raisedAt: '2024-06-18T09:00:00+07:00', escalatedAt: '2024-06-19T09:00:00+07:00', why: null },
        ...{ answeredAt: null, answer: null },
      },
    ],
  },
  attachDocument: {
    ...{ obligation: 'so-y-te/2024-h1', state: 'submitted', warnings: ['ban-ky.pdf: xem lại'] },
  },
  listUnits: {
    units: [
      {
        ...{ id: 'so-y-te', name: 'Sở Y tế', validFrom: null, validTo: null },
        ...{ successors: [], predecessors: [] },
      },
    ],
  },
};

it('workflows asks for the list and for what is wrong, and prints both as one JSON document', async () => {
  const { engine, calls } = createFakeEngine((method) => ANSWERS[method]);
  const outcome = await runHere(['workflows', '--plan', PLAN, '--json'], { engine, cwd });
  expect(calls).toEqual([
    { method: 'listWorkflows', input: { plan: PLAN } },
    { method: 'listProblems', input: { plan: PLAN } },
  ]);
  expect(outcome.json()).toMatchObject({
    workflows: [{ workflowId: `plan/${PLAN}` }],
    problems: [{ workflowId: `plan/${PLAN}/unit/so-y-te`, kind: 'task-failing', attempt: 4 }],
  });
});

describe('answers for people', () => {
  it.each([
    [
      ['plan', 'launch', 'plan.yaml'],
      ['26 đơn vị', '2 hạn đã qua', 'chưa có đầu mối'],
    ],
    [
      ['plan', 'list'],
      [PLAN, 'Kế hoạch'],
    ],
    [
      ['plan', 'status', PLAN],
      ['so-y-te/2024-h1', 'Quá hạn chưa gửi', '2024-06-19'],
    ],
    [
      ['report', 'submit', PLAN, '2024-h1', 'figures.yaml', '--unit', 'so-y-te', ...WHO],
      ['BN-1', 'đúng hạn'],
    ],
    [['report', 'return', PLAN, '2024-h1', '--unit', 'so-y-te', ...WHO, '--why', 'x'], ['2024-06-21']],
    [
      ['report', 'show', PLAN, '2024'],
      ['abc', 'đã phê duyệt, đã chốt'],
    ],
    [
      ['history', PLAN],
      ['2024-06-18 09:00:00', 'so-y-te: gửi báo cáo (đầu mối)', 'vì: bản 2; đúng hạn'],
    ],
    [
      ['report', 'draft', PLAN, '2024-h1'],
      ['I. TÌNH HÌNH CHUNG', 'lời văn của cơ quan đầu mối', 'Chưa gửi: so-tu-phap', 'gửi lại', 'Bổ sung'],
    ],
    [
      ['report', 'figures', PLAN, '2024-h1'],
      ['HG-T1', '40/75', '53,33%', 'chưa đạt', '17/18', 'Còn thiếu: so-tu-phap'],
    ],
    [
      ['report', 'submissions', PLAN, '2024-h1'],
      ['so-y-te', 'đã tiếp nhận', 'nhập thay', 'chưa có văn bản', 'HG-T1 Không phát sinh; HG-T2 1/3'],
    ],
    [
      ['workflows'],
      [
        ...[`plan/${PLAN}`, 'đang chạy', 'record · lần 7 · connect ECONNREFUSED'],
        `! plan/${PLAN}/unit/so-y-te: không chạy tiếp được, đã thử 4 lần: Nondeterminism (bước lẽ ra lúc 2024-06-19 08:00)`,
      ],
    ],
    [
      ['mail', 'list'],
      [AS, 'Đã gửi'],
    ],
    [['official', 'import', 'plan.yaml'], ['Đã nạp 3 cán bộ']],
    [['official', 'list'], ['head']],
    [['unit', 'list'], ['Sở Y tế']],
    [
      ['obstacle', 'list', PLAN],
      ['vm-3f9a2c1d', 'so-y-te/HG-2.4', 'đã báo cáo lãnh đạo', 'Thiếu kinh phí'],
    ],
  ])('%j', async (argv, shown) => {
    const { engine } = createFakeEngine((method) => ANSWERS[method]);
    const { stdout, code } = await runHere(argv, { engine, cwd });
    for (const words of shown) expect(stdout).toContain(words);
    expect(stdout).not.toContain('\u001b[');
    expect(code).toBe(0);
  });

  it('speak English where asked, and say so when there is nothing', async () => {
    const { engine } = createFakeEngine((method) =>
      method === 'listMails' ? { mails: [] } : ANSWERS[method],
    );
    expect((await runHere(['mail', 'list', '--lang', 'en'], { engine })).stdout).toBe('No mail yet.\n');
    expect(
      (await runHere(['plan', 'status', PLAN], { engine, env: { LIEN_NGANH_LANG: 'en' } })).stdout,
    ).toContain('Overdue');
  });

  it('are coloured on a terminal, never against NO_COLOR', async () => {
    const { engine } = createFakeEngine((method) => ANSWERS[method]);
    const argv = ['plan', 'status', PLAN];
    expect((await runHere(argv, { engine, tty: true })).stdout).toContain('\u001b[');
    expect((await runHere(argv, { engine, tty: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b[',
    );
  });
});
