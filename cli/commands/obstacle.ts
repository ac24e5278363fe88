/** `obstacle …`: what a unit cannot settle by itself; raising, answering and escalating are acts. */
import type { Command } from 'commander';
import { obligationId } from '../../domain/ids.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { OBSTACLE_STATES } from '../describe-obstacle.ts';

function addList(group: Command, run: Run): void {
  const command = group
    .command('list')
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .description(run.t('các vướng mắc và trả lời', 'obstacles and their answers'))
    .option('--unit <U>', run.t('chỉ một đơn vị', 'one unit only'));
  withExamples(command, run, 'obstacle list hau-giang-2021-2025 --unit so-y-te');
  onRun<{ unit?: string }>(command, run, async (session, [plan = ''], { unit }) => {
    const result = await session.withEngine((engine) => engine.listObstacles({ plan, unit }));
    session.answer(result, () => {
      const { t } = session;
      if (result.obstacles.length === 0) return t('Chưa có vướng mắc nào.', 'No obstacles.');
      return session.table(result.obstacles, [
        [t('Mã', 'Id'), (one) => one.id],
        [t('Về', 'About'), ({ about, unit }) => (about === null ? unit : obligationId(unit, about))],
        [t('Nêu ngày', 'Raised'), (one) => one.raisedAt.slice(0, 10)],
        [t('Trạng thái', 'State'), (one) => t(OBSTACLE_STATES[one.state])],
        [t('Nội dung', 'What'), (one) => one.text],
        [t('Trả lời', 'Answer'), (one) => one.answer],
      ]);
    });
  });
}

/** `obstacle list`. */
export function addObstacle(parent: Command, run: Run): void {
  addList(parent.command('obstacle').description(run.t('vướng mắc, kiến nghị', 'obstacles')), run);
}
