import { formatNumber, STATE_WORDS } from '../words/figures.ts';
import type { UnderstoodFigure } from '../domain/figures/understood.ts';
import { STATES_EN } from './describe-figures.ts';
import type { Session } from './session.ts';

type Numbers = Pick<UnderstoodFigure, 'state' | 'numerator' | 'denominator' | 'value'>;

/** `11 / 12 = 91,67%`, an amount, or why there is no number. */
function describe({ state, numerator, denominator, value }: Numbers, { t }: Session): string {
  if (state !== 'reported') return t(STATE_WORDS[state], STATES_EN[state]);
  if (numerator === null || denominator === null) return formatNumber(value);
  const share = value === null ? '' : ` = ${formatNumber(value)}%`;
  return `${formatNumber(numerator)} / ${formatNumber(denominator)}${share}`;
}

/** Figures as they were understood, for people: numerator / denominator = rate, and last period's beside it. */
export function describeUnderstood(figures: UnderstoodFigure[], session: Session): string {
  const { t, table } = session;
  if (figures.length === 0) return '';
  const previous = ({ previous: last }: UnderstoodFigure): string =>
    last === null ? '–' : `${describe(last, session)} (${last.period})`;
  const drawn = table(figures, [
    [t('Chỉ tiêu', 'Target'), (one) => one.target],
    [
      t('Hiểu là (tử số / mẫu số)', 'Understood as (numerator / denominator)'),
      (one) => describe(one, session),
    ],
    [t('Kỳ trước', 'Last period'), previous],
  ]);
  return `\n\n${drawn}`;
}
