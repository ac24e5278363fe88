import type { Command } from 'commander';
import type { OfficialEntry } from '../../client/engine.ts';
import { parseDate, parseEmail, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { INTERRUPTED } from '../errors.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { addMails } from './official-mails.ts';

function draw(officials: OfficialEntry[], { t, table }: Session): string {
  if (officials.length === 0) return t('Danh bạ còn trống.', 'The directory is empty.');
  return table(officials, [
    [t('Đơn vị', 'Unit'), (one) => one.unit],
    [t('Thư', 'E-mail'), (one) => one.email],
    [t('Tên', 'Name'), (one) => one.name],
    [t('Kế hoạch', 'Plan'), (one) => one.plan],
    [t('Vai trò', 'Roles'), (one) => one.roles.join(', ')],
  ]);
}

/**
 * Asks whoever sits at a terminal; scripts are not asked.
 * @returns null to go on, else the exit code
 */
async function askFirst(
  session: Session,
  yes: boolean | undefined,
  question: string,
): Promise<number | null> {
  const { ask, note, t } = session;
  const answer = !ask || yes === true || (await ask.confirm(question));
  if (answer === true) return null;
  note(t('Không có gì thay đổi.', 'Nothing was changed.'));
  return answer === null ? INTERRUPTED : 0;
}

/** `official remove EMAIL`. */
function addRemove(group: Command, run: Run): void {
  const command = group
    .command('remove')
    .description(
      run.t(
        'bỏ một người khỏi danh bạ của mọi kế hoạch; liên kết và phiên của họ ngừng ngay',
        'remove someone from the directory of all plans; their links and sessions end at once',
      ),
    )
    .argument('<EMAIL>', run.t('địa chỉ trong danh bạ', 'their address'))
    .option('--yes', run.t('không hỏi lại', 'do not ask'));
  withExamples(command, run, 'official remove dau-moi@so-y-te.example');
  onRun<{ yes?: boolean }>(command, run, async (session, [email = ''], { yes }) => {
    const { t } = session;
    const question = t(`Bỏ ${email} khỏi danh bạ?`, `Take ${email} out of the directory?`);
    const ended = await askFirst(session, yes, question);
    if (ended !== null) return ended;
    const result = await session.withEngine((engine) => engine.removeEverywhere({ email }));
    session.answer(result, () =>
      t(
        `Đã bỏ ${result.removed}; ${result.links} liên kết ngừng dùng.`,
        `Took out ${result.removed}; ${result.links} links stopped working.`,
      ),
    );
    return 0;
  });
}

/** `official replace OLD NEW`. */
function addReplace(group: Command, run: Run): void {
  const command = group
    .command('replace')
    .description(
      run.t(
        'để người khác nhận mọi vai trò và việc của một người; liên kết và phiên cũ ngừng ngay',
        'replace someone: a new person takes over all roles and work; the old links and sessions end at once',
      ),
    )
    .argument('<OLD>', run.t('địa chỉ người cũ', 'address of the person replaced'))
    .argument('<NEW>', run.t('địa chỉ người mới', 'who takes it'), parseEmail)
    .option('--name <N>', run.t('họ tên người mới', 'name of the new person'), parseText)
    .option('--yes', run.t('không hỏi lại', 'do not ask'));
  withExamples(command, run, 'official replace cu@so-y-te.example moi@so-y-te.example --name "Nguyễn Thị B"');
  onRun<{ name?: string; yes?: boolean }>(command, run, async (session, words, { name, yes }) => {
    const [email = '', by = ''] = words;
    const { t } = session;
    const question = t(`Để ${by} thay ${email}?`, `Let ${by} take the place of ${email}?`);
    const ended = await askFirst(session, yes, question);
    if (ended !== null) return ended;
    const result = await session.withEngine((engine) =>
      engine.replaceEverywhere({ email, by: { email: by, ...(name === undefined ? {} : { name }) } }),
    );
    session.answer(result, () =>
      t(
        `${by} đã thay ${result.replaced}; ${result.links} liên kết cũ ngừng dùng.`,
        `${by} took the place of ${result.replaced}; ${result.links} old links stopped working.`,
      ),
    );
    return 0;
  });
}

/** `official absent EMAIL` and `official back EMAIL`. */
function addAbsence(group: Command, run: Run): void {
  const { t } = run;
  const absent = group
    .command('absent')
    .description(
      t(
        'ghi một người vắng mặt trong một số ngày: người thay nhận thư và làm thay, trong mọi kế hoạch',
        'someone is away for some days: a stand-in gets their mails and does their work, in all plans',
      ),
    )
    .argument('<EMAIL>', t('địa chỉ trong danh bạ', 'their address'))
    .requiredOption('--stand-in <EMAIL>', t('địa chỉ người thay', 'who stands in'), parseEmail)
    .option(
      '--name <N>',
      t('họ tên người thay, nếu chưa có trong danh bạ', 'their name, if new to the unit'),
      parseText,
    )
    .requiredOption('--from <D>', t('ngày đầu', 'first day'), parseDate)
    .requiredOption('--to <D>', t('ngày cuối', 'last day'), parseDate);
  withExamples(
    absent,
    run,
    'official absent dau-moi@so-y-te.example --stand-in pho@so-y-te.example --from 2026-07-01 --to 2026-07-14',
  );
  onRun<{ standIn: string; name?: string; from: string; to: string }>(
    absent,
    run,
    async (session, [email = ''], { standIn, name, from, to }) => {
      const by = { email: standIn, ...(name === undefined ? {} : { name }) };
      const result = await session.withEngine((engine) =>
        engine.setAbsenceEverywhere({ email, standIn: by, from, to }),
      );
      session.answer(result, () =>
        session.t(
          `${standIn} làm thay ${result.absent} từ ${from} đến hết ${to}.`,
          `${standIn} stands in for ${result.absent} from ${from} to the end of ${to}.`,
        ),
      );
    },
  );
  const back = group
    .command('back')
    .description(t('người vắng mặt trở lại làm việc', 'someone who was away is back'))
    .argument('<EMAIL>', t('địa chỉ trong danh bạ', 'their address'));
  withExamples(back, run, 'official back dau-moi@so-y-te.example');
  onRun(back, run, async (session, [email = '']) => {
    const result = await session.withEngine((engine) => engine.endAbsenceEverywhere({ email }));
    session.answer(result, () =>
      result.changed
        ? session.t(`${result.back} làm việc trở lại.`, `${result.back} is back.`)
        : session.t(`${result.back} không vắng mặt.`, `${result.back} was not away.`),
    );
  });
}

/** `official …`: the directory, where alone people's names and addresses are kept. */
export function addOfficial(parent: Command, run: Run): void {
  const group = parent.command('official').description(run.t('danh bạ cán bộ', 'directory of officials'));
  const load = group
    .command('import')
    .description(run.t('nạp danh bạ từ tệp', 'import a directory file'))
    .argument('<FILE>', run.t('danh bạ (YAML)', 'the directory, YAML'));
  withExamples(load, run, 'official import plans/hau-giang-2021-2025.officials.yaml');
  onRun(load, run, async (session, [file = '']) => {
    const text = await readTextFile(file, session.io.cwd);
    const result = await session.withEngine((engine) => engine.importOfficials({ text, file }));
    session.answer(result, () =>
      session.t(`Đã nạp ${result.imported} cán bộ.`, `Took in ${result.imported} officials.`),
    );
  });
  addRemove(group, run);
  addReplace(group, run);
  addAbsence(group, run);
  addMails(group, run);
  const list = group
    .command('list')
    .description(run.t('các cán bộ trong danh bạ', 'officials in the directory'));
  withExamples(list, run, 'official list --json');
  onRun(list, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listOfficials());
    session.answer(result, () => draw(result.officials, session));
  });
}
