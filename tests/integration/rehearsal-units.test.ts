/** 2024 of the Hậu Giang plan with units that are silent, late, returned, and figures set by hand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Snapshot } from '../../activities/reports/index.ts';
import { referenceAdd } from '../support/reference-dates.ts';
import {
  eveOf,
  expectedNotices,
  HAU_GIANG,
  readParagraphs,
  rehearseHauGiang,
  saidNotices,
  type Rehearsed,
} from '../support/rehearsed.ts';

const FROM = '2024-01-01';
const TO = '2024-12-31';
const SILENT = 'so-tai-chinh';
const SILENT_REQUESTED = 'toa-an-nhan-dan-tinh';
const LATE = 'so-y-te';
const RETURNED = 'so-tu-phap';
/** Working days after the due date: after the sealing of the half-year, before that of the year. */
const DAYS_LATE: Record<string, number> = { '2024-h1': 8, '2024': 2 };

const BEHAVIOUR = `
units: { ${SILENT}: silent, ${SILENT_REQUESTED}: silent, ${RETURNED}: returned-once }
periods:
  2024-h1: { ${LATE}: { late: 8 } }
  2024: { ${LATE}: { late: 2 } }
figures:
  ubnd-thanh-pho-vi-thanh:
    2024-h1: { HG-T1: { numerator: 7, denominator: 9 }, HG-T9: { numerator: 79999, denominator: 100000 }, HG-T11: { value: 1 } }
  ubnd-thanh-pho-nga-bay:
    2024-h1: { HG-T1: { numerator: 5, denominator: 6 }, HG-T9: zero, HG-T11: { value: 0 } }
  ubnd-thi-xa-long-my: { 2024-h1: { HG-T1: zero, HG-T9: zero, HG-T11: not-applicable } }
  ubnd-huyen-chau-thanh: { 2024-h1: { HG-T1: not-applicable, HG-T9: zero, HG-T11: not-applicable } }
  ubnd-huyen-chau-thanh-a:
    2024-h1: { HG-T1: { elsewhere: { number: 12/BC-UBND, date: 2024-06-12 } }, HG-T9: zero, HG-T11: not-applicable }
  ubnd-huyen-phung-hiep:
    2024-h1: { HG-T1: { numerator: 0, denominator: 3 }, HG-T9: zero, HG-T11: not-applicable }
  ubnd-huyen-vi-thuy:
    2024-h1: { HG-T1: { numerator: 6, denominator: 7 }, HG-T9: zero, HG-T11: not-applicable }
  ubnd-huyen-long-my:
    2024-h1: { HG-T1: { numerator: 10, denominator: 15 }, HG-T9: zero, HG-T11: not-applicable }
  so-lao-dong-thuong-binh-va-xa-hoi: { 2024-h1: { HG-T13: zero } }
`;

let run: Rehearsed;
const nameOf = (id: string): string => HAU_GIANG.units.find((unit) => unit.id === id)!.name;
const period = (id: string) => run.summary.periods.find((one) => one.id === id)!;
const sealed = async (id: string): Promise<Snapshot> =>
  JSON.parse(await readFile(period(id).versions[0]!.json, 'utf8')) as Snapshot;
/** Steps of the log about one unit from a due date on: `<day> <rung> <role>`. */
const after = (unit: string, obligation: string): string[] =>
  run.summary.noticeLog
    .filter((entry) => entry.unit === unit && entry.obligation === `${unit}/${obligation}`)
    .filter(({ rung }) => rung.startsWith('due+'))
    .map(({ at, rung, role }) => `${at.slice(0, 10)} ${rung} ${role}`);

beforeAll(async () => {
  run = await rehearseHauGiang(BEHAVIOUR, FROM, TO);
});
afterAll(() => run.remove());

describe('the ladder', () => {
  it('says exactly what each unit has earned', () => {
    const expected = expectedNotices(FROM, TO, ({ id, dueDate }) => {
      const [unit = '', rest = ''] = id.split('/');
      if (unit === SILENT || unit === SILENT_REQUESTED) return null;
      const days = unit === LATE ? DAYS_LATE[rest.split('@').at(-1) ?? ''] : undefined;
      if (days !== undefined) return referenceAdd(dueDate, days);
      return id.includes('/send@') ? dueDate : eveOf(dueDate);
    });
    expect(saidNotices(run.summary)).toEqual(expected);
  });

  it('is climbed to its end by the silent ordered unit alone', () => {
    for (const { id, unitDue } of run.summary.periods) {
      const day = (n: number): string => referenceAdd(unitDue, n);
      const reached = [
        `${day(1)} due+1 focal-point`,
        `${day(1)} due+1 head`,
        `${day(2)} due+2 coordinator`,
        `${day(4)} due+4 leadership`,
        `${day(10)} due+10 leadership`,
      ];
      expect(after(SILENT, id)).toEqual(reached.filter((line) => line.slice(0, 10) <= TO));
    }
    const escalated = run.summary.noticeLog.filter(({ rung }) => rung === 'due+4' || rung === 'due+10');
    expect(new Set(escalated.map(({ unit }) => unit))).toEqual(new Set([SILENT, LATE]));
  });

  it('tells of a silent requested unit the coordinator alone', () => {
    for (const { id, unitDue } of run.summary.periods) {
      expect(after(SILENT_REQUESTED, id)).toEqual([`${referenceAdd(unitDue, 2)} due+2 coordinator`]);
    }
    const told = run.mails.filter(({ text }) => text!.includes(nameOf(SILENT_REQUESTED)));
    const others = told.filter(({ to }) => !to![0]!.address!.includes(`@${SILENT_REQUESTED}.`));
    expect(new Set(others.map(({ to }) => to![0]!.address))).toEqual(
      new Set([`coordinator@${HAU_GIANG.coordinator}.example`]),
    );
  });
});

