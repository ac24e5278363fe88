import type { PeriodState } from '../../domain/effects.ts';
import type { Say } from '../frame/say.ts';

/** How far a period's report has come, as a word and a colour. */
export function periodTag(state: PeriodState, say: Say): { text: string; classes: string } {
  switch (state) {
    case 'collecting':
      return { text: say('Đang nhận báo cáo', 'Collecting'), classes: 'govuk-tag--grey' };
    case 'draft':
      return {
        text: say('Dự thảo, chờ phê duyệt', 'Draft, awaiting approval'),
        classes: 'govuk-tag--yellow',
      };
    case 'approved':
      return {
        text: say('Đã phê duyệt, chờ số', 'Approved, awaiting its number'),
        classes: 'govuk-tag--blue',
      };
    case 'issued':
      return { text: say('Đã có số, chờ gửi', 'Numbered, to be sent'), classes: 'govuk-tag--blue' };
    case 'sent':
      return { text: say('Đã gửi', 'Sent'), classes: 'govuk-tag--green' };
    case 'closed':
      return { text: say('Đã đóng, không gửi', 'Closed, not sent'), classes: 'govuk-tag--grey' };
  }
}
