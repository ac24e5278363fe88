import { both, type Translate } from '../../domain/bilingual.ts';
import type { PlanRecord } from '../../records/plans/plans.ts';
import { tagOf, type TagModel, type TagWords } from '../layout/sentence.ts';

const STATES: TagWords<PlanRecord['state']> = {
  launching: [both('Đang khởi động', 'Starting'), 'light-blue'],
  running: [both('Đang thực hiện', 'Running'), 'blue'],
  paused: [both('Tạm dừng', 'Paused'), 'yellow'],
  closed: [both('Đã kết thúc', 'Closed'), 'grey'],
};

/** A plan's state as a word and a colour. */
export const planTag = (state: PlanRecord['state'], t: Translate): TagModel => tagOf(STATES, state, t);
