import type { Translate } from '../../domain/bilingual.ts';

/** A plan's state as a word and a colour. */
export function planTag(state: string, t: Translate): { text: string; classes: string } {
  switch (state) {
    case 'launching':
      return { text: t('Đang khởi động', 'Starting'), classes: 'govuk-tag--light-blue' };
    case 'running':
      return { text: t('Đang thực hiện', 'Running'), classes: 'govuk-tag--blue' };
    case 'paused':
      return { text: t('Tạm dừng', 'Paused'), classes: 'govuk-tag--yellow' };
    default:
      return { text: t('Đã kết thúc', 'Closed'), classes: 'govuk-tag--grey' };
  }
}
