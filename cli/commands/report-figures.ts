import { both } from '../../domain/bilingual.ts';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { parseVersion } from '../arguments.ts';
import { makeFolder } from '../../client/files.ts';
import { invalid } from '../../domain/user-error.ts';
import type { RenderedReport } from '../../client/engine.ts';
import { addPeriod } from '../act-options.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeFigures, describeSubmissions } from '../describe-figures.ts';

function addVersion(command: Command, run: Run): Command {
  return command.option(
    '--version <N>',
    run.t('bản đã chốt', 'a sealed version instead of what has come so far'),
    parseVersion,
  );
}

/** `report figures PLAN PERIOD`: every target's figure, and the submissions it was added up from. */
export function addFigures(parent: Command, run: Run): void {
  const command = addVersion(
    addPeriod(parent.command('figures'), run).description(
      run.t('số liệu của kỳ, tính đến lúc này', "the period's figures as they stand"),
    ),
    run,
  );
  withExamples(
    command,
    run,
    'report figures hau-giang-2021-2025 2024-h1',
    'report figures hau-giang-2021-2025 2024-h1 --version 1 --json',
  );
  onRun<{ version?: number }>(command, run, async (session, [plan = '', period = ''], { version }) => {
    const result = await session.withEngine((engine) => engine.reportFigures({ plan, period, version }));
    session.answer(result, () => describeFigures(result, session));
  });
}

/** `report submissions PLAN PERIOD`: what each unit handed in. */
export function addSubmissions(parent: Command, run: Run): void {
  const command = addVersion(
    addPeriod(parent.command('submissions'), run).description(
      run.t('bản nộp đang được tính của từng đơn vị', 'what counts of each unit'),
    ),
    run,
  ).option('--all', run.t('mọi bản, cả bản đã trả lại, thay thế, thu hồi', 'every version'));
  withExamples(
    command,
    run,
    'report submissions hau-giang-2021-2025 2024-h1',
    'report submissions hau-giang-2021-2025 2024-h1 --all --json',
  );
  type Flags = { version?: number; all?: boolean };
  onRun<Flags>(command, run, async (session, [plan = '', period = ''], { version, all }) => {
    const asked = { plan, period, version, all };
    const result = await session.withEngine((engine) => engine.reportSubmissions(asked));
    session.answer(result, () => describeSubmissions(result, session));
  });
}

/** Writes the three files; a folder that cannot be written is the caller's to correct. */
async function writeFiles(directory: string, report: RenderedReport): Promise<Record<string, string>> {
  const files = {
    docx: [join(directory, 'report.docx'), Buffer.from(report.docx, 'base64')],
    xlsx: [join(directory, 'report.xlsx'), Buffer.from(report.xlsx, 'base64')],
    json: [join(directory, 'report.json'), report.json],
  } as const;
  try {
    makeFolder(directory);
    for (const [path, content] of Object.values(files)) await writeFile(path, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = both(
      `${directory}: không ghi được (${code ?? 'lỗi'})`,
      `${directory}: cannot be written (${code ?? 'error'})`,
    );
    const remedy = both('Chọn một thư mục được phép ghi', 'Choose a folder that is writable');
    throw invalid('--out', message, remedy);
  }
  return Object.fromEntries(Object.entries(files).map(([kind, [path]]) => [kind, path]));
}

/** `report render PLAN PERIOD --version N --out DIR`: the sealed files, the same bytes each time. */
export function addRender(parent: Command, run: Run): void {
  const command = addVersion(
    addPeriod(parent.command('render'), run).description(
      run.t('xuất tệp của một bản đã chốt', 'write the files of a sealed version'),
    ),
    run,
  ).requiredOption('--out <DIR>', run.t('thư mục kết quả', 'folder of the results'));
  withExamples(command, run, 'report render hau-giang-2021-2025 2024-h1 --version 1 --out ket-qua');
  type Flags = { version?: number; out: string };
  onRun<Flags>(command, run, async (session, [plan = '', period = ''], { version, out }) => {
    const report = await session.withEngine((engine) => engine.renderReport({ plan, period, version }));
    const files = await writeFiles(resolve(session.io.cwd, out), report);
    const { sha256, number } = report;
    session.answer({ period, version: report.version, sha256, number, ...files }, () =>
      session.t(
        `Đã xuất bản ${report.version} của kỳ ${period} vào ${out}: report.docx, report.xlsx, report.json.`,
        `Version ${report.version} of ${period} written to ${out}: report.docx, report.xlsx, report.json.`,
      ),
    );
  });
}
