import type { Command } from 'commander';
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { AddCommand, Run } from './command.ts';
import { withExamples } from './command.ts';
import { addBaseline } from './commands/baseline.ts';
import { addCalendar } from './commands/calendar.ts';
import { addHistory } from './commands/history.ts';
import { addMail } from './commands/mail.ts';
import { addOfficial } from './commands/official.ts';
import { addPlan } from './commands/plan.ts';
import { addObstacle } from './commands/obstacle.ts';
import { addActCommands } from './act-commands.ts';
import { addRemind } from './commands/remind.ts';
import { addReport } from './commands/report.ts';
import { addTask } from './commands/task.ts';
import { addToken } from './commands/token.ts';
import { addUnits } from './commands/unit.ts';
import { addWebhook } from './commands/webhook.ts';
import { addWorkflows } from './commands/workflows.ts';
import { readVersion } from '../client/version.ts';
import { NamingCommand } from './wrong-value.ts';

const TITLES: Record<string, Bilingual> = {
  'Usage:': both('Cách dùng:', 'Usage:'),
  'Arguments:': both('Đối số:', 'Arguments:'),
  'Options:': both('Tùy chọn:', 'Options:'),
  'Global Options:': both('Tùy chọn chung:', 'Global options:'),
  'Commands:': both('Lệnh:', 'Commands:'),
};

function titleOf(title: string, run: Run): string {
  const words = TITLES[title];
  // Vietnamese beside English: one colon is enough.
  return words ? run.t(words.vi, words.en).replace(': ·', ' ·') : title;
}

/**
 * The whole command line.
 * @param run the streams, engine opener and exit code of this run
 * @param processCommands those that start processes, which come first
 */
export function createProgram(run: Run, processCommands: AddCommand[]): Command {
  const { io } = run.surroundings;
  const program = new NamingCommand('lien-nganh')
    .description(
      run.t('Giao việc, nhắc việc và tổng hợp báo cáo liên ngành', 'inter-agency plans, run to their end'),
    )
    // `--version` alone means the same; of a command it is the version of a report, which the program must not take.
    .version(readVersion(), '-V', run.t('phiên bản, cũng là --version', 'version, also --version'))
    .helpOption('-h, --help', run.t('trợ giúp', 'help'))
    .helpCommand('help [command]', run.t('trợ giúp về một lệnh', 'help on a command'))
    .option('--json', run.t('kết quả là một tài liệu JSON', 'one JSON document on stdout'))
    .option('--lang <vi|en>', run.t('ngôn ngữ', 'language'))
    .option('--home <DIR>', run.t('thư mục dữ liệu, mặc định .lien-nganh', 'folder of the data'))
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titleOf(title, run) })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // Usage errors are told by `reportError`, once.
      outputError: () => undefined,
    })
    .exitOverride();
  for (const add of [...processCommands, addPlan, addTask, addReport, addHistory, addMail]) add(program, run);
  for (const add of [addRemind, addObstacle, addWorkflows]) add(program, run);
  for (const add of [addBaseline, addCalendar, addOfficial, addUnits, addToken, addWebhook, addActCommands])
    add(program, run);
  return withExamples(
    program,
    run,
    'doctor',
    'plan preview plans/hau-giang-2021-2025.yaml --from 2024-01-01 --to 2024-12-31',
    'server',
    'plan launch plans/hau-giang-2021-2025.yaml',
    'rehearse plans/hau-giang-2021-2025.yaml --from 2024-01-01 --to 2024-12-31 --behaviour mixed',
  );
}
