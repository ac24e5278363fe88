/**
 * Which acts an obligation's state allows. Read-only and synchronous, so that an Update's validator
 * can call it: a refused act then writes nothing into the history.
 */
import { isOnTime, toMs } from '../clock.ts';
import type { AssignmentState, ObligationState } from './assignment-state.ts';
import type { Refusal } from './decision.ts';
import type { ActEvent } from './events.ts';

const refuse = (code: string, message: string): Refusal => ({ code, message });

const OWN_ROLES = ['focal-point', 'head'];

function refuseSubmit(o: ObligationState, act: ActEvent): Refusal | null {
  if (o.kind !== 'report')
    return refuse('not-a-report', 'Việc này không phải là báo cáo. / This is not a report.');
  if (o.state === 'accepted')
    return refuse(
      'already-accepted',
      'Báo cáo đã được tiếp nhận, không thay được nữa. / The report has been accepted.',
    );
  if (toMs(act.at) < toMs(o.opensAt))
    return refuse('not-open', `Kỳ báo cáo mở từ ${o.opensAt}. / The period opens at ${o.opensAt}.`);
  if (o.state === 'submitted' && !isOnTime(act.at, o.dueAt))
    return refuse(
      'already-submitted',
      'Báo cáo đã gửi và đã quá hạn thay; đề nghị cơ quan đầu mối trả lại nếu cần sửa. / Already submitted; ask the coordinator to return it.',
    );
  return null;
}

function refuseDone(o: ObligationState, act: ActEvent): Refusal | null {
  if (o.kind !== 'task')
    return refuse('not-a-task', 'Việc này không phải là nhiệm vụ có hạn. / This is not a dated task.');
  if (o.state === 'done')
    return refuse('already-done', 'Nhiệm vụ đã được báo hoàn thành. / The task is already done.');
  if (toMs(act.at) < toMs(o.windowStart))
    return refuse('not-open', `Nhiệm vụ bắt đầu từ ${o.windowStart}. / The task starts at ${o.windowStart}.`);
  return null;
}

function refuseReview(o: ObligationState): Refusal | null {
  return o.kind === 'report' && o.state === 'submitted'
    ? null
    : refuse('nothing-submitted', 'Không có bản nộp nào đang chờ. / There is no submission waiting.');
}

/**
 * Says why an act is not allowed now, or null when it is. The actor's role must be one that may
 * perform the act at all: the unit's own people hand in, the coordinator reviews.
 */
export function refuseAct(state: AssignmentState, act: ActEvent): Refusal | null {
  const o = state.obligations[act.obligation];
  if (!o)
    return refuse(
      'unknown-obligation',
      `Không có việc "${act.obligation}". / There is no obligation "${act.obligation}".`,
    );
  const own = OWN_ROLES.includes(act.role);
  switch (act.act) {
    case 'submit':
      return own
        ? refuseSubmit(o, act)
        : refuse('not-allowed', 'Chỉ đơn vị có báo cáo được gửi. / Only the unit itself may submit.');
    case 'done':
      return own
        ? refuseDone(o, act)
        : refuse(
            'not-allowed',
            'Chỉ đơn vị được giao báo hoàn thành. / Only the unit itself may finish its task.',
          );
    case 'return':
    case 'accept':
      return act.role === 'coordinator'
        ? refuseReview(o)
        : refuse(
            'not-allowed',
            'Chỉ cơ quan đầu mối được trả lại hoặc tiếp nhận. / Only the coordinator may do this.',
          );
    default:
      return refuse(
        'not-allowed',
        'Thao tác này không thuộc về đơn vị. / This act does not belong to a unit.',
      );
  }
}
