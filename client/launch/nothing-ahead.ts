/** A launch that would leave nobody anything to do: the plan would end in the same minute, and its id with it. */
import { both } from '../../domain/bilingual.ts';
import type { Obligation } from '../../domain/obligation.ts';
import { isPast } from '../../domain/past-obligations.ts';
import type { Instant } from '../../domain/plan.ts';
import { dateInBoth } from '../../domain/words/dates.ts';
import { refused, type UserError } from '../../domain/user-error.ts';

/** Every due date of the plan lies behind, by the clock of the engine. */
export function isAllPast(all: readonly Obligation[], at: Instant): boolean {
  return all.every((o) => isPast(o, all, at));
}

/**
 * Refuses a launch that would open nothing. Nothing may have been written before this is asked: a plan that was
 * launched keeps its id for good.
 *
 * @param all - everything the plan's units owe over its years
 * @param at - the instant of the launch
 * @param past - what is to become of due dates already past
 * @throws UserError `refused`
 */
export function refuseNothingAhead(all: readonly Obligation[], at: Instant, past: 'skip' | 'open'): void {
  if (all.length === 0) throw nothingDated();
  if (past === 'skip' && isAllPast(all, at)) throw everythingPast(all);
}

function nothingDated(): UserError {
  const message = both(
    'Kế hoạch không có báo cáo hay nhiệm vụ nào có hạn nên không có gì để khởi động.',
    'The plan has no report and no task with a due date, so there is nothing to launch.',
  );
  const remedy = both(
    'Bổ sung chế độ báo cáo hoặc hạn của nhiệm vụ vào kế hoạch.',
    'Add the reporting or the due dates of duties to the plan.',
  );
  return refused('id', message, remedy);
}

function everythingPast(all: readonly Obligation[]): UserError {
  const last = all.reduce((latest, { dueDate }) => (dueDate > latest ? dueDate : latest), '');
  const day = dateInBoth(last);
  const message = both(
    `Mọi hạn của kế hoạch đã qua (hạn cuối ${day.vi}). Nếu bỏ qua hạn đã qua thì không còn việc nào, nên chưa khởi động gì.`,
    `Every due date of the plan has passed (the last on ${day.en}). With past dates skipped nothing is left to do, so nothing was launched.`,
  );
  const remedy = both(
    'Chọn “Vẫn mở” nếu muốn thu cả các hạn đã qua.',
    'Choose “Open them” to collect what is past, too.',
  );
  const command = both(
    `Thu cả các hạn đã qua: --past open. Chạy thử vào một ngày của kế hoạch: lien-nganh server --home THU-MUC --now ${all[0]?.dueDate}T08:00:00+07:00.`,
    'To collect what is past, too: --past open. To try the plan on one of its own days: a server with a --home of its own and --now.',
  );
  return refused('id', message, remedy, { command });
}
