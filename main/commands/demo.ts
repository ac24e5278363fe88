import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { openLog } from '../../cli/log.ts';
import { createProgress } from '../../cli/progress.ts';
import { requireTools } from '../tools.ts';

/** `demo`: the rehearsed year and the live server, told step by step. */
export function addDemo(parent: Command, run: Run): void {
  const command = parent
    .command('demo')
    .description(run.t('trình diễn từng bước', 'a demonstration, step by step'))
    .option('--out <DIR>', run.t('thư mục kết quả, mặc định <home>/demo', 'folder of the results'))
    .option('--open', run.t('để máy chủ chạy tiếp sau khi xong', 'leave the server running'))
    .option(
      '--years',
      run.t('kể bốn năm 2022-2025 của Hậu Giang', 'tell four years of one province, 2022-2025, instead'),
    );
  withExamples(command, run, 'demo', 'demo --open', 'demo --years');
  onRun<{ out?: string; open?: boolean; years?: boolean }>(command, run, async (session, _args, flags) => {
    const { runDemo } = await requireTools();
    const { config, io, json } = session;
    const years = flags.years === true;
    const folder = years ? 'demo-years' : 'demo';
    const out = flags.out === undefined ? join(config.home, folder) : resolve(io.cwd, flags.out);
    const showing = runDemo({
      out,
      years,
      open: flags.open === true,
      config,
      log: openLog(session),
      // With --json the one document is the whole of standard output.
      tell: (line) => void (json || io.stdout.write(`${line}\n`)),
      colors: session.colors,
      progress: () => createProgress(session),
      onSeen: (result) =>
        session.answer(result, () => session.t(`\nKết quả ở ${out}`, `\nThe results are in ${out}`)),
      signal: session.interrupted,
    });
    session.onInterrupt(() => showing);
    await showing;
  });
}
