/** `obstacle …`: what a unit cannot settle by itself. */
import type { Command } from 'commander';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { Engine, ObstacleEntry } from '../../client/engine.ts';
import { obligationId } from '../../domain/ids.ts';
import { addActor, addUnit, type ActFlags } from '../act-options.ts';
import { parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import type { Session } from '../session.ts';

const STATES: Record<ObstacleEntry['state'], Bilingual> = {
  raised: both('chờ trả lời', 'waiting for an answer'),
  escalated: both('đã báo cáo lãnh đạo', 'put to leadership'),
  answered: both('đã trả lời', 'answered'),
};

function describe({ id, unit, state }: ObstacleEntry, { t }: Session): string {
  const words = t(STATES[state]);
  return t(
    `Đã ghi nhận vướng mắc ${id} của ${unit}: ${words}`,
    `Recorded obstacle ${id} of ${unit}: ${words}`,
  );
}

const planArgument = (command: Command, run: Run): Command =>
  command.argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'));

function addRaise(group: Command, run: Run): void {
  const command = planArgument(group.command('raise'), run).description(
    run.t('đơn vị nêu vướng mắc, kiến nghị', 'a unit raises an obstacle'),
  );
  addActor(addUnit(command, run), run)
    .option('--duty <CODE>', run.t('về nhiệm vụ nào', 'the duty it is about'), parseText)
    .option('--period <P>', run.t('về kỳ báo cáo nào', 'the period it is about'), parseText)
    .requiredOption('--text <T>', run.t('nội dung', 'what it is'), parseText);
  withExamples(
    command,
    'obstacle raise hau-giang-2021-2025 --unit so-y-te --duty HG-2.4 --text "Chưa có kinh phí khảo sát" --as dau-moi@so-y-te.example',
  );
  type Flags = ActFlags & { unit: string; duty?: string; period?: string; text: string };
  onRun<Flags>(command, run, async (session, [plan = ''], { unit, duty, period, text, as, id }) => {
    const result = await session.withEngine((engine) =>
      engine.raiseObstacle({ plan, unit, duty, period, text, as, id }),
    );
    session.answer(result, () => describe(result, session));
  });
}

type ActArguments = { plan: string; obstacle: string } & ActFlags;

function addDecision<F extends ActFlags>(
  command: Command,
  run: Run,
  act: (engine: Engine, said: ActArguments, flags: F) => Promise<ObstacleEntry>,
): void {
  addActor(
    planArgument(command, run).argument(
      '<ID>',
      run.t('mã vướng mắc, ví dụ vm-3f9a2c1d', 'id of the obstacle'),
    ),
    run,
  );
  onRun<F>(command, run, async (session, [plan = '', obstacle = ''], flags) => {
    const { as, id } = flags;
    const result = await session.withEngine((engine) => act(engine, { plan, obstacle, as, id }, flags));
    session.answer(result, () => describe(result, session));
  });
}

function addAnswer(group: Command, run: Run): void {
  const command = group.command('answer').description(run.t('trả lời đơn vị', 'answer the unit'));
  command.requiredOption('--text <T>', run.t('nội dung trả lời', 'the answer'), parseText);
  withExamples(
    command,
    'obstacle answer hau-giang-2021-2025 vm-3f9a2c1d --text "Đã bố trí kinh phí" --as dau-moi@sldtbxh.example',
  );
  addDecision<ActFlags & { text: string }>(command, run, (engine, said, { text }) =>
    engine.answerObstacle({ ...said, text }),
  );
}

function addEscalate(group: Command, run: Run): void {
  const command = group
    .command('escalate')
    .description(
      run.t('báo cáo lãnh đạo cơ quan đầu mối', 'put it to the leadership of the coordinating unit'),
    );
  command.option('--why <T>', run.t('lý do', 'the reason'), parseText);
  withExamples(
    command,
    'obstacle escalate hau-giang-2021-2025 vm-3f9a2c1d --why "Vượt thẩm quyền" --as dau-moi@sldtbxh.example',
  );
  addDecision<ActFlags & { why?: string }>(command, run, (engine, said, { why }) =>
    engine.escalateObstacle({ ...said, why }),
  );
}

function addList(group: Command, run: Run): void {
  const command = planArgument(group.command('list'), run)
    .description(run.t('các vướng mắc và trả lời', 'obstacles and their answers'))
    .option('--unit <U>', run.t('chỉ một đơn vị', 'one unit only'));
  withExamples(command, 'obstacle list hau-giang-2021-2025 --unit so-y-te');
  onRun<{ unit?: string }>(command, run, async (session, [plan = ''], { unit }) => {
    const result = await session.withEngine((engine) => engine.listObstacles({ plan, unit }));
    session.answer(result, () => {
      const { t } = session;
      if (result.obstacles.length === 0) return t('Chưa có vướng mắc nào.', 'No obstacles.');
      const rows = result.obstacles.map((one) => [
        one.id,
        one.about === null ? one.unit : obligationId(one.unit, one.about),
        one.raisedAt.slice(0, 10),
        t(STATES[one.state]),
        one.text,
        one.answer,
      ]);
      const head = [
        t('Mã', 'Id'),
        t('Về', 'About'),
        t('Nêu ngày', 'Raised'),
        t('Trạng thái', 'State'),
        t('Nội dung', 'What'),
        t('Trả lời', 'Answer'),
      ];
      return session.table(head, rows);
    });
  });
}

/** `obstacle raise|answer|escalate|list`. */
export function addObstacle(parent: Command, run: Run): void {
  const group = parent.command('obstacle').description(run.t('vướng mắc, kiến nghị', 'obstacles'));
  for (const add of [addRaise, addAnswer, addEscalate, addList]) add(group, run);
}
