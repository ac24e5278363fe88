import type { Command } from 'commander';
import type { PlanStatus, StatusObligation } from '../../client/engine.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';
import { describeState, planStateWords } from '../../words/states.ts';

/** `plan list`: what runs. */
export function addPlanList(parent: Command, run: Run): void {
  const command = parent.command('list').description(run.t('các kế hoạch đang chạy', 'plans on the server'));
  withExamples(command, run, 'plan list', 'plan list --json');
  onRun(command, run, async (session) => {
    const result = await session.withEngine((engine) => engine.listPlans());
    session.answer(result, () => {
      const { t } = session;
      if (result.plans.length === 0) return t('Chưa có kế hoạch nào.', 'No plans yet.');
      return session.table(result.plans, [
        [t('Mã', 'Id'), (one) => one.plan],
        [t('Tên', 'Title'), (one) => t(one.title, one.titleEn ?? one.title)],
        [t('Trạng thái', 'State'), (one) => t(planStateWords(one.state))],
        [t('Khởi động', 'Launched'), (one) => one.launchedAt],
      ]);
    });
  });
}

/** The figures count from the day they came; the document may follow. */
function documentWords({ document }: StatusObligation, t: Session['t']): string {
  return document === 'missing'
    ? t(' · đã có số liệu, chưa có văn bản', ' · figures here, document to come')
    : '';
}

function describe({ plan, state, obligations }: PlanStatus, { t, colors, lang, table }: Session): string {
  const stateOf = (one: StatusObligation): string => {
    const words = describeState(one);
    return `${colors[words.colour](words[lang])}${documentWords(one, t)}`;
  };
  const drawn = table(obligations, [
    [t('Việc', 'Obligation'), (one) => one.id],
    [t('Trạng thái', 'State'), stateOf],
    [t('Hạn', 'Due'), (one) => one.dueAt.slice(0, 10)],
    [t('Gửi lần đầu', 'First sent'), (one) => one.firstSubmittedAt],
  ]);
  return `${colors.bold(plan)} · ${t(planStateWords(state))}\n\n${drawn}`;
}

/** `plan status PLAN`: every obligation and where it stands. */
export function addPlanStatus(parent: Command, run: Run): void {
  const command = parent
    .command('status')
    .description(run.t('tình hình từng việc có hạn', 'where every obligation stands'))
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .option('--unit <U>', run.t('chỉ một đơn vị', 'one unit only'));
  withExamples(
    command,
    run,
    'plan status hau-giang-2021-2025',
    'plan status hau-giang-2021-2025 --unit so-y-te --json',
  );
  onRun<{ unit?: string }>(command, run, async (session, [plan = ''], { unit }) => {
    const result = await session.withEngine((engine) => engine.planStatus({ plan, unit }));
    session.answer(result, () => describe(result, session));
  });
}
