/** The year 2024 of the Hậu Giang plan when everybody does everything in time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { referencePeriods } from '../support/reference-dates.ts';
import {
  eveOf,
  expectedNotices,
  HAU_GIANG,
  rehearseHauGiang,
  saidNotices,
  type Rehearsed,
} from '../support/rehearsed.ts';

const FROM = '2024-01-01';
const TO = '2024-12-31';
let run: Rehearsed;

beforeAll(async () => {
  run = await rehearseHauGiang('all-on-time', FROM, TO);
});
afterAll(() => run.remove());

describe('2024 with everybody on time', () => {
  it('has every report in time, of ordered and of requested units, in both periods', () => {
    expect(run.summary).toMatchObject({ plan: HAU_GIANG.id, from: FROM, to: TO, units: 26 });
    const expected = referencePeriods(HAU_GIANG)
      .filter(({ id }) => id.startsWith('2024'))
      .map(({ id, cutoff, unitDue, sendDue }) => ({
        ...{ id, cutoff, unitDue, sendDue },
        ...{ expected: 18, received: 18, onTime: 18, late: 0, missing: [], exempt: [] },
        requested: { asked: 8, received: 8 },
      }));
    expect(expected).toHaveLength(2);
    expect(run.summary.periods).toMatchObject(expected);
  });

  it('has both reports sent upward by their date, each in one sealed version', async () => {
    for (const { sentAt, sendDue, versions } of run.summary.periods) {
      expect(sentAt!.slice(0, 10) <= sendDue).toBe(true);
      expect(versions).toHaveLength(1);
      const { version, sealedAt, sha256, json } = versions[0]!;
      expect(version).toBe(1);
      expect(sealedAt < sentAt!).toBe(true);
      expect(
        createHash('sha256')
          .update(await readFile(json))
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  it('has every dated task done in time', () => {
    const expected = expectedNotices(FROM, TO, () => null).filter((line) => / due-2 /.test(line));
    const tasks = expected.filter((line) => line.includes('/HG-'));
    expect(run.summary.tasks).toEqual({ expected: tasks.length, onTime: tasks.length, late: 0, open: 0 });
  });

  it('says exactly the rungs that come before each hand-in, and no others', () => {
    const expected = expectedNotices(FROM, TO, ({ id, dueDate }) =>
      id.includes('/send@') ? dueDate : eveOf(dueDate),
    );
    expect(expected.length).toBeGreaterThan(200);
    expect(saidNotices(run.summary)).toEqual(expected);
    const { notices, escalations } = run.summary;
    expect(Object.values(notices).reduce((sum, n) => sum + n)).toBe(expected.length);
    expect(Object.keys(notices).filter((rung) => rung.includes('+'))).toEqual([]);
    expect(Object.values(escalations)).toEqual([0, 0, 0, 0, 0]);
  });

  it('leaves its files where the summary says', async () => {
    const { summary, out } = run;
    const written = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as unknown;
    expect(written).toEqual(summary);
    const names = ['2024-h1-v1', '2024-v1'].flatMap((name) => [
      `${name}.docx`,
      `${name}.json`,
      `${name}.xlsx`,
    ]);
    expect((await readdir(join(out, 'reports'))).sort()).toEqual(names.sort());
    const named = summary.periods.flatMap(({ versions }) =>
      versions.flatMap((v) => [v.docx, v.json, v.xlsx]),
    );
    expect(named.sort()).toEqual(names.map((name) => join(out, 'reports', name)));
  });
});

describe('the mails of that year', () => {
  it('are whole: one recipient, a subject, words in both forms, and why each came', () => {
    expect(run.mails).toHaveLength(run.summary.mails);
    for (const mail of run.mails) {
      expect(mail.to).toHaveLength(1);
      expect(mail.to![0]!.address).toMatch(/^[a-z-]+@[a-z0-9-]+\.example$/);
      expect(mail.subject).toContain('[52/KH-UBND]');
      expect(mail.text).toContain('Vì sao');
      expect(mail.html).toContain('Vì sao');
      expect(mail.replyTo?.map(({ address }) => address)).toEqual([
        `coordinator@${HAU_GIANG.coordinator}.example`,
      ]);
    }
  });

  it('are one for each person and slot', () => {
    // A slot's mails are sealed within seconds of it; at eight o'clock many things are said at once.
    const digests = run.mails.filter(({ date }) => date!.slice(11, 16) === '01:00');
    const keys = digests.map(({ to, date }) => `${to![0]!.address} ${date!.slice(0, 16)}`);
    expect(keys.length).toBeGreaterThan(50);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('carry every rung of the log, each to the person it is for', () => {
    const byId = new Map(run.mails.map((mail) => [mail.messageId, mail]));
    expect(byId.size).toBe(run.mails.length);
    for (const { mail, at, unit, role } of run.summary.noticeLog) {
      const carrier = byId.get(mail!);
      const owner = role === 'focal-point' || role === 'head' ? unit : HAU_GIANG.coordinator;
      expect(carrier?.to?.[0]?.address).toBe(`${role}@${owner}.example`);
      expect(Date.parse(carrier!.date!) - Date.parse(at)).toBeLessThan(5 * 60_000);
      expect(Date.parse(carrier!.date!)).toBeGreaterThanOrEqual(Date.parse(at));
    }
  });

  it('acknowledge every report by number, and bring the documents to every addressee', () => {
    const attached = run.mails.filter(({ attachments }) =>
      attachments.some(({ filename }) => filename?.endsWith('.docx')),
    );
    const receivers = attached.map(({ to, date }) => `${to![0]!.address} ${date!.slice(0, 10)}`).sort();
    const sent = run.summary.periods.map(({ sentAt }) => sentAt!.slice(0, 10));
    expect(receivers).toEqual(
      HAU_GIANG.addressees
        .flatMap(({ unit }) => sent.map((day) => `addressee@${unit}.example ${day}`))
        .sort(),
    );
    const acts = run.timeline.filter(([, kind, what]) => kind === 'act' && what === 'submit');
    expect(acts).toHaveLength(2 * 26);
  });
});
