/**
 * The Hậu Giang plan in mid-cycle, on 20 June 2024: what three months of real reminders, reports, tasks, obstacles
 * and extensions leave behind, so that every page has something of every state to show. Names and figures are invented.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { parse, stringify } from 'yaml';
import { createPost } from '../../activities/mail/post.ts';
import { startDeadline } from '../../client/engine/deadline.ts';
import { lookAt } from '../../client/operate/look-at-workflow.ts';
import type { Engine, WorkflowList } from '../../client/engine.ts';
import type { RouteEntry } from '../../web/layout/access.ts';
import { readIntake } from '../../web/new-plan/begin/read-intake.ts';
import { createWebApp } from '../../web/create-web-app.ts';
import { namedBehaviour } from '../../domain/behaviour.ts';
import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { addIntake } from '../../records/plans/plan-intakes.ts';
import { addGrant } from '../../records/directory/web-sessions.ts';
import { choosePorts } from '../../standalone/ports.ts';
import { rehearsedContent } from '../../standalone/rehearsal/figures.ts';
import { startSkippingHost, type SkippingHost } from './host.ts';
import { HAU_GIANG, HAU_GIANG_TEXT } from './rehearsed.ts';
import { openMailbox } from '../../standalone/mail-catcher.ts';

export const PERIOD = '2024-h1';
/** A district whose report came back to it. */
export const RETURNED = 'ubnd-huyen-vi-thuy';
/** A district that has done nothing but pass its report and a task on to a colleague. */
export const SILENT = 'ubnd-huyen-phung-hiep';
/** A district of which nobody knows the focal point. */
export const NAMELESS = 'ubnd-thi-xa-long-my';
/** A department that asked for more time. */
export const ASKING = 'so-tu-phap';
const SUSPENDED = 'bao-hau-giang';

/** The demonstration directory's addresses, by role. */
const PREFIX: Partial<Record<Role, string>> = {
  'focal-point': 'dau-moi',
  head: 'thu-truong',
  coordinator: 'dieu-phoi',
  approver: 'duyet',
  leadership: 'lanh-dao',
  administrator: 'quan-tri',
};

/** Units whose focal point is an office's mailbox. */
const MAILBOXES = ['bao-hau-giang', 'ubnd-huyen-long-my'];

/** The invented holder of a role in a unit of the plan. */
export function officialOf(role: Role, unit: UnitId = HAU_GIANG.coordinator): string {
  const prefix = role === 'focal-point' && MAILBOXES.includes(unit) ? 'van-phong' : PREFIX[role];
  return `${prefix}.${unit}@hau-giang.example`;
}

export interface MidCycle {
  base: string;
  host: SkippingHost;
  plan: Plan;
  routes: RouteEntry[];
  /** Cookie of somebody signed in, or who came through their unit's link. */
  session(who: { email: string; unit?: UnitId }): Promise<string>;
  stop(): Promise<void>;
}

async function directory(): Promise<string> {
  const file = join(process.cwd(), 'plans/hau-giang-2021-2025.officials.yaml');
  const { officials, ...rest } = parse(await readFile(file, 'utf8')) as {
    officials: { unit: UnitId; roles: Role[] }[];
  };
  return stringify({
    ...rest,
    officials: officials.filter(({ unit, roles }) => unit !== NAMELESS || roles.includes('head')),
  });
}

/** What a unit hands in, drawn as in a rehearsal. */
function reportOf(unit: UnitId): string {
  return stringify(rehearsedContent(HAU_GIANG, namedBehaviour('all-on-time', HAU_GIANG), unit, PERIOD));
}

