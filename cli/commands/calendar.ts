import { both } from '../../domain/bilingual.ts';
import type { Command } from 'commander';
import { WrongValue } from '../wrong-value.ts';
import type { DocumentNamed, Engine } from '../../client/engine.ts';
import { parseDate, parseDocument, parseEmail } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeCalendar, describeChange, describeSaved } from '../describe-calendar.ts';
import { INTERRUPTED } from '../errors.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';

interface Flags {
  as: string;
  off?: string[];
  worked?: string[];
  remove?: string[];
  basis?: DocumentNamed;
  dryRun?: boolean;
  yes?: boolean;
}

type Wanted = Omit<Parameters<Engine['setCalendar']>[0], 'save'>;

/** A year that a calendar may be asked for. */
function parseYear(value: string): number {
  if (/^(20\d\d|2100)$/.test(value)) return Number(value);
  throw new WrongValue(both('cần một năm từ 2000 đến 2100.', 'give a year from 2000 to 2100.'));
}

/** An option that may be given several times. */
function collectDates(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), parseDate(value)];
}

/** Whether to save; a script is never asked and saves only with `--yes`. */
async function askToSave(flags: Flags, changed: boolean, session: Session): Promise<boolean | 'broken-off'> {
  if (flags.dryRun || !changed) return false;
  if (flags.yes) return true;
  if (!session.ask || session.json) return false;
  const answer = await session.ask.confirm(
    session.t('Lưu lịch này và báo nơi có hạn phải dời?', 'Save it and tell those whose dates move?'),
  );
  return answer ?? 'broken-off';
}

async function runSet(session: Session, engine: Engine, wanted: Wanted, flags: Flags): Promise<number> {
  const shown = await engine.setCalendar({ ...wanted, save: false });
  const changed = shown.days.length + shown.removed.length > 0;
  if (!session.json) session.note(describeChange(shown, session));
  const save = await askToSave(flags, changed, session);
  if (save === 'broken-off') return INTERRUPTED;
  // Where nothing differs, the record holds it already.
  const settled = { ...shown, saved: !changed };
  const result = save ? await engine.setCalendar({ ...wanted, save: true }) : settled;
  session.answer(result, () => describeSaved(result, session));
  return 0;
}

function addList(group: Command, run: Run): void {
  const list = group
    .command('list')
    .description(run.t('ngày nghỉ và ngày làm bù', 'days off and worked Saturdays'))
    .option('--year <N>', run.t('chỉ một năm', 'one year only'), parseYear);
  withExamples(list, run, 'calendar list --year 2026', 'calendar list --json');
  onRun<{ year?: number }>(list, run, async (session, _args, { year }) => {
    const result = await session.withEngine((engine) => engine.listCalendar({ year }));
    session.answer(result, () => describeCalendar(result, session));
  });
}

/** `calendar …`: days off, which are the same for every plan. */
export function addCalendar(parent: Command, run: Run): void {
  const group = parent.command('calendar').description(run.t('lịch nghỉ, làm bù', 'days off'));
  addList(group, run);
  const set = group
    .command('set')
    .description(run.t('xem các hạn phải dời, rồi lưu lịch', 'show which dates move, then save'))
    .argument('[FILE]', run.t('lịch cả năm (YAML)', 'a whole year, YAML'))
    .requiredOption(
      '--as <EMAIL>',
      run.t('thư điện tử của quản trị hoặc cán bộ phụ trách', 'e-mail of an administrator or coordinator'),
      parseEmail,
    )
    .option('--off <D>', run.t('ngày nghỉ; dùng được nhiều lần', 'a day off; repeatable'), collectDates)
    .option('--worked <D>', run.t('ngày làm bù; nhiều lần', 'a worked day; repeatable'), collectDates)
    .option(
      '--remove <D>',
      run.t('bỏ ngày đã nhập; nhiều lần', 'end an entered day; repeatable'),
      collectDates,
    )
    .option(
      '--basis <"số, ngày">',
      run.t('văn bản công bố; thiếu thì là dự kiến', 'the decision; without it a forecast'),
      parseDocument,
    )
    .option('--dry-run', run.t('chỉ xem', 'only show'))
    .option('--yes', run.t('lưu, không hỏi lại', 'save, do not ask'));
  withExamples(
    set,
    run,
    'calendar set lich-2027.yaml --as quan-tri@so-noi-vu.example',
    'calendar set --off 2026-12-31 --worked 2026-12-26 --basis "9502/TB-BNV, 5/11/2026" --as quan-tri@so-noi-vu.example --yes',
    'calendar set --remove 2026-12-31 --as quan-tri@so-noi-vu.example --dry-run',
  );
  onRun<Flags>(set, run, async (session, [file], flags) => {
    const { as, off, worked, remove, basis } = flags;
    const whole = file === undefined ? {} : { text: await readTextFile(file, session.io.cwd), file };
    return session.withEngine((engine) =>
      runSet(session, engine, { ...whole, as, off, worked, remove, basis }, flags),
    );
  });
}
