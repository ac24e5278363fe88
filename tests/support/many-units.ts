/**
 * The plan of the page tests with four hundred communes more, written as rows: no workflow has to run for what their
 * coordinator and approver see. Three years of reports, three tasks each, an annual report of every commune for two
 * years, and the first half of 2024 as a draft: some have reported, some are late, some have nobody who reads mails.
 */
import type { Plan } from '../../domain/plan.ts';
import type { Effect } from '../../domain/effects.ts';
import type { ObligationRow, PeriodRow } from '../../domain/projections.ts';
import { buildSnapshot } from '../../activities/reports/snapshot.ts';
import type { Engine } from '../../client/engine.ts';
import type { Records } from '../../records/database/database.ts';
import { importOfficials } from '../../records/directory/directory.ts';
import { insertAct } from '../../records/obligations/acts.ts';
import { applyBatch } from '../../records/obligations/apply-batch.ts';
import { saveSealedReport } from '../../records/reports/reports.ts';
import { loadCurrentPlan, savePlanVersion } from '../../records/plans/plans.ts';
import { sampleReportPeriod, sampleSubmission } from './report-sample.ts';
import { batchOf, sampleAct, sampleObligation } from './sample-batches.ts';
import { addressOf, CODE, openWeb, WEB_NOW, WEB_PLAN, type TestWeb } from './web.ts';
import { writeObligations, writePeriods } from './write-rows.ts';

const UNITS = 400;
/** So many at the end of the list have nobody who reads mails. */
const NAMELESS = 3;
/** What a page may weigh, in bytes of HTML: 20 seconds on the slowest line of a commune would be ten times as much. */
export const MOST_BYTES = 100 * 1024;
export const HOME = `/ke-hoach/${WEB_PLAN}`;
export const PERIOD = `${HOME}/ky/2024-h1`;
const APPROVALS = `/phe-duyet/${WEB_PLAN}`;
export const COMMUNES = Array.from({ length: UNITS }, (_, i) => ({
  id: `ubnd-xa-${i + 1}`,
  name: `UBND xã Đông Hòa Thượng ${i + 1}`,
}));
const UNIT = `${HOME}/don-vi/${COMMUNES[7]!.id}`;

/** The pages that grow with the plan, by who opens them. */
export const LARGE_PAGES = {
  coordinator: [
    ['list of plans', '/ke-hoach'],
    ['plan', HOME],
    ['plan with every period', `${HOME}?ky=tat-ca`],
    ['period', PERIOD],
    ['target', `${PERIOD}/chi-tieu/${CODE}`],
    ['report as it will be sent', `${PERIOD}/bao-cao`],
    ['batch of acceptances', `${PERIOD}/nhieu/tiep-nhan`],
    ['batch of reminders', `${PERIOD}/nhieu/nhac`],
    ['batch of extensions', `${PERIOD}/nhieu/gia-han`],
    ['batch of calls', `${PERIOD}/nhieu/dien-thoai`],
    ['proposal', `${PERIOD}/trinh`],
    ['years', `${HOME}/qua-cac-nam`],
    ['years, unit by unit', `${HOME}/qua-cac-nam?chi-tieu=${CODE}`],
    ['directory', `${HOME}/danh-ba`],
    ['reminder letter', `${HOME}/don-doc`],
    ['figures of earlier periods', `${HOME}/cung-ky`],
    ['versions', `${HOME}/phien-ban`],
    ['amendment', `${HOME}/dieu-chinh`],
    ['unit', UNIT],
    ['report of a unit', `${UNIT}/viec/2024-h1`],
  ],
  approver: [
    ['list of plans', '/ke-hoach'],
    ['list of reports', APPROVALS],
    ['report', `${APPROVALS}/2024-h1`],
  ],
} as const satisfies Record<string, readonly (readonly [name: string, path: string])[]>;

/** The plan of the other page tests with communes that all report on its target. */
function manyUnits(plan: Plan): Plan {
  const { units, targets } = plan;
  const communes = COMMUNES.map(({ id, name }) => ({
    ...{ id, name, heading: units[0]!.heading, class: null },
    reports: 'ordered' as const,
  }));
  return {
    ...plan,
    units: [...units, ...communes],
    targets: targets.map((target) => ({
      ...target,
      reportedBy: [...target.reportedBy, ...COMMUNES.map(({ id }) => id)],
    })),
  };
}

/** Of the communes' reports of 2024-h1, by their place: every third has been received, and some of the others wait. */
const isReceived = (index: number): boolean => index % 3 === 0;
const isWaiting = (index: number): boolean => index % 3 === 1 && index % 4 !== 0;
/** The places of those that are late: every fourth was due before today. */
export const LATE = COMMUNES.map((_, index) => index).filter(
  (index) => index % 4 === 0 && !isReceived(index),
);

