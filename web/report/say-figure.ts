/** A figure in words and Vietnamese notation. */
import { printDate } from '../../activities/mail/wording/dates.ts';
import { printNumber } from '../../domain/figures/print-number.ts';
import { shareOf } from '../../domain/figures/share.ts';
import type { Figure } from '../../domain/submission.ts';
import type { Say } from '../frame/say.ts';

/** `40/50 (80%)`, `12`, `Không phát sinh`, … */
export function sayFigure(figure: Figure, say: Say): string {
  if (figure === 'zero') return say('Không phát sinh', 'Nothing arose');
  if (figure === 'not-applicable') return say('Không áp dụng', 'Does not apply');
  if ('elsewhere' in figure) {
    const { number, date } = figure.elsewhere;
    return say(
      `Gửi bằng văn bản ${number} ngày ${printDate(date)}`,
      `Sent in document ${number} of ${printDate(date)}`,
    );
  }
  if ('value' in figure) return printNumber(figure.value);
  const share = shareOf(figure);
  const amount = `${printNumber(figure.numerator)}/${printNumber(figure.denominator)}`;
  return share === null ? amount : `${amount} (${printNumber(share)}%)`;
}
