/** Rows and batches for tests of the record. */
import type { Batch, Effect } from '../../domain/effects.ts';
import type { AuditRow, NoticeRow, ObligationRow } from '../../domain/projections.ts';
import { insertAct, type NewAct } from '../../records/obligations/acts.ts';
import type { Records } from '../../records/database/database.ts';

export const SLOT = '2024-06-17T08:00:00+07:00';

/** The report of `so-y-te` for 2024-h1, open, with its next step due in `SLOT`. */
export function sampleObligation(plan: string, changes: Partial<ObligationRow> = {}): ObligationRow {
  return {
    plan,
    id: 'so-y-te/2024-h1',
    unit: 'so-y-te',
    kind: 'report',
    period: '2024-h1',
    duty: null,
    requested: false,
    windowStart: '2023-12-15T00:00:00+07:00',
    opensAt: '2024-05-29T08:00:00+07:00',
    dueAt: '2024-06-19T23:59:59+07:00',
    dueDate: '2024-06-19',
    dueReason: null,
    state: 'open',
    revision: 0,
    sequence: 1,
    firstSubmittedAt: null,
    onTime: null,
    submission: null,
    version: 0,
    acceptedAt: null,
    doneAt: null,
    correctBy: null,
    quiet: null,
    extendedFrom: null,
    documented: false,
    nextRungAt: SLOT,
    ...changes,
  };
}

export function sampleNotice(plan: string, changes: Partial<NoticeRow> = {}): NoticeRow {
  const row: NoticeRow = {
    id: '',
    plan,
    obligation: 'so-y-te/2024-h1',
    unit: 'so-y-te',
    notice: 'due-2',
    role: 'focal-point',
    recipient: 'so-y-te',
    at: SLOT,
    slot: SLOT,
    detail: {},
    ...changes,
  };
  return { ...row, id: changes.id ?? [plan, row.obligation, row.notice, row.role].join('/') };
}

export function sampleAudit(plan: string, changes: Partial<AuditRow> = {}): AuditRow {
  return {
    id: `${plan}/audit`,
    plan,
    at: SLOT,
    kind: 'act',
    unit: 'so-y-te',
    obligation: 'so-y-te/2024-h1',
    who: 'focal-point',
    what: 'submit',
    why: null,
    detail: { version: 1, late: false, units: ['so-y-te'], nothing: null },
    ...changes,
  };
}

export function sampleAct(plan: string, changes: Partial<NewAct> = {}): NewAct {
  return {
    id: `${plan}-act`,
    plan,
    workflowId: `plan/${plan}/unit/so-y-te`,
    obligation: 'so-y-te/2024-h1',
    act: 'submit',
    actorEmail: 'van-thu@so-y-te.example',
    actorRole: 'focal-point',
    saidAt: '2024-06-18T09:30:00.250+07:00',
    content: {
      figures: { 'HG-T1': { numerator: 40, denominator: 75 } },
      duties: {},
      narrative: { so_sánh: 'tăng' },
    },
    contentSha256: 'c'.repeat(64),
    obligationRevision: 0,
    ...changes,
  };
}

export function batchOf(plan: string, effects: Effect[], at = SLOT): Batch {
  return { workflowId: `plan/${plan}/unit/so-y-te`, plan, at, effects };
}

/** What a unit's workflow writes at one slot: its obligations, a notice and an audit line for each. */
export function sampleBatch(options: { plan: string; sequence: number; obligations: number }): Batch {
  const { plan, sequence } = options;
  const effects = Array.from({ length: options.obligations }, (_, index): Effect[] => {
    const obligation = `so-y-te/task-${index}`;
    const id = `${plan}/${obligation}/${sequence}`;
    return [
      { kind: 'obligation', row: sampleObligation(plan, { id: obligation, kind: 'task', sequence }) },
      { kind: 'notice', row: sampleNotice(plan, { id, obligation }) },
      { kind: 'audit', row: sampleAudit(plan, { id, obligation }) },
    ];
  });
  return batchOf(plan, effects.flat());
}

/** Keeps the two acts that `reportEffects` speaks of. */
export async function keepActs({ db }: Records, plan: string): Promise<void> {
  await insertAct(db, sampleAct(plan, { id: `${plan}-first` }));
  await insertAct(db, sampleAct(plan, { id: `${plan}-second`, contentSha256: 'd'.repeat(64) }));
}

/** What a report goes through: submitted, returned, submitted anew, accepted. */
export function reportEffects(plan: string): Effect[] {
  const [first, second] = [`${plan}-first`, `${plan}-second`];
  const submitted = (act: string, version: number, receivedAt: string, replaces: string | null): Effect => ({
    kind: 'submission',
    act,
    plan,
    obligation: 'so-y-te/2024-h1',
    unit: 'so-y-te',
    period: '2024-h1',
    version,
    receivedAt,
    saidAt: receivedAt,
    onTime: true,
    state: 'submitted',
    replaces,
  });
  const row = (sequence: number, changes: Partial<ObligationRow>): Effect => ({
    kind: 'obligation',
    row: sampleObligation(plan, { sequence, revision: sequence - 1, nextRungAt: null, ...changes }),
  });
  return [
    row(1, { state: 'open', nextRungAt: SLOT }),
    { kind: 'notice', row: sampleNotice(plan) },
    submitted(first, 1, '2024-06-18T09:00:00+07:00', null),
    row(2, { state: 'submitted', submission: first, version: 1, onTime: true }),
    { kind: 'audit', row: sampleAudit(plan, { id: first }) },
    {
      kind: 'message',
      to: `plan/${plan}/period/2024-h1`,
      message: {
        id: first,
        type: 'submission',
        unit: 'so-y-te',
        period: '2024-h1',
        submission: first,
        version: 1,
        at: '2024-06-18T09:00:00+07:00',
        onTime: true,
      },
    },
    {
      kind: 'answer',
      act: first,
      answer: { ok: true, obligation: 'so-y-te/2024-h1', state: 'submitted', revision: 1 },
    },
    { kind: 'submission-state', submission: first, state: 'returned', at: '2024-06-19T10:00:00+07:00' },
    row(3, { state: 'returned', correctBy: '2024-06-21T23:59:59+07:00' }),
    { kind: 'notice', row: sampleNotice(plan, { notice: 'returned', slot: '2024-06-19T10:00:00.5+07:00' }) },
    submitted(second, 2, '2024-06-20T11:00:00+07:00', null),
    row(4, { state: 'submitted', submission: second, version: 2, onTime: true }),
    { kind: 'submission-state', submission: second, state: 'accepted', at: '2024-06-24T09:00:00+07:00' },
    row(5, { state: 'accepted', acceptedAt: '2024-06-24T09:00:00+07:00' }),
    {
      kind: 'period',
      row: {
        plan,
        period: '2024-h1',
        state: 'draft',
        sequence: 1,
        version: 1,
        draftedAt: '2024-06-20T08:00:00+07:00',
        approvedAt: null,
        sha256: null,
        number: null,
        issuedOn: null,
        sentAt: null,
      },
    },
  ];
}
