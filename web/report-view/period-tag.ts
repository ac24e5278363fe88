import type { Translate } from '../../domain/bilingual.ts';
import type { PeriodState } from '../../domain/effects.ts';

/** How far a period's report has come, as a word and a colour. */
export function periodTag(state: PeriodState, t: Translate): { text: string; classes: string } {
  switch (state) {
    case 'collecting':
      return { text: t('Đang nhận báo cáo', 'Collecting'), classes: 'govuk-tag--grey' };
    case 'draft':
      return {
        text: t('Dự thảo, chờ phê duyệt', 'Draft, awaiting approval'),
        classes: 'govuk-tag--yellow',
      };
    case 'approved':
      return {
        text: t('Đã phê duyệt, chờ số', 'Approved, awaiting its number'),
        classes: 'govuk-tag--blue',
      };
    case 'issued':
      return { text: t('Đã có số, chờ gửi', 'Numbered, to be sent'), classes: 'govuk-tag--blue' };
    case 'sent':
      return { text: t('Đã gửi', 'Sent'), classes: 'govuk-tag--green' };
    case 'closed':
      return { text: t('Đã đóng, không gửi', 'Closed, not sent'), classes: 'govuk-tag--grey' };
  }
}