describe('the report upward', () => {
  it('goes up on its date though a unit is silent', () => {
    expect(run.summary.periods.map(({ sentAt }) => sentAt)).toEqual(
      run.summary.periods.map(({ sendDue }) => `${sendDue}T09:00:00+07:00`),
    );
    expect(period('2024-h1')).toMatchObject({
      expected: 18,
      received: 17,
      onTime: 16,
      late: 1,
      missing: [SILENT],
    });
    expect(period('2024')).toMatchObject({
      expected: 18,
      received: 17,
      onTime: 16,
      late: 1,
      missing: [SILENT],
    });
    expect(run.summary.periods.map(({ requested }) => requested)).toEqual([
      { asked: 8, received: 7 },
      { asked: 8, received: 7 },
    ]);
  });

  it('names the silent unit where it speaks of who reported, and in the annex', async () => {
    const { aggregate } = await sealed('2024');
    expect(aggregate.missing).toEqual([SILENT]);
    const paragraphs = await readParagraphs(period('2024').versions[0]!.docx!);
    const coverage = paragraphs.findIndex((text) => text.startsWith('2. Tình hình thực hiện chế độ báo cáo'));
    expect(paragraphs[coverage + 1]).toContain(`Chưa gửi: ${nameOf(SILENT)}.`);
    const annex = paragraphs.lastIndexOf('Phụ lục II');
    const row = paragraphs.indexOf(nameOf(SILENT), annex);
    expect(row).toBeGreaterThan(annex);
    expect(paragraphs.slice(row + 1, row + 4)).toEqual(['–', '–', 'Chưa gửi']);
  });

  it('does not mention the silent requested unit in any part of any of its files', async () => {
    for (const { versions } of run.summary.periods) {
      const { docx, xlsx, json } = versions[0]!;
      const texts = [await readFile(json, 'utf8')];
      for (const file of [docx!, xlsx!]) {
        const zip = await JSZip.loadAsync(await readFile(file));
        for (const part of Object.values(zip.files)) texts.push(await part.async('string'));
      }
      const all = texts.join('\n');
      expect(all).toContain(nameOf(SILENT));
      expect(all).not.toContain(nameOf(SILENT_REQUESTED));
      expect(all).not.toContain(SILENT_REQUESTED);
    }
  });

  it('keeps a returned report timely, in its corrected version', async () => {
    const { aggregate } = await sealed('2024-h1');
    expect(aggregate.onTime).toContain(RETURNED);
    const reporter = aggregate.reporters.find(({ unit }) => unit === RETURNED)!;
    expect(reporter).toMatchObject({ version: 2, beingCorrected: false });
    expect(reporter.firstReceivedAt.slice(0, 10)).toBe(eveOf(period('2024-h1').unitDue));
    expect(reporter.receivedAt > reporter.firstReceivedAt).toBe(true);
  });

  it('stays as it was sealed when a late report comes', async () => {
    const { versions, unitDue } = period('2024-h1');
    expect(versions).toHaveLength(1);
    const { sealedAt, sha256, json } = versions[0]!;
    const handedIn = run.timeline.find(
      ([, kind, what, obligation]) => kind === 'act' && what === 'submit' && obligation === `${LATE}/2024-h1`,
    )!;
    expect(handedIn[0]!.slice(0, 10)).toBe(referenceAdd(unitDue, 8));
    expect(handedIn[0]! > sealedAt).toBe(true);
    expect(
      createHash('sha256')
        .update(await readFile(json))
        .digest('hex'),
    ).toBe(sha256);
    const { aggregate } = await sealed('2024-h1');
    expect(aggregate.missing).toEqual([LATE, SILENT]);
  });
});

describe('figures set by hand', () => {
  const figure = (target: string) => period('2024-h1').figures.find((one) => one.target === target);

  it('add up to the sum done by hand, met exactly at the threshold', () => {
    // 7 + 5 + 0 + 6 + 10 of 9 + 6 + 3 + 7 + 15; zero adds 0/0, not applicable and elsewhere add nothing.
    expect(figure('HG-T1')).toEqual({
      ...{ target: 'HG-T1', numerator: 28, denominator: 40, value: 70, met: true },
      ...{ reported: 5, zero: 1, notApplicable: 1, elsewhere: 1, missing: 0 },
    });
  });

  it('do not reach a threshold that only their rounding reaches', () => {
    expect(figure('HG-T9')).toEqual({
      ...{ target: 'HG-T9', numerator: 79999, denominator: 100000, value: 80, met: false },
      ...{ reported: 1, zero: 7, notApplicable: 0, elsewhere: 0, missing: 0 },
    });
  });

  it('count the units that meet a target, and have no rate where nothing arose', () => {
    expect(figure('HG-T11')).toEqual({
      ...{ target: 'HG-T11', numerator: 1, denominator: 2, value: 50, met: false },
      ...{ reported: 2, zero: 0, notApplicable: 6, elsewhere: 0, missing: 0 },
    });
    expect(figure('HG-T13')).toEqual({
      ...{ target: 'HG-T13', numerator: 0, denominator: 0, value: null, met: null },
      ...{ reported: 0, zero: 1, notApplicable: 0, elsewhere: 0, missing: 0 },
    });
  });

  it('are the same in the sealed report', async () => {
    const { aggregate } = await sealed('2024-h1');
    for (const target of ['HG-T1', 'HG-T9', 'HG-T11', 'HG-T13']) {
      expect(aggregate.figures.find((one) => one.target === target)).toMatchObject(figure(target)!);
    }
  });
});
