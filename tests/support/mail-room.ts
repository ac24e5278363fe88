import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailActivities } from '../../activities/mail/index.ts';
import { createLinkBuilder } from '../../activities/mail/links.ts';
import { createSmtpTransport, type MailTransport } from '../../activities/mail/transport.ts';
import type { MailActivities } from '../../activities/ports.ts';
import type { NoticeRow, ObligationRow } from '../../domain/projections.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan } from '../../domain/plan.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { openRecords, type Records } from '../../records/database/database.ts';
import { savePlanVersion } from '../../records/plans/plans.ts';
import { listCaughtMails, startMailCatcher, type CaughtMail } from '../../standalone/mail-catcher.ts';
import { openEmptyRecords } from './records.ts';
import { samplePlan } from './sample-plan.ts';

export const SLOT = '2024-06-12T08:00:00+07:00';
export const MAIL_FROM = 'no-reply@lien-nganh.example';
export const LINK_SECRET = new Uint8Array(32).fill(7);
export const COORDINATOR = 'so-lao-dong-thuong-binh-va-xa-hoi';

/** A report of `cong-an-tinh` for the first half of 2024 unless said otherwise. */
export function sampleObligation(more: Partial<ObligationRow> = {}): ObligationRow {
  return {
    plan: 'mau-2021-2025',
    id: 'cong-an-tinh/2024-h1',
    unit: 'cong-an-tinh',
    kind: 'report',
    period: '2024-h1',
    duty: null,
    requested: false,
    windowStart: '2023-12-15T00:00:00+07:00',
    opensAt: '2024-05-27T08:00:00+07:00',
    dueAt: '2024-06-19T23:59:59+07:00',
    dueDate: '2024-06-19',
    dueReason: null,
    state: 'open',
    revision: 1,
    sequence: 3,
    firstSubmittedAt: null,
    onTime: null,
    submission: null,
    version: 0,
    acceptedAt: null,
    doneAt: null,
    correctBy: null,
    documented: false,
    nextRungAt: null,
    ...more,
  };
}

/** A `due-5` notice to the focal point of `cong-an-tinh` in `SLOT` unless said otherwise. */
export function sampleNotice(more: Partial<NoticeRow> = {}): NoticeRow {
  const row = {
    plan: 'mau-2021-2025',
    obligation: 'cong-an-tinh/2024-h1',
    unit: 'cong-an-tinh',
    notice: 'due-5' as const,
    role: 'focal-point' as const,
    recipient: 'cong-an-tinh',
    at: SLOT,
    slot: SLOT,
    detail: {},
    ...more,
  };
  return {
    ...row,
    id: more.id ?? `${row.plan}/${row.obligation}/${row.notice}/${row.role}/${row.recipient}`,
  };
}

export interface MailRoom {
  records: Records;
  directory: string;
  activities: MailActivities;
  announced: string[];
  plan(plan: Plan, source?: string): Promise<void>;
  official(
    email: string,
    unit: string,
    roles: Role[],
    more?: { name?: string; language?: string; plan?: string },
  ): Promise<void>;
  write(obligations: ObligationRow[], notices: NoticeRow[], at?: string): Promise<void>;
  /** Seals and delivers a slot. */
  run(
    slot?: string,
    at?: string,
  ): Promise<{ mails: number; sent: number; waiting: number; nextTryInMs: number | null }>;
  inbox(): Promise<CaughtMail[]>;
  stop(): Promise<void>;
}

/** A record (in memory unless an address is given) with the sample plan, a real SMTP catcher, and the mail room's activities between them. */
export async function openMailRoom(
  options: {
    reject?: (recipient: string) => number | null;
    transport?: (real: MailTransport) => MailTransport;
    databaseUrl?: string;
  } = {},
): Promise<MailRoom> {
  const directory = mkdtempSync(join(tmpdir(), 'lien-nganh-mail-'));
  const records = await (options.databaseUrl === undefined
    ? openEmptyRecords()
    : openRecords({ databaseUrl: options.databaseUrl }));
  const catcher = await startMailCatcher({
    directory,
    ...(options.reject ? { reject: options.reject } : {}),
  });
  const real = createSmtpTransport(catcher.url);
  const transport = options.transport?.(real) ?? real;
  const announced: string[] = [];
  const activities = createMailActivities({
    records,
    transport,
    mailFrom: MAIL_FROM,
    buildLink: createLinkBuilder({
      publicUrl: 'http://127.0.0.1:8080',
      keyId: 'k1',
      secret: LINK_SECRET,
      validDays: 90,
    }),
    dispatch: (_at, messages) => Promise.resolve(announced.push(...messages.map(({ id }) => id))),
  });
  const room: MailRoom = {
    records,
    directory,
    activities,
    announced,
    plan: async (plan, source = plan.id) => {
      await savePlanVersion(records.db, plan, source, '2024-01-02T08:00:00+07:00');
    },
    official: async (email, unit, roles, more = {}) => {
      await records.db
        .insertInto('officials')
        .values({
          email,
          name: more.name ?? null,
          unit,
          plan: more.plan ?? null,
          roles,
          language: more.language ?? 'vi',
          bouncedAt: null,
        })
        .execute();
    },
    write: async (obligations, notices, at = SLOT) => {
      const effects = [
        ...obligations.map((row) => ({ kind: 'obligation' as const, row })),
        ...notices.map((row) => ({ kind: 'notice' as const, row })),
      ];
      await applyBatch(records.db, { workflowId: 'plan/mau-2021-2025', plan: 'mau-2021-2025', at, effects });
    },
    run: async (slot = SLOT, at = slot) => ({
      ...(await activities.sealSlot({ slot, at })),
      ...(await activities.deliverSlot({ slot, at })),
    }),
    inbox: () => listCaughtMails(directory),
    stop: async () => {
      real.close();
      await catcher.stop();
      await records.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await room.plan(samplePlan());
  return room;
}
