import type { Command } from 'commander';
import type { DiffResult, VersionsResult } from '../../client/engine.ts';
import { both } from '../../domain/bilingual.ts';
import { printInstant } from '../../domain/words/dates.ts';
import { formatCompared } from '../../words/figures.ts';
import { periodStateWords } from '../../words/states.ts';
import { addPeriod } from '../act-options.ts';
import { parseVersion } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';

function describeVersions({ versions, waiting }: VersionsResult, { t }: Session): string {
  const lines = versions.map(({ version, state, sealedAt, sentAt, number, sha256, submissions }) => {
    const facts = [
      t(periodStateWords(state)),
      number === null ? null : t(`số ${number}`, `number ${number}`),
      sealedAt === null ? null : t(`chốt ${printInstant(sealedAt)}`, `sealed ${printInstant(sealedAt)}`),
      sentAt === null ? null : t(`gửi ${printInstant(sentAt)}`, `sent ${printInstant(sentAt)}`),
      t(`${submissions.length} bản nộp`, `${submissions.length} submissions`),
      sha256 === null ? null : `SHA-256 ${sha256.slice(0, 12)}…`,
    ].filter((fact) => fact !== null);
    return t(`Bản ${version}: ${facts.join(' · ')}`, `Version ${version}: ${facts.join(' · ')}`);
  });
  const late = waiting.map(({ unit, receivedAt }) => `  ${unit} · ${printInstant(receivedAt)}`);
  const title = t('Nhận sau khi chốt, chưa có trong bản nào:', 'Received since, in no version:');
  return [...lines, ...(late.length > 0 ? [title, ...late] : [])].join('\n');
}

/** `report versions PLAN PERIOD`: every version, and what came since. */
export function addVersions(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('versions'), run).description(
    run.t('các bản của báo cáo, và số liệu đến sau', 'versions of the report, and what came since'),
  );
  withExamples(command, run, 'report versions hau-giang-2021-2025 2024-h1');
  onRun(command, run, async (session, [plan = '', period = '']) => {
    const result = await session.withEngine((engine) => engine.reportVersions({ plan, period }));
    session.answer(result, () => describeVersions(result, session));
  });
}

const CHANGES = {
  added: both('bổ sung', 'added'),
  corrected: both('điều chỉnh', 'corrected'),
  withdrawn: both('không còn tính', 'withdrawn'),
};

function describeDiff({ figures, units }: DiffResult, { t }: Session): string {
  const lines = [
    ...units.map(({ unit, change }) => `${unit}: ${t(CHANGES[change])}`),
    ...figures.map(
      ({ target, before, after }) => `${target}: ${formatCompared(before)} → ${formatCompared(after)}`,
    ),
  ];
  return lines.length > 0 ? lines.join('\n') : t('Không có gì khác.', 'Nothing differs.');
}

/** `report diff PLAN PERIOD --from N --to M`: what one sealed version says otherwise than another. */
export function addDiff(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('diff'), run)
    .description(run.t('so sánh hai bản đã chốt', 'what differs between two sealed versions'))
    .requiredOption('--from <N>', run.t('bản trước', 'the earlier version'), parseVersion)
    .requiredOption('--to <N>', run.t('bản sau', 'the later version'), parseVersion);
  withExamples(command, run, 'report diff hau-giang-2021-2025 2024-h1 --from 1 --to 2');
  onRun<{ from: number; to: number }>(
    command,
    run,
    async (session, [plan = '', period = ''], { from, to }) => {
      const result = await session.withEngine((engine) => engine.reportDiff({ plan, period, from, to }));
      session.answer(result, () => describeDiff(result, session));
    },
  );
}
