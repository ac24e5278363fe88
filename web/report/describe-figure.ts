/** A figure in words and Vietnamese notation. */
import type { Translate } from '../../domain/bilingual.ts';
import { printDate } from '../../words/dates.ts';
import { printNumber } from '../../domain/figures/print-number.ts';
import { shareOf } from '../../domain/figures/share.ts';
import type { Figure } from '../../domain/submission.ts';

/** `40/50 (80%)`, `12`, `Không phát sinh`, … */
export function describeFigure(figure: Figure, t: Translate): string {
  if (figure === 'zero') return t('Không phát sinh', 'No occurrences');
  if (figure === 'not-applicable') return t('Không áp dụng', 'Does not apply');
  if ('elsewhere' in figure) {
    const { number, date } = figure.elsewhere;
    return t(
      `Gửi bằng văn bản ${number} ngày ${printDate(date)}`,
      `Sent in document ${number} of ${printDate(date)}`,
    );
  }
  if ('value' in figure) return printNumber(figure.value);
  const share = shareOf(figure);
  const amount = `${printNumber(figure.numerator)}/${printNumber(figure.denominator)}`;
  return share === null ? amount : `${amount} (${printNumber(share)}%)`;
}
