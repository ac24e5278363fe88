import { both } from '../../domain/bilingual.ts';
import type { Command } from 'commander';
import { invalid } from '../../domain/user-error.ts';
import { parseDate, parseText } from '../arguments.ts';
import { assertOrder } from '../assert-order.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeHistory, describeMailHistory } from '../describe-history.ts';

interface Flags {
  unit?: string;
  obligation?: string;
  mail?: string;
  from?: string;
  to?: string;
}

/** Exactly one of them says what the timeline is of. */
function assertOne(plan: string | undefined, mail: string | undefined): void {
  if ((plan === undefined) !== (mail === undefined)) return;
  const message =
    plan === undefined
      ? both('Cần mã kế hoạch hoặc --mail.', 'Name a plan or --mail.')
      : both('Mã kế hoạch hoặc --mail, không dùng cả hai.', 'Name a plan or --mail, not both.');
  throw invalid(
    'PLAN',
    message,
    both(
      'Xem: lien-nganh plan list, lien-nganh mail list',
      'See: lien-nganh plan list, lien-nganh mail list',
    ),
  );
}

/** `history PLAN` or `history --mail ID`: who did what, which reminder went out, which date was missed, and why. */
export function addHistory(parent: Command, run: Run): void {
  const command = parent
    .command('history')
    .description(run.t('nhật ký của một kế hoạch; vì sao có một thư', 'what happened, and why'))
    .argument('[PLAN]', run.t('mã kế hoạch', 'id of the plan'))
    .option('--unit <U>', run.t('chỉ một đơn vị', 'one unit only'))
    .option(
      '--obligation <O>',
      run.t('chỉ một việc, ví dụ so-y-te/2024-h1, hoặc 2024-h1 cùng --unit', 'one obligation only'),
      parseText,
    )
    .option('--mail <MESSAGE-ID>', run.t('vì sao có thư này', 'why this mail was sent'), parseText)
    .option('--from <D>', run.t('từ ngày', 'from this date'), parseDate)
    .option('--to <D>', run.t('đến hết ngày', 'to this date'), parseDate);
  withExamples(
    command,
    run,
    'history hau-giang-2021-2025 --unit so-y-te --from 2024-06-01 --to 2024-06-30',
    'history hau-giang-2021-2025 --unit so-y-te --obligation 2024-h1',
    "history --mail '<…@lien-nganh.example>'",
  );
  onRun<Flags>(command, run, async (session, [plan], { unit, obligation, mail, from, to }) => {
    assertOne(plan, mail);
    assertOrder(from, to);
    const asked = mail === undefined ? { plan, unit, obligation, from, to } : { mail };
    const result = await session.withEngine((engine) => engine.history(asked));
    const describe = mail === undefined ? describeHistory : describeMailHistory;
    session.answer(result, () => describe(result.entries, session));
  });
}
