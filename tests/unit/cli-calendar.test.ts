/** `calendar` and the person at the terminal. */
import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asker } from '../../cli/ask.ts';
import type { CalendarResult } from '../../client/engine.ts';
import { createFakeEngine, makeFolder, runHere } from '../support/command-line.ts';

const cwd = makeFolder();
writeFileSync(join(cwd, 'lich.yaml'), 'year: 2027\n');
const AS = ['--as', 'quan-tri@so.example'];
const OFF = ['--off', '2026-12-31', '--worked', '2026-12-26', '--basis', '9502/TB-BNV, 5/11/2026'];
const BASIS = { number: '9502/TB-BNV', date: '2026-11-05' };

const SHOWN: CalendarResult = {
  year: 2026,
  days: [
    { date: '2026-12-26', kind: 'worked', name: null, basis: BASIS },
    { date: '2026-12-31', kind: 'off', name: null, basis: BASIS },
  ],
  removed: [],
  changes: [
    {
      ...{ plan: 'hai', obligation: 'so-y-te/HG-1@2026', unit: 'so-y-te' },
      ...{ from: '2026-12-31', to: '2027-01-04', reason: '31/12/2026 là ngày nghỉ' },
    },
  ],
  reminders: 3,
  saved: false,
  told: [],
};
const SAVED: CalendarResult = { ...SHOWN, saved: true, told: ['plan/hai/unit/so-y-te'] };

const answering = (answer: boolean | null): Asker => ({
  confirm: () => Promise.resolve(answer),
  choose: () => Promise.resolve(null),
});

async function set(flags: string[], ask?: Asker, shown: Partial<CalendarResult> = {}) {
  const { engine, calls } = createFakeEngine((_method, input) =>
    (input as { save: boolean }).save ? SAVED : { ...SHOWN, ...shown },
  );
  const outcome = await runHere(['calendar', 'set', ...AS, ...flags], {
    engine,
    cwd,
    ...(ask ? { ask } : {}),
  });
  return { outcome, saves: calls.map(({ input }) => (input as { save: boolean }).save), calls };
}

describe('calendar set', () => {
  it('shows what would move before it asks, and saves on yes', async () => {
    const { outcome, saves } = await set(OFF, answering(true));
    expect(outcome.code).toBe(0);
    expect(saves).toEqual([false, true]);
    expect(outcome.stderr).toContain('2026-12-31 nghỉ · số 9502/TB-BNV ngày 05/11/2026');
    expect(outcome.stderr).toContain('2026-12-31 → 2027-01-04');
    expect(outcome.stderr).toContain('hai: 1 hạn phải dời');
    expect(outcome.stderr).toContain('3 việc khác giữ hạn');
    expect(outcome.stdout).toContain('Đã lưu');
  });

  it.each([
    ['a no', OFF, answering(false), 0],
    ['a broken-off question', OFF, answering(null), 130],
    ['nobody to ask', OFF, undefined, 0],
    ['--dry-run, whatever else is said', [...OFF, '--dry-run', '--yes'], answering(true), 0],
    ['--json without --yes', [...OFF, '--json'], answering(true), 0],
  ])('saves nothing on %s', async (_what, flags, ask, code) => {
    const { outcome, saves } = await set(flags, ask);
    expect(outcome.code).toBe(code);
    expect(saves).toEqual([false]);
  });

  it('saves without asking with --yes', async () => {
    const { outcome, saves } = await set([...OFF, '--yes', '--json']);
    expect(saves).toEqual([false, true]);
    expect(outcome.json()).toEqual(SAVED);
    expect(outcome.stderr).toBe('');
  });

  it('has nothing to ask where the record holds it already', async () => {
    const { outcome, saves } = await set(OFF, answering(true), { days: [], changes: [], reminders: 0 });
    expect(saves).toEqual([false]);
    expect(outcome.stderr).toContain('không có gì thay đổi');
  });

  it('hands on a file, or each day with its decision', async () => {
    const whole = await set(['lich.yaml']);
    expect(whole.calls[0]?.input).toMatchObject({ text: 'year: 2027\n', file: 'lich.yaml', save: false });
    const days = await set([...OFF, '--off', '2026-12-30', '--remove', '2026-11-02']);
    expect(days.calls[0]?.input).toMatchObject({
      ...{ off: ['2026-12-31', '2026-12-30'], worked: ['2026-12-26'], remove: ['2026-11-02'], basis: BASIS },
    });
  });

  it('says it in English, too', async () => {
    const { outcome } = await set([...OFF, '--lang', 'en']);
    expect(outcome.stderr).toContain('hai: 1 due date moves');
    expect(outcome.stdout).toContain('Nothing was saved');
  });
});
