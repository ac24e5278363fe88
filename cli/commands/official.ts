import type { Command } from 'commander';
import type { OfficialEntry } from '../../client/engine.ts';
import { parseEmail, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';
import { INTERRUPTED } from '../errors.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';

function draw(officials: OfficialEntry[], { say, table }: Session): string {
  if (officials.length === 0) return say('Danh bạ còn trống.', 'The directory is empty.');
  const rows = officials.map((one) => [one.unit, one.email, one.name, one.plan, one.roles.join(', ')]);
  const head = [
    say('Đơn vị', 'Unit'),
    say('Thư', 'E-mail'),
    say('Tên', 'Name'),
    say('Kế hoạch', 'Plan'),
    say('Vai trò', 'Roles'),
  ];
  return table(head, rows);
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
  const { ask, note, say } = session;
  const answer = !ask || yes === true || (await ask.confirm(question));
  if (answer === true) return null;
  note(say('Không có gì thay đổi.', 'Nothing was changed.'));
  return answer === null ? INTERRUPTED : 0;
}

/** `official remove EMAIL`. */
function addRemove(group: Command, run: Run): void {
  const command = group
    .command('remove')
    .description(
      both(
        'bỏ một người khỏi danh bạ của mọi kế hoạch; liên kết và phiên của họ ngừng ngay',
        'take somebody out of the directory of all plans; their links and sessions end at once',
      ),
    )
    .argument('<EMAIL>', both('địa chỉ trong danh bạ', 'their address'))
    .option('--yes', both('không hỏi lại', 'do not ask'));
  withExamples(command, 'official remove dau-moi@so-y-te.example');
  onRun<{ yes?: boolean }>(command, run, async (session, [email = ''], { yes }) => {
    const { say } = session;
    const question = say(`Bỏ ${email} khỏi danh bạ?`, `Take ${email} out of the directory?`);
    const ended = await askFirst(session, yes, question);
    if (ended !== null) return ended;
    const result = await session.withEngine((engine) => engine.removeEverywhere({ email }));
    session.answer(result, () =>
      say(
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
      both(
        'để người khác nhận mọi vai trò và việc của một người; liên kết và phiên cũ ngừng ngay',
        'let somebody else take over all roles and work; the old links and sessions end at once',
      ),
    )
    .argument('<OLD>', both('địa chỉ người cũ', 'whose place is taken'))
    .argument('<NEW>', both('địa chỉ người mới', 'who takes it'), parseEmail)
    .option('--name <N>', both('họ tên người mới', 'name of the new person'), parseText)
    .option('--yes', both('không hỏi lại', 'do not ask'));
  withExamples(command, 'official replace cu@so-y-te.example moi@so-y-te.example --name "Nguyễn Thị B"');
  onRun<{ name?: string; yes?: boolean }>(command, run, async (session, words, { name, yes }) => {
    const [email = '', by = ''] = words;
    const { say } = session;
    const question = say(`Để ${by} thay ${email}?`, `Let ${by} take the place of ${email}?`);
    const ended = await askFirst(session, yes, question);
    if (ended !== null) return ended;
    const result = await session.withEngine((engine) =>
      engine.replaceEverywhere({ email, by: { email: by, ...(name === undefined ? {} : { name }) } }),
    );
    session.answer(result, () =>
      say(
        `${by} đã thay ${result.replaced}; ${result.links} liên kết cũ ngừng dùng.`,
        `${by} took the place of ${result.replaced}; ${result.links} old links stopped working.`,
      ),
    );
    return 0;
  });
}

/** `official …`: the directory, where alone people's names and addresses are kept. */
export function addOfficial(parent: Command, run: Run): void {
  const group = parent.command('official').description(both('danh bạ cán bộ', 'directory of officials'));
  const load = group
    .command('import')
    .description(both('nạp danh bạ từ tệp', 'take in a directory file'))
    .argument('<FILE>', both('danh bạ (YAML)', 'the directory, YAML'));
  withExamples(load, 'official import plans/hau-giang-2021-2025.officials.yaml');
  onRun(load, run, async (session, [file = '']) => {
    const text = await readTextFile(file, session.io.cwd);
    const result = await session.withEngine((engine) =>
      engine.importOfficials({ text, file, lang: session.lang }),
    );
    session.answer(result, () =>
      session.say(`Đã nạp ${result.imported} cán bộ.`, `Took in ${result.imported} officials.`),
    );
  });
  addRemove(group, run);
  addReplace(group, run);
  const list = group
    .command('list')
    .description(both('các cán bộ trong danh bạ', 'officials in the directory'));
  withExamples(list, 'official list --json');
  onRun(list, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listOfficials());
    session.answer(result, () => draw(result.officials, session));
  });
}
