import type { Say } from '../frame/say.ts';

/** A plan's state as a word and a colour. */
export function planTag(state: string, say: Say): { text: string; classes: string } {
  switch (state) {
    case 'launching':
      return { text: say('Đang khởi động', 'Starting'), classes: 'govuk-tag--light-blue' };
    case 'running':
      return { text: say('Đang thực hiện', 'Running'), classes: 'govuk-tag--blue' };
    case 'paused':
      return { text: say('Tạm dừng', 'Paused'), classes: 'govuk-tag--yellow' };
    default:
      return { text: say('Đã kết thúc', 'Closed'), classes: 'govuk-tag--grey' };
  }
}