/** Reports of every half-year since 2022, and three tasks. */
function owedBy(unit: string, index: number): ObligationRow[] {
  const halves = ['2022-h1', '2023-h1', '2024-h1'].map((period) => {
    const isOld = period !== '2024-h1';
    const due = `${period.slice(0, 4)}-06-${!isOld && index % 4 !== 0 ? '19' : '14'}`;
    const row = { id: `${unit}/${period}`, unit, period, dueDate: due, dueAt: `${due}T23:59:59+07:00` };
    const sent = { onTime: true, version: 1, firstSubmittedAt: `${due}T08:00:00+07:00` };
    if (isOld || isReceived(index)) return { ...row, ...sent, state: 'accepted' as const };
    return isWaiting(index) ? { ...row, ...sent, state: 'submitted' as const } : row;
  });
  const tasks = ['2024-q1', '2024-q2', '2024-q3'].map((period) => ({
    ...{ id: `${unit}/M-2.3@${period}`, unit, kind: 'task' as const, duty: 'M-2.3', period },
  }));
  return [...halves, ...tasks].map((row) => sampleObligation(WEB_PLAN, row));
}

/** What came for 2024-h1: a figure and two sentences of each. */
async function fillReports(db: Records['db']): Promise<void> {
  const sent = COMMUNES.filter((_, index) => isReceived(index) || isWaiting(index));
  const content = (n: number) => ({
    figures: { [CODE]: { numerator: n % 50, denominator: 50 } },
    duties: {},
    narrative: { results: 'Duy trì 02 câu lạc bộ ở ấp, tổ chức 03 buổi nói chuyện.' },
  });
  const effects: Effect[] = [];
  for (const [n, { id: unit }] of sent.entries()) {
    const at = '2024-06-13T08:00:00+07:00';
    const of = { plan: WEB_PLAN, obligation: `${unit}/2024-h1` };
    await insertAct(db, sampleAct(WEB_PLAN, { ...of, id: `act-${unit}`, saidAt: at, content: content(n) }));
    effects.push({
      ...{ kind: 'submission', act: `act-${unit}`, ...of, unit, period: '2024-h1', version: 1 },
      ...{ receivedAt: at, saidAt: at, onTime: true, state: 'submitted', replaces: null },
    });
  }
  await applyBatch(db, batchOf(WEB_PLAN, effects));
}

/** The annual reports of two years, with a figure of every commune. */
async function sealYears(db: Records['db'], plan: Plan): Promise<void> {
  for (const id of ['2022', '2023']) {
    const period = { ...sampleReportPeriod, id, kind: 'year' as const };
    const submissions = COMMUNES.map(({ id: unit }, n) =>
      sampleSubmission(
        unit,
        { numerator: n % 50, denominator: 50 },
        { period: id, obligation: `${unit}/${id}` },
      ),
    );
    const snapshot = JSON.stringify(buildSnapshot({ plan, period, submissions, version: 1 }));
    await saveSealedReport(db, {
      ...{ plan: plan.id, period: id, version: 1, sealedAt: WEB_NOW, sha256: id, snapshot },
      ...{ docx: null, xlsx: null, planVersion: 2 },
    });
  }
}

/** Moves the report of 2024-h1 on; `sequence` counts from 2. */
export async function reach({ db }: Records, state: 'draft' | 'proposed', sequence: number): Promise<void> {
  const row: PeriodRow = {
    ...{ plan: WEB_PLAN, period: '2024-h1', state, isProposed: true, sequence, version: 1 },
    ...{ draftedAt: WEB_NOW, proposedAt: state === 'proposed' ? WEB_NOW : null, approvedAt: null },
    ...{ sha256: null, number: null, issuedOn: null, sentAt: null },
  };
  await writePeriods(db, [row]);
}

/** Opens the pages on it; the façade is the one of the other page tests. */
export async function openManyUnits(answers: Partial<Engine> = {}): Promise<TestWeb> {
  const web = await openWeb(answers);
  const { db } = web.records;
  const { plan } = await loadCurrentPlan(db, WEB_PLAN);
  const large = manyUnits(plan);
  await savePlanVersion(db, large, 'text of 400 units', WEB_NOW);
  await writeObligations(
    db,
    COMMUNES.flatMap(({ id }, index) => owedBy(id, index)),
  );
  await fillReports(db);
  await importOfficials(
    db,
    COMMUNES.slice(0, UNITS - NAMELESS).map(({ id, name }) => ({
      ...{ email: addressOf(id, 'focal-point'), name: `Cán bộ ${name}`, unit: id, plan: WEB_PLAN },
      ...{ roles: ['focal-point' as const], language: 'vi' as const },
    })),
  );
  await reach(web.records, 'draft', 2);
  await sealYears(db, large);
  return web;
}
