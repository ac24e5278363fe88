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
      const rows = result.plans.map((one) => [
        one.plan,
        t(one.title, one.titleEn ?? one.title),
        t(planStateWords(one.state)),
        one.launchedAt,
      ]);
      const head = [t('Mã', 'Id'), t('Tên', 'Title'), t('Trạng thái', 'State'), t('Khởi động', 'Launched')];
      return session.table(head, rows);
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
  const rows = obligations.map((one) => {
    const words = describeState(one);
    const state = colors[words.colour](words[lang]);
    return [one.id, `${state}${documentWords(one, t)}`, one.dueAt.slice(0, 10), one.firstSubmittedAt];
  });
  const head = [
    t('Việc', 'Obligation'),
    t('Trạng thái', 'State'),
    t('Hạn', 'Due'),
    t('Gửi lần đầu', 'First sent'),
  ];
  return `${colors.bold(plan)} · ${t(planStateWords(state))}\n\n${table(head, rows)}`;
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
