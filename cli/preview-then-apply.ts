/** A change of what runs: shown first, and applied once somebody has said yes. */
import type { Command } from 'commander';
import type { Bilingual } from '../domain/bilingual.ts';
import type { Engine } from '../client/engine.ts';
import { parseKey, parseText } from './arguments.ts';
import type { Run } from './command.ts';
import { addYes, confirmFinal, requireYes, type YesFlag } from './confirm-final.ts';
import type { Session } from './session.ts';

export interface PreviewFlags extends YesFlag {
  id?: string;
  why?: string;
  dryRun?: boolean;
}

/** Of long lists in a preview the first are shown. */
const SHOWN = 20;

/** The first lines of a list, and how many more there are. */
export function firstLines(lines: string[], { t }: Pick<Session, 't'>): string[] {
  const more = lines.length - SHOWN;
  return [
    ...lines.slice(0, SHOWN),
    ...(more > 0 ? [t(`  … và ${more} dòng nữa`, `  … and ${more} more`)] : []),
  ];
}

/** `--why`, `--id`, `--dry-run` and `--yes`. */
export function addPreview(command: Command, run: Run): Command {
  command.option('--why <TEXT>', run.t('lý do, ghi vào nhật ký', 'why, for the history'), parseText);
  command.option(
    '--id <KEY>',
    run.t('khóa của thay đổi: nói lại không làm lại', 'id of the change: said again it is not made again'),
    parseKey,
  );
  return addYes(command.option('--dry-run', run.t('chỉ xem', 'only show')), run);
}

interface Change<Result> {
  /** What would be done, or with `save` is. */
  perform(engine: Engine, save: boolean): Promise<Result>;
  /** The whole preview. */
  describe(shown: Result): string;
  question: Bilingual;
  /** What has been done, in one line. */
  done(result: Result): string;
}

/**
 * Shows it, asks, applies it.
 * @param prepare reads what is needed, once it is known that there is somebody to say yes
 * @returns the exit code
 */
export async function previewThenApply<Result>(
  flags: PreviewFlags,
  session: Session,
  prepare: () => Promise<Change<Result>>,
): Promise<number> {
  if (!flags.dryRun) requireYes(flags, session);
  const { perform, describe, question, done } = await prepare();
  return session.withEngine(async (engine) => {
    if (flags.dryRun) {
      const shown = await perform(engine, false);
      session.answer(shown, () => describe(shown));
      return 0;
    }
    const ended = await confirmFinal(flags, session, async () => ({
      lines: [describe(await perform(engine, false))],
      question: session.t(question),
    }));
    if (ended !== null) return ended;
    const result = await perform(engine, true);
    session.answer(result, () => done(result));
    return 0;
  });
}
