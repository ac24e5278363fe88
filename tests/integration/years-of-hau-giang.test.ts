/** The shipped story of Hậu Giang, from the plan's signature to the end of 2025: whatever changes, nothing owed is lost. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../activities/reports/index.ts';
import { referencePreview } from '../support/reference-dates.ts';
import { HAU_GIANG, readParagraphs, rehearseHauGiang, type Rehearsed } from '../support/rehearsed.ts';

const FROM = '2022-03-28';
const STORY = 'plans/hau-giang-2022-2025/behaviour.yaml';
const SUCCESSOR = 'so-y-te-thanh-pho-can-tho';

let run: Rehearsed;
beforeAll(async () => {
  run = await rehearseHauGiang(await readFile(STORY, 'utf8'), FROM, '2025-12-31', STORY);
}, 1_800_000);
afterAll(() => run.remove());

const changes = () => run.summary.account.changes;
/** Lines of the timeline about one thing that happened, on one day or on any. */
const lines = (what: string, day = ''): string[][] =>
  run.timeline.filter(([at, kind, said]) => kind !== 'rung' && said === what && at!.startsWith(day));
const aboutOf = (all: string[][]): string[] => all.map(([, , , about]) => about!);

describe('the account', () => {
  it('has every change on its day', () => {
    expect(changes().map(({ at, kind, version }) => [at, kind, version])).toEqual([
      ['2022-12-05', 'calendar', null],
      ['2023-02-06', 'replace', null],
      ['2023-07-17', 'amend', 2],
      ['2023-11-27', 'calendar', null],
      ['2024-03-11', 'replace', null],
      ['2024-08-05', 'amend', 3],
      ['2024-12-09', 'calendar', null],
      ['2025-03-01', 'reorganise', 4],
      ['2025-04-14', 'replace', null],
      ['2025-07-01', 'reorganise', 5],
    ]);
  });

  it('is whole at each of them: what is said of obligations is as many as are counted', () => {
    for (const { kept, moved, superseded, succeeded, added, counted } of changes()) {
      expect(kept + moved + superseded + succeeded + added).toBe(counted);
    }
  });

  it('begins with what is due by dates worked out apart', () => {
    const due = [...referencePreview(HAU_GIANG).values()].filter(({ dueDate }) => dueDate >= FROM);
    expect(run.summary.account.launched).toBe(due.length);
    expect(changes()[0]).toMatchObject({ kept: due.length, counted: due.length });
  });

  it('is what the workflows themselves have written down', () => {
    for (const { at, kind, moved, superseded, succeeded } of changes()) {
      if (kind === 'replace') continue;
      expect(lines('amendment-superseded', at)).toHaveLength(superseded);
      expect(lines('succeeded', at)).toHaveLength(succeeded);
      const dated = lines('amendment-moved', at).length + lines('calendar-moved', at).length;
      expect(dated).toBe(moved);
    }
  });

  it('ends with everything that was ever owed', () => {
    const { launched, states } = run.summary.account;
    const added = changes().reduce((sum, change) => sum + change.added, 0);
    // The sendings of two periods on 1 March and of one on 1 July went to another coordinator, each under a new id.
    expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBe(launched + added + 3);
    expect(new Set(Object.keys(states))).toEqual(
      new Set(['accepted', 'done', 'open', 'succeeded', 'superseded']),
    );
    // Hội Nông dân was asked for seven reports, and silent; its successor is not.
    expect(states.open).toBe(7);
    expect(run.summary.periods.map(({ id, received, expected }) => [id, received, expected])).toEqual([
      ['2022-h1', 18, 18],
      ['2022', 18, 18],
      ['2023-h1', 18, 18],
      ['2023', 19, 19],
      ['2024-h1', 19, 19],
      ['2024', 19, 19],
      ['2025-h1', 18, 18],
      ['2025', 17, 17],
    ]);
  });
});

describe('the reminders', () => {
  it('say no step twice, whoever owes it by then', () => {
    const said = run.summary.noticeLog.map(({ obligation, rung, role }) => `${obligation} ${rung} ${role}`);
    expect(new Set(said).size).toBe(said.length);
    const before = new Map(lines('inherited').map(([, , , about, , why]) => [about!, why!]));
    expect(before.size).toBeGreaterThan(20);
    const passed = said.filter((line) => {
      const [obligation = '', ...step] = line.split(' ');
      const old = before.get(obligation);
      return old !== undefined && said.includes([old, ...step].join(' '));
    });
    expect(passed).toEqual([]);
  });

  it('go to whoever is focal point, from the day on', () => {
    const to = (address: string): string[] =>
      run.mails
        .filter((mail) => mail.to?.some((one) => one.address === address))
        .map(({ date }) => new Date(date!).toISOString().slice(0, 10))
        .sort();
    expect(to('focal-point@cong-an-tinh.example').at(-1)! < '2025-04-14').toBe(true);
    expect(to('nguoi-moi@cong-an-tinh.example')[0]! >= '2025-04-14').toBe(true);
  });
});

describe('the days off', () => {
  it('of 2025 move what fell on the swapped day, once they are announced', () => {
    const announced = changes().find(({ at }) => at === '2024-12-09')!;
    expect(announced.moved).toBe(19);
    expect(run.timeline.filter(([, , , about]) => about === 'so-tu-phap/HG-C.1@2025').length).toBeGreaterThan(
      0,
    );
  });
});

describe('sealed reports', () => {
  it('are byte for byte after every change what they were before it', async () => {
    const hash = async (name: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(join(run.out, 'reports', name)))
        .digest('hex');
    expect(changes().map(({ sealed }) => sealed.length)).toEqual([1, 2, 3, 3, 4, 5, 5, 6, 6, 7]);
    for (const { period, version, json, docx, xlsx } of changes().flatMap(({ sealed }) => sealed)) {
      const name = `${period}-v${version}`;
      expect(await hash(`${name}.json`)).toBe(json);
      expect(await hash(`${name}.docx`)).toBe(docx);
      expect(await hash(`${name}.xlsx`)).toBe(xlsx);
    }
  });

  it('of 2025: the successor sends it to the new addressee on its date', async () => {
    const last = run.summary.periods.at(-1)!;
    expect(last).toMatchObject({ id: '2025', sendDue: '2025-12-25', sentAt: '2025-12-25T09:00:00+07:00' });
    expect(aboutOf(lines('send', '2025-12-25'))).toEqual([`${SUCCESSOR}/send@2025`]);
    const [version] = last.versions;
    const snapshot = JSON.parse(await readFile(version!.json, 'utf8')) as Snapshot;
    expect(snapshot.addressees).toEqual(['UBND thành phố Cần Thơ', 'Bộ Y tế']);
    expect(snapshot.coordinator.unit).toBe(SUCCESSOR);
    const said = (await readParagraphs(version!.docx!)).join('\n');
    expect(said).toContain('UBND THÀNH PHỐ CẦN THƠ');
    expect(said).toMatch(/Cần Thơ, ngày 25 tháng 12 năm 2025/);
  });
});
