import type { Command } from 'commander';
import type { OfficialEntry } from '../../engine.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';
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
  const list = group
    .command('list')
    .description(both('các cán bộ trong danh bạ', 'officials in the directory'));
  withExamples(list, 'official list --json');
  onRun(list, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listOfficials());
    session.answer(result, () => draw(result.officials, session));
  });
}
