/** The calendar on the command line, through the local API of a running engine on the dev server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { registerApi } from '../../client/api/server.ts';
import { composeEngine } from '../../client/engine/compose-engine.ts';
import type { CalendarList, CalendarResult } from '../../client/engine.ts';
import type { Preview } from '../../client/launch/preview.ts';
import { makeFolder, runHere } from '../support/command-line.ts';
import { startLiveHost, type TestHost } from '../support/host.ts';
import { address, COORDINATOR, PLAN, PLAN_TEXT } from '../support/workflow-plan.ts';
import { waitFor } from '../support/workflow-wait.ts';

const TOKEN = 'a-token-for-tests';
const coordinator = address(COORDINATOR, 'coordinator');
const BASIS = ['--basis', '77/TB-BNV, 20/5/2024'];
const home = makeFolder();
let host: TestHost;
let app: FastifyInstance;

beforeAll(async () => {
  host = await startLiveHost({ now: '2024-06-03T10:00:00+07:00' });
  await host.launch();
  app = fastify();
  registerApi(app, {
    ...{ engine: host.engine, localToken: TOKEN, findToken: () => Promise.resolve(undefined) },
    ...{ db: host.records.db, log: () => undefined, version: '0' },
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  writeFileSync(join(home, 'server.json'), JSON.stringify({ pid: process.pid, url, token: TOKEN }));
  writeFileSync(join(home, 'plan.yaml'), PLAN_TEXT);
});
afterAll(async () => {
  await app.close();
  await host.stop();
});

const run = (...argv: string[]) => runHere([...argv, '--home', home], { cwd: home });
const set = async (...argv: string[]): Promise<CalendarResult> => {
  const outcome = await run('calendar', 'set', '--as', coordinator, '--json', ...argv);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return outcome.json() as CalendarResult;
};
async function dueDateOf(obligation: string): Promise<string | undefined> {
  const { obligations } = await host.engine.planStatus({ plan: PLAN });
  return obligations.find(({ id }) => id === obligation)?.dueAt.slice(0, 10);
}
async function previewed(obligation: string): Promise<string | undefined> {
  const outcome = await run('plan', 'preview', 'plan.yaml', '--json');
  return (outcome.json() as Preview).obligations.find(({ id }) => id === obligation)?.dueDate;
}

describe('calendar set', () => {
  const day = ['--off', '2024-12-17', ...BASIS];

  it('only shows, unless it is told to save', async () => {
    for (const argv of [day, [...day, '--dry-run'], [...day, '--dry-run', '--yes']]) {
      const shown = await set(...argv);
      expect(shown).toMatchObject({ year: 2024, saved: false, told: [] });
      expect(shown.changes.map(({ obligation }) => obligation).sort()).toEqual([
        ...['hoi-bon/2024', 'so-ba/2024', `${COORDINATOR}/2024`, 'so-hai/2024', 'so-mot/2024'],
      ]);
    }
    expect(await previewed('so-mot/2024')).toBe('2024-12-18');
    expect(await dueDateOf('so-mot/2024')).toBe('2024-12-18');
  });

  it('says in words what would move where', async () => {
    const outcome = await run('calendar', 'set', '--as', coordinator, ...day);
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain('2024-12-17 nghỉ · số 77/TB-BNV ngày 20/5/2024');
    expect(outcome.stderr).toContain('2024-12-18 → 2024-12-19');
    expect(outcome.stderr).toContain(`${PLAN}: 5 hạn phải dời`);
    expect(outcome.stdout).toContain('Chưa lưu gì');
  });

  it('tells mistakes in a file in the reader’s language', async () => {
    writeFileSync(
      join(home, 'lich-sai.yaml'),
      'schema: lien-nganh/calendar@1\nyear: 2027\noff: [2026-01-01]\n',
    );
    const said = (lang: string) =>
      run('calendar', 'set', 'lich-sai.yaml', '--as', coordinator, '--lang', lang, '--json');
    const [vi, en] = [await said('vi'), await said('en')];
    expect([vi.code, en.code]).toEqual([2, 2]);
    const detail = ({ stdout }: { stdout: string }) =>
      (JSON.parse(stdout) as { error: { details: { path: string; message: string }[] } }).error.details[0]!;
    expect(detail(en).path).toBe(detail(vi).path);
    expect(detail(vi).message).toMatch(/[ăâđêôơưà-ỹ]/i);
    expect(detail(en).message).not.toMatch(/[ăâđêôơưà-ỹ]/i);
  });

  it('saves, moves what runs, and is what a preview shows from then on', async () => {
    const saved = await set(...day, '--yes');
    expect(saved).toMatchObject({ saved: true });
    expect(saved.told).toHaveLength(6);
    await waitFor('the dates moved', async () => (await dueDateOf('so-mot/2024')) === '2024-12-19');
    expect(await previewed('so-mot/2024')).toBe('2024-12-19');
    const { reason } = saved.changes[0]!;
    const { obligations } = (await run('plan', 'preview', 'plan.yaml', '--json')).json() as Preview;
    expect(obligations.find(({ id }) => id === 'so-mot/2024')?.dueReason).toBe(reason);
    expect(await set(...day, '--yes')).toMatchObject({ days: [], changes: [], told: [], saved: true });
  });

  it('is told by mail, one for each person whatever moves', async () => {
    const told = await waitFor('the mails', async () => {
      const { mails } = await host.engine.listMails({});
      const moved = mails.filter((mail) => mail.notices.some(({ rung }) => rung === 'calendar-moved'));
      return moved.length === 6 && moved.every(({ state }) => state === 'sent') && moved;
    });
    expect(told.map(({ to }) => to).sort()).toEqual(
      [
        ...[COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'].map((unit) => address(unit, 'focal-point')),
        coordinator,
      ].sort(),
    );
  });

  it('keeps who entered what, and on what it rests', async () => {
    const list = (await run('calendar', 'list', '--year', '2024', '--json')).json() as CalendarList;
    expect(list.years).toEqual([expect.objectContaining({ year: 2024, status: 'official' })]);
    expect(list.days.filter(({ enteredBy }) => enteredBy !== null)).toEqual([
      {
        date: '2024-12-17',
        kind: 'off',
        nameVi: 'Ngày nghỉ',
        nameEn: 'Day off',
        status: 'official',
        source: 'Văn bản số 77/TB-BNV ngày 20/5/2024',
        enteredBy: coordinator,
        enteredAt: expect.stringMatching(/^2024-06-03T10:/),
      },
    ]);
    // Twelve days off, one worked Saturday, and the one entered.
    expect(list.days).toHaveLength(12 + 1 + 1);
    const words = await run('calendar', 'list', '--year', '2027');
    expect(words.stdout).toContain('Lịch nghỉ 2027 mới là dự kiến');
  });

  it('refuses whoever may not, and days that cannot be', async () => {
    const unit = address('so-mot', 'focal-point');
    expect(await run('calendar', 'set', '--off', '2024-12-19', '--as', unit, '--yes')).toMatchObject({
      code: 4,
    });
    for (const wrong of [['--off', '2024-12-21'], ['--remove', '2024-12-20'], ['--off', '31/12/2024'], []]) {
      expect(await run('calendar', 'set', '--as', coordinator, ...wrong, '--yes')).toMatchObject({ code: 2 });
    }
  });
});

describe('a crash between the saving and the telling', () => {
  it('loses nothing: the sweep tells', async () => {
    const workflow = { getHandle: () => ({ signal: () => Promise.reject(new Error('away')) }) };
    const cut = composeEngine({ ...host.context, client: { workflow } as never });
    const saved = await cut.setCalendar({ remove: ['2024-12-17'], save: true, as: coordinator });
    expect(saved.told).toHaveLength(6);
    expect(await dueDateOf('so-mot/2024')).toBe('2024-12-19');
    expect(await host.host.sweep.once()).toMatchObject({ dispatched: 6 });
    await waitFor('the dates moved back', async () => (await dueDateOf('so-mot/2024')) === '2024-12-18');
  });
});