/** Three months of work. */
async function live({ engine, records, runTo }: SkippingHost): Promise<void> {
  const plan = HAU_GIANG.id;
  const coordinator = officialOf('coordinator');
  const units = HAU_GIANG.units.map(({ id }) => id);
  const by = (unit: UnitId) => ({ plan, unit, as: officialOf('focal-point', unit) });
  const submit = (unit: UnitId) =>
    engine.submitReport({ ...by(unit), period: PERIOD, text: reportOf(unit), file: 'bao-cao.yaml' });
  const idle = [SILENT, NAMELESS];

  await runTo('2024-03-27T14:00:00+07:00');
  const owed = await engine.planStatus({ plan });
  for (const { unit, kind, duty, period } of owed.obligations) {
    if (kind !== 'task' || !duty || !period?.startsWith('2024') || idle.includes(unit)) continue;
    if (!['HG-C.1', 'HG-12.1'].includes(duty)) continue;
    await engine.completeTask({ ...by(unit), duty, period, note: 'Đã bố trí trong dự toán của đơn vị.' });
  }
  await runTo('2024-05-30T09:00:00+07:00');
  await engine.suspendUnit({
    ...{ plan, unit: SUSPENDED, as: coordinator, why: 'Đang sắp xếp lại tổ chức' },
    basis: { number: '812/UBND-NC', date: '2024-05-28' },
  });
  const first = await engine.raiseObstacle({
    ...by('ubnd-huyen-vi-thuy'),
    text: 'Kinh phí tuyên truyền chưa được phân bổ cho cấp xã.',
  });
  await engine.answerObstacle({
    ...{ plan, obstacle: first.id, as: coordinator },
    text: 'Sở Tài chính phân bổ trước ngày 15/6/2024.',
  });
  await runTo('2024-06-13T15:00:00+07:00');
  await engine.raiseObstacle({
    ...by('cong-an-tinh'),
    text: 'Số liệu tin báo của hai huyện không khớp với số của Viện kiểm sát.',
  });
  const higher = await engine.raiseObstacle({
    ...by('ubnd-huyen-vi-thuy'),
    text: 'Huyện chưa bố trí được nơi tạm trú cho nạn nhân; đề nghị dùng chung với thành phố.',
  });
  await engine.escalateObstacle({
    ...{ plan, obstacle: higher.id, as: coordinator, why: 'Liên quan hai địa phương, xin ý kiến lãnh đạo.' },
  });
  await engine.askExtension({
    ...by(ASKING),
    ...{ about: PERIOD, to: '2024-06-24', why: 'Chờ số liệu trợ giúp pháp lý của các chi nhánh.' },
  });
  await runTo('2024-06-18T10:00:00+07:00');
  const late = 'so-tai-chinh';
  for (const unit of units.filter((u) => ![...idle, ASKING, SUSPENDED, late].includes(u))) await submit(unit);
  await runTo('2024-06-19T09:00:00+07:00');
  await engine.returnReport({
    ...{ plan, unit: RETURNED, period: PERIOD, as: coordinator },
    why: 'Chỉ tiêu HG-T9: tử số lớn hơn số đã báo cáo kỳ trước, đề nghị kiểm tra lại.',
  });
  await engine.askQuestion({
    ...{ plan, unit: RETURNED, period: PERIOD, about: 'HG-T9', as: coordinator },
    text: 'Tử số đã gồm số liệu của các xã chưa?',
  });
  for (const unit of ['cong-an-tinh', 'so-y-te', 'ubnd-thanh-pho-vi-thanh', 'hoi-nong-dan-tinh'])
    await engine.acceptReport({ plan, unit, period: PERIOD, as: coordinator });
  await runTo('2024-06-20T09:30:00+07:00');
  await submit(late);
  await engine.noteChase({
    ...{ plan, unit: SILENT, about: PERIOD, as: coordinator },
    why: 'Đã gọi Văn phòng UBND huyện, hẹn gửi chiều 20/6.',
  });
  for (const about of [PERIOD, 'HG-C.1@2024'])
    await engine.delegateObligation({
      ...{ ...by(SILENT), about, to: 'van-thu.ubnd-huyen-phung-hiep@hau-giang.example' },
      name: 'Người Thử Văn thư',
    });
  await engine.setAbsence({
    ...{ plan, unit: 'so-y-te', email: officialOf('head', 'so-y-te'), as: coordinator },
    ...{ from: '2024-06-20', to: '2024-06-21', standIn: { email: officialOf('focal-point', 'so-y-te') } },
  });
  const email = officialOf('focal-point', 'ubnd-huyen-chau-thanh');
  await engine.setAbsence({
    ...{ plan, unit: 'ubnd-huyen-chau-thanh', email, as: email, from: '2024-06-20', to: '2024-06-21' },
    standIn: { email: officialOf('head', 'ubnd-huyen-chau-thanh') },
  });
  await runTo('2024-06-20T10:00:00+07:00');
  await records.db
    .updateTable('officials')
    .set({ bouncedAt: '2024-06-17T08:00:30+07:00' })
    .where('email', '=', officialOf('focal-point', 'doan-thanh-nien-cong-san-ho-chi-minh-tinh'))
    .execute();
}

