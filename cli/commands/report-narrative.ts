import type { Command } from 'commander';
import type { DraftResult, NarrativeResult } from '../../client/engine.ts';
import { printInstant } from '../../domain/words/dates.ts';
import { roleInWords } from '../../words/history.ts';
import { periodStateWords } from '../../words/states.ts';
import { addActor, addPeriod, type ActFlags } from '../act-options.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';

function describeNarrative({ revision, sections }: NarrativeResult, { t }: Session): string {
  const own = sections.filter((one) => one.own).map(({ section }) => section);
  const named = own.length > 0 ? own.join(', ') : t('không có phần nào', 'none');
  return t(
    `Đã ghi lời văn (lần ${revision}). Phần có lời văn riêng: ${named}.`,
    `Text recorded (revision ${revision}). Sections with own words: ${named}.`,
  );
}

/** `report narrative PLAN PERIOD FILE`: the coordinator's own words, section by section. */
export function addNarrative(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('narrative'), run)
    .description(run.t('viết lời văn của báo cáo tổng hợp', 'write sections of the consolidated report'))
    .argument('<FILE>', run.t('lời văn theo phần (YAML hoặc JSON)', 'texts by section, YAML or JSON'));
  addActor(command, run);
  withExamples(
    command,
    run,
    'report narrative hau-giang-2021-2025 2024-h1 loi-van.yaml --as dau-moi@sldtbxh.example',
  );
  onRun<ActFlags>(command, run, async (session, [plan = '', period = '', file = ''], { as, id }) => {
    const text = await readTextFile(file, session.io.cwd);
    const result = await session.withEngine((engine) =>
      engine.narrateReport({ plan, period, text, file, as, id }),
    );
    session.answer(result, () => describeNarrative(result, session));
  });
}

const ROUNDS: Record<DraftResult['rounds'][number]['what'], [vi: string, en: string]> = {
  proposed: ['trình duyệt', 'proposed'],
  returned: ['gửi lại', 'sent back'],
  approved: ['phê duyệt', 'approved'],
};

function describeDraft(draft: DraftResult, session: Session): string {
  const { t, colors } = session;
  const { period, version, state, sections, missing, rounds } = draft;
  const head = t(
    `Báo cáo tổng hợp kỳ ${period}, bản ${version}`,
    `Consolidated report of ${period}, version ${version}`,
  );
  const written = sections.map(({ title, text, own }) => {
    const by = own
      ? ` ${colors.dim(t('(lời văn của cơ quan đầu mối)', '(the coordinator’s own words)'))}`
      : '';
    return `${colors.bold(title)}${by}\n${text || t('(chưa có nội dung)', '(nothing yet)')}`;
  });
  const said = rounds.map(({ at, what, who, why }) => {
    const [vi, en] = ROUNDS[what];
    return `  ${printInstant(at)} ${t(vi, en)} (${roleInWords(who, session)})${why === null ? '' : `: ${why}`}`;
  });
  return [
    `${colors.bold(head)} · ${t(periodStateWords(state))}`,
    ...written,
    ...(missing.length > 0 ? [t(`Chưa gửi: ${missing.join(', ')}`, `Missing: ${missing.join(', ')}`)] : []),
    ...(said.length > 0 ? [[t('Các lần trình:', 'Rounds:'), ...said].join('\n')] : []),
  ].join('\n\n');
}

/** `report draft PLAN PERIOD`: the report section by section, as it stands. */
export function addDraft(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('draft'), run).description(
    run.t('xem dự thảo theo từng phần, và các lần trình', 'the draft section by section, and its rounds'),
  );
  withExamples(command, run, 'report draft hau-giang-2021-2025 2024-h1 --json');
  onRun(command, run, async (session, [plan = '', period = '']) => {
    const result = await session.withEngine((engine) => engine.reportDraft({ plan, period }));
    session.answer(result, () => describeDraft(result, session));
  });
}
