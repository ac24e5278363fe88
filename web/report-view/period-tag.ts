import { both, type Translate } from '../../domain/bilingual.ts';
import type { PeriodState } from '../../domain/states.ts';
import { tagOf, type TagModel, type TagWords } from '../layout/sentence.ts';

const STATES: TagWords<PeriodState> = {
  collecting: [both('Đang nhận báo cáo', 'Collecting'), 'grey'],
  draft: [both('Dự thảo', 'Draft'), 'yellow'],
  proposed: [both('Đã trình, chờ phê duyệt', 'Proposed, awaiting approval'), 'yellow'],
  returned: [both('Gửi lại để hoàn thiện', 'Sent back for completion'), 'red'],
  sealed: [both('Đã phê duyệt, chờ số', 'Approved, awaiting its number'), 'blue'],
  issued: [both('Đã có số, chờ gửi', 'Numbered, to be sent'), 'blue'],
  sent: [both('Đã gửi', 'Sent'), 'green'],
  closed: [both('Đã đóng, không gửi', 'Closed, not sent'), 'grey'],
};

/** How far a period's report has come, as a word and a colour. */
export const periodTag = (state: PeriodState, t: Translate): TagModel => tagOf(STATES, state, t);
