import { both, type Bilingual } from '../domain/bilingual.ts';
import type { ObligationRow } from '../domain/projections.ts';
import type { PassedState, PeriodState } from '../domain/states.ts';

/** Green on time, blue in progress, orange (yellow) late, red overdue, grey not started. */
export type StateColour = 'green' | 'blue' | 'yellow' | 'red' | 'gray';

export interface StateWords extends Bilingual {
  colour: StateColour;
}

const NOT_STARTED: StateWords = { vi: 'Chưa đến hạn', en: 'Not due yet', colour: 'gray' };

/** Nothing is asked while a unit is suspended or a plan paused, whatever the date. */
const SUSPENDED: StateWords = { vi: 'Tạm dừng', en: 'Suspended', colour: 'gray' };
const CLOSED: StateWords = { vi: 'Đã khép lại', en: 'Closed', colour: 'gray' };

const WAIVED: StateWords = { vi: 'Được miễn', en: 'Waived', colour: 'gray' };

const SUPERSEDED: StateWords = {
  vi: 'Thôi thực hiện theo điều chỉnh',
  en: 'Ended by an amendment',
  colour: 'gray',
};
const SUCCEEDED: StateWords = { vi: 'Đã chuyển đơn vị kế thừa', en: 'Passed to a successor', colour: 'gray' };

/** Why a unit need not, and cannot, do anything about it any more. */
export const PASSED_WORDS: Readonly<Record<PassedState, Bilingual>> = {
  superseded: both(
    'Kế hoạch đã được điều chỉnh; việc này không còn phải làm.',
    'The plan has been amended; this is no longer owed.',
  ),
  succeeded: both(
    'Việc này đã chuyển sang đơn vị kế thừa.',
    'This has passed to the unit that took the work over.',
  ),
};

const STOPPED: Record<string, StateWords> = {
  suspended: SUSPENDED,
  closed: CLOSED,
  waived: WAIVED,
  superseded: SUPERSEDED,
  succeeded: SUCCEEDED,
};

/** By kind and state; the second of a pair holds once the due date has passed. */
const WORDS: Record<ObligationRow['kind'], Record<string, [StateWords, StateWords]>> = {
  report: {
    planned: [{ vi: 'Chưa đến kỳ', en: 'Not open yet', colour: 'gray' }, NOT_STARTED],
    open: [
      { vi: 'Chưa báo cáo', en: 'Not reported', colour: 'blue' },
      { vi: 'Quá hạn chưa gửi', en: 'Overdue', colour: 'red' },
    ],
    submitted: [
      { vi: 'Đã gửi', en: 'Submitted', colour: 'green' },
      { vi: 'Đã gửi (quá hạn)', en: 'Submitted late', colour: 'yellow' },
    ],
    returned: [
      { vi: 'Trả lại', en: 'Returned', colour: 'blue' },
      { vi: 'Trả lại', en: 'Returned', colour: 'yellow' },
    ],
    accepted: [
      { vi: 'Đã tiếp nhận', en: 'Accepted', colour: 'green' },
      { vi: 'Đã tiếp nhận (quá hạn)', en: 'Accepted, late', colour: 'yellow' },
    ],
  },
  task: {
    planned: [NOT_STARTED, NOT_STARTED],
    open: [
      { vi: 'Đang thực hiện', en: 'In progress', colour: 'blue' },
      { vi: 'Quá hạn chưa hoàn thành', en: 'Overdue', colour: 'red' },
    ],
    returned: [
      { vi: 'Trả lại', en: 'Returned', colour: 'blue' },
      { vi: 'Trả lại', en: 'Returned', colour: 'yellow' },
    ],
    done: [
      { vi: 'Hoàn thành đúng hạn', en: 'Done on time', colour: 'green' },
      { vi: 'Hoàn thành quá hạn', en: 'Done late', colour: 'yellow' },
    ],
  },
  send: {
    planned: [NOT_STARTED, NOT_STARTED],
    open: [
      { vi: 'Chưa gửi', en: 'Not sent', colour: 'blue' },
      { vi: 'Quá hạn chưa gửi', en: 'Overdue', colour: 'red' },
    ],
    done: [
      { vi: 'Đã gửi', en: 'Sent', colour: 'green' },
      { vi: 'Đã gửi (quá hạn)', en: 'Sent late', colour: 'yellow' },
    ],
  },
};

/**
 * The words and colour of an obligation's state; a state unknown here shows as it is.
 * @param obligation one row of `plan status`
 */
export function describeState(obligation: {
  kind: ObligationRow['kind'];
  state: string;
  late: boolean;
}): StateWords {
  const stopped = STOPPED[obligation.state];
  if (stopped) return stopped;
  const pair = WORDS[obligation.kind][obligation.state];
  if (!pair) return { vi: obligation.state, en: obligation.state, colour: 'gray' };
  return pair[obligation.late ? 1 : 0];
}

const PLAN_WORDS: Record<string, Bilingual> = {
  launching: both('Đang khởi động', 'Launching'),
  running: both('Đang chạy', 'Running'),
  paused: both('Tạm dừng', 'Paused'),
  closed: both('Đã kết thúc', 'Closed'),
};

/**
 * How a plan stands, in words of both languages; a state unknown here shows as it is.
 * @param state as `plan status` and `plan list` have it
 */
export function planStateWords(state: string): Bilingual {
  return PLAN_WORDS[state] ?? both(state, state);
}

/** How far a period's aggregate has come. */
const PERIOD_WORDS: Record<PeriodState, Bilingual> = {
  collecting: both('đang thu báo cáo', 'collecting'),
  draft: both('dự thảo', 'draft'),
  proposed: both('đã trình, chờ phê duyệt', 'proposed, awaiting approval'),
  returned: both('gửi lại để hoàn thiện', 'sent back for completion'),
  sealed: both('đã phê duyệt, đã chốt', 'approved and sealed'),
  issued: both('đã có số', 'numbered'),
  sent: both('đã gửi lên', 'sent'),
  closed: both('đã khép lại, không gửi', 'closed without sending'),
};

/** The same in words of both languages; a state unknown here shows as it is. */
export function periodStateWords(state: string): Bilingual {
  return (PERIOD_WORDS as Record<string, Bilingual>)[state] ?? both(state, state);
}
