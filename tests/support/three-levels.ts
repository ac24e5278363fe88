/** The shipped plans of three levels at work: communes report to two provinces, those to a ministry. */
import { readFileSync } from 'node:fs';
import { requirePlan } from '../../client/documents/read-plan.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { hashBytes } from '../../records/reports/attachments.ts';
import { rehearsedAddress, rehearsedOfficials } from '../../standalone/rehearsal/officials.ts';
import type { TestHost } from './host.ts';

const FILES = ['doc-sach-2026-2027', 'doc-sach-an-lam-2026-2027', 'doc-sach-binh-khe-2026-2027'];
const TEXTS = FILES.map((name) => readFileSync(`plans/${name}.yaml`, 'utf8'));
export const [MINISTRY, AN_LAM, BINH_KHE] = TEXTS.map((text) => requirePlan(text, 'plan').plan) as [
  Plan,
  Plan,
  Plan,
];
const PERIOD = '2026-h1';

/** Takes in everybody and launches the three, from the top. */
export async function launchLevels({ engine, records }: TestHost, past: 'skip' | 'open'): Promise<void> {
  for (const [index, plan] of [MINISTRY, AN_LAM, BINH_KHE].entries()) {
    await importOfficials(records.db, rehearsedOfficials(plan));
    await engine.launchPlan({ text: TEXTS[index]!, file: FILES[index]!, past });
  }
}

/** Who coordinates a plan. */
export const coordinatorOf = ({ coordinator }: Plan): string => rehearsedAddress(coordinator, 'coordinator');

/** Hamlets of a commune with a reading place, of all; books added, keepers trained. */
export interface Told {
  done: number;
  all: number;
  books: number;
  keepers: number;
}

/** A commune's report. */
export async function reportCommune(
  { engine }: TestHost,
  plan: Plan,
  unit: UnitId,
  { done, all, books, keepers }: Told,
): Promise<void> {
  const [share, added, trained] = plan.targets.map(({ code }) => code) as [string, string, string];
  const figures = {
    [share]: { numerator: done, denominator: all },
    [added]: { value: books },
    [trained]: { value: keepers },
  };
  const content = { figures, duties: {}, narrative: { results: `Đã mở ${done} điểm đọc.` } };
  const as = rehearsedAddress(unit, 'focal-point');
  await engine.submitReport({ plan: plan.id, period: PERIOD, unit, as, content });
}

/** From the draft to the document sent upward. */
export async function sendUpward(
  { engine }: TestHost,
  plan: Plan,
  number: string,
  date: string,
): Promise<void> {
  const of = { plan: plan.id, period: PERIOD };
  const as = coordinatorOf(plan);
  await engine.proposeReport({ ...of, as, missing: 'ok', beforeCutOff: 'ok' });
  await engine.approveReport({ ...of, as: rehearsedAddress(plan.coordinator, 'approver') });
  await engine.issueReport({ ...of, as, number, date });
  await engine.sendReport({ ...of, as });
}

/** Numerator and denominator of each target in a sealed version. */
export async function sharesIn(
  { engine }: TestHost,
  plan: Plan,
  version: number,
): Promise<(number | null)[][]> {
  const { figures } = await engine.reportFigures({ plan: plan.id, period: PERIOD, version });
  return figures.map(({ numerator, denominator }) => [numerator, denominator]);
}

/** Hash of a sealed snapshot, computed from its bytes. */
export async function hashOfVersion(
  { engine }: TestHost,
  { id: plan }: Plan,
  version: number,
): Promise<string> {
  const { json } = await engine.renderReport({ plan, period: PERIOD, version });
  return hashBytes(Buffer.from(json, 'base64'));
}
