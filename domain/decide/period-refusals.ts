/** Which acts a period's state allows: the approver approves a draft, the coordinator issues and sends it. */
import type { Refusal } from './decision.ts';
import type { ActEvent } from './events.ts';
import type { CollectionState } from './period-state.ts';

const refuse = (code: string, message: string): Refusal => ({ code, message });

/** Says why an act on the period's aggregate is not allowed now, or null when it is. */
export function refusePeriodAct(state: CollectionState, act: ActEvent): Refusal | null {
  switch (act.act) {
    case 'approve':
      if (act.role !== 'approver')
        return refuse(
          'not-allowed',
          'Chỉ người phê duyệt được phê duyệt báo cáo. / Only an approver may approve.',
        );
      if (state.state === 'collecting')
        return refuse(
          'no-draft',
          `Chưa có dự thảo: còn chờ ${missing(state)} đơn vị, muộn nhất ${state.period.draftAt}. / No draft yet.`,
        );
      return state.state === 'draft'
        ? null
        : refuse('already-approved', 'Báo cáo đã được phê duyệt. / Already approved.');
    case 'issue':
      if (act.role !== 'coordinator')
        return refuse(
          'not-allowed',
          'Chỉ cơ quan đầu mối ghi số báo cáo. / Only the coordinator may enter the number.',
        );
      if (!act.number || !act.issuedOn)
        return refuse(
          'no-number',
          'Thiếu số hoặc ngày của văn thư. / The registry number or date is missing.',
        );
      return state.state === 'approved'
        ? null
        : refuse(
            state.state === 'collecting' || state.state === 'draft' ? 'not-approved' : 'already-issued',
            'Chỉ ghi số cho báo cáo đã phê duyệt, chưa gửi. / Only an approved report that was not sent takes a number.',
          );
    case 'send':
      if (act.role !== 'coordinator')
        return refuse(
          'not-allowed',
          'Chỉ cơ quan đầu mối được gửi báo cáo. / Only the coordinator may send the report.',
        );
      if (state.state === 'sent')
        return refuse('already-sent', 'Báo cáo đã được gửi. / The report has been sent.');
      return state.state === 'approved' || state.state === 'issued'
        ? null
        : refuse('not-approved', 'Báo cáo chưa được phê duyệt. / The report has not been approved.');
    default:
      return refuse(
        'not-allowed',
        'Thao tác này không thuộc về báo cáo tổng hợp. / This act does not belong to the aggregate.',
      );
  }
}

function missing(state: CollectionState): number {
  return state.ordered.filter((unit) => !state.received[unit]).length;
}