/** Two plans that the coordinator has begun: a document that was read, and a plan file. */
async function beginPlans({ records, context }: SkippingHost): Promise<void> {
  for (const name of ['tests/support/plan-documents/mai-dam-hai-cap.txt', 'plans/hung-yen-2021-2025.yaml']) {
    const bytes = await readFile(join(process.cwd(), name));
    const read = await readIntake({ name: basename(name), bytes });
    if ('refused' in read) throw new Error(`${name}: ${read.refused.en}`);
    const owner = officialOf('coordinator');
    await addIntake(records.db, { ...read.intake, owner, createdAt: context.now() });
  }
}

/** The server that skips time has no lists: the workflows are those whose work is in the record. */
function listRunning({ context, records }: SkippingHost): Engine['listWorkflows'] {
  return async ({ offset = 0, limit = 50 }): Promise<WorkflowList> => {
    const periods = await records.db.selectFrom('periods').select('period').execute();
    const ids = [
      { workflowId: `plan/${HAU_GIANG.id}`, type: 'planCycle' },
      ...HAU_GIANG.units.map(({ id }) => ({
        ...{ workflowId: `plan/${HAU_GIANG.id}/unit/${id}`, type: 'agencyAssignment' },
      })),
      ...periods.map(({ period }) => ({
        ...{ workflowId: `plan/${HAU_GIANG.id}/period/${period}`, type: 'reportingPeriod' },
      })),
    ];
    const deadline = startDeadline(context);
    const looks = await Promise.all(
      ids
        .slice(offset, offset + limit)
        .map((info) =>
          lookAt(context, { ...info, status: { name: 'RUNNING' } } as Parameters<typeof lookAt>[1], deadline),
        ),
    );
    return { workflows: looks.map(({ entry }) => entry), total: ids.length, complete: true };
  };
}

/** Starts the engine, lets three months go by, and opens the pages on what they left. */
export async function openMidCycle(): Promise<MidCycle> {
  const [port = 0] = await choosePorts([undefined]);
  const base = `http://127.0.0.1:${port}`;
  const host = await startSkippingHost('2024-03-18T09:00:00+07:00', base);
  const { records, context } = host;
  await host.engine.importOfficials({ text: await directory(), file: 'officials.yaml' });
  await host.engine.launchPlan({ text: HAU_GIANG_TEXT, file: 'plan.yaml', past: 'skip' });
  await live(host);
  await beginPlans(host);
  const post = createPost(host.smtpUrl, 'no-reply@lien-nganh.example');
  const app = await createWebApp({
    ...{ records, post, publicUrl: base, now: context.now, apiToken: null },
    engine: { ...host.engine, listWorkflows: listRunning(host) },
    // The server that skips time does not tell who polls it.
    readiness: () => Promise.resolve({ ready: true, why: [] }),
    retrying: () => [],
    temporalUi: 'http://127.0.0.1:8233/namespaces/lien-nganh',
    mailbox: openMailbox(host.mailDirectory),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  await app.listen({ host: '127.0.0.1', port });
  return {
    ...{ base, host, plan: HAU_GIANG, routes: app.routeTable },
    async session({ email, unit }) {
      const id = randomBytes(32).toString('base64url');
      const scope = unit ? { kind: 'link' as const, plan: HAU_GIANG.id, unit } : { kind: 'sign-in' as const };
      await addGrant(records.db, id, {
        ...{ plan: '', unit: '', link: null, email, createdAt: context.now() },
        ...{ expiresAt: '2999-01-01T00:00:00+07:00' },
        ...scope,
      });
      return id;
    },
    async stop() {
      await app.close();
      post.close();
      await host.stop();
    },
  };
}
