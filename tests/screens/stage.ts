/** A small plan in mid-cycle, so that every page has something to show. */
import { randomBytes } from 'node:crypto';
import type { Role } from '../../domain/obligation.ts';
import { saveDraft } from '../../records/reports/report-drafts.ts';
import { addGrant } from '../../records/directory/web-sessions.ts';
import { startWebHost, type WebHost } from '../support/web-host.ts';
import { address, COORDINATOR, PLAN } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const PERIOD = '2024-h1';
const TEN = Array.from({ length: 10 }, (_, index) => `KT-T${index + 1}`);

function reportText(numerator: number): string {
  const figures = Object.fromEntries(
    TEN.map((code, index) => [code, { numerator: numerator + index, denominator: 60 }]),
  );
  return JSON.stringify({
    figures,
    narrative: { situation: 'Tình hình ổn định.', results: 'Đã thực hiện các nhiệm vụ được giao.' },
    preparer: 'Người Lập Báo Cáo',
  });
}

/** Reports handed in, sent back and half filled in, a task done, an obstacle raised and answered, time asked for. */
async function play({ engine, records, context }: WebHost): Promise<void> {
  const coordinator = address(COORDINATOR, 'coordinator');
  const by = (unit: string) => ({ plan: PLAN, unit, as: address(unit, 'focal-point') });
  const report = { period: PERIOD, file: 'bao-cao' };
  await engine.submitReport({ ...by('so-mot'), ...report, text: reportText(30) });
  await engine.submitReport({ ...by('so-hai'), ...report, text: reportText(45) });
  await engine.returnReport({
    plan: PLAN,
    unit: 'so-hai',
    period: PERIOD,
    as: coordinator,
    why: 'Đề nghị làm rõ số liệu chỉ tiêu KT-T3 và bổ sung phần khó khăn, vướng mắc.',
  });
  await saveDraft(
    records.db,
    { plan: PLAN, unit: 'so-ba', period: PERIOD },
    {
      answers: {
        'f.KT-T1.numerator': '40',
        'f.KT-T1.denominator': '50',
        'f.KT-T2.choice': 'zero',
        'n.situation': 'Ổn định.',
      },
      updatedAt: context.now(),
      updatedBy: address('so-ba', 'focal-point'),
    },
  );
  await engine.completeTask({ ...by('so-hai'), duty: 'KT-4', note: 'Đã tổ chức hai lớp tập huấn.' });
  const { id } = await engine.raiseObstacle({
    ...by('so-mot'),
    period: PERIOD,
    text: 'Chưa được cấp kinh phí tập huấn.',
  });
  await engine.answerObstacle({
    plan: PLAN,
    obstacle: id,
    as: coordinator,
    text: 'Đã đề nghị Sở Tài chính bổ sung trong quý III.',
  });
  await engine.raiseObstacle({ ...by('so-ba'), text: 'Thiếu biểu mẫu thống nhất giữa các huyện.' });
  await engine.askExtension({
    ...by('so-ba'),
    about: PERIOD,
    to: '2024-06-21',
    why: 'Chờ số liệu của hai huyện.',
  });
}

export interface Stage extends WebHost {
  /** A session's cookie value for the pages of a unit. */
  ofUnit(unit: string): Promise<string>;
  /** The same for somebody who signed in. */
  signedIn(unit: string, role: Role): Promise<string>;
}

/** Sets it up. */
export async function setStage(): Promise<Stage> {
  const host = await startWebHost('2024-06-17T07:59:15+07:00');
  await waitFor('the mails of 08:00', async () => (await host.mails()).length >= 5);
  await play(host);
  async function open(kind: 'link' | 'sign-in', email: string, plan: string, unit: string): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const at = { createdAt: host.context.now(), expiresAt: '2999-01-01T00:00:00+07:00' };
    await addGrant(host.records.db, id, { kind, email, plan, unit, link: null, ...at });
    return id;
  }
  return {
    ...host,
    ofUnit: (unit) => open('link', address(unit, 'focal-point'), PLAN, unit),
    signedIn: (unit, role) => open('sign-in', address(unit, role), '', ''),
  };
}
