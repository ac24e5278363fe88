import type { Command } from 'commander';
import { parseDate } from '../arguments.ts';
import { assertOrder } from '../assert-order.ts';
import type { Run } from '../command.ts';
import { both, onRun, withExamples } from '../command.ts';
import { describeEntry } from '../history-words.ts';

interface Flags {
  unit?: string;
  from?: string;
  to?: string;
}

/** `history PLAN`: who did what, which reminder went out, and why. */
export function addHistory(parent: Command, run: Run): void {
  const command = parent
    .command('history')
    .description(both('nhật ký của một kế hoạch', 'what happened, and why'))
    .argument('<PLAN>', both('mã kế hoạch', 'id of the plan'))
    .option('--unit <U>', both('chỉ một đơn vị', 'one unit only'))
    .option('--from <D>', both('từ ngày', 'from this date'), parseDate)
    .option('--to <D>', both('đến hết ngày', 'to this date'), parseDate);
  withExamples(command, 'history hau-giang-2021-2025 --unit so-y-te --from 2024-06-01 --to 2024-06-30');
  onRun<Flags>(command, run, async (session, [plan = ''], { unit, from, to }) => {
    assertOrder(from, to);
    const result = await session.withEngine((engine) => engine.history({ plan, unit, from, to }));
    session.answer(result, () => {
      const { say } = session;
      if (result.entries.length === 0) return say('Chưa có gì được ghi.', 'Nothing recorded.');
      const rows = result.entries.map((one) => describeEntry(one, session));
      const head = [
        say('Lúc', 'At'),
        say('Việc', 'About'),
        say('Vai trò', 'Role'),
        say('Diễn biến', 'What'),
        say('Vì sao', 'Why'),
      ];
      return session.table(head, rows);
    });
  });
}
