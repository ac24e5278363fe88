import { both, type Bilingual } from '../domain/bilingual.ts';
import { formatAmount, formatNumber, STATE_WORDS } from '../words/figures.ts';
import type { FigureState } from '../domain/aggregation/types.ts';
import { printInstant } from '../domain/words/dates.ts';
import type { Figure, Submission } from '../domain/submission.ts';
import type { FigureEntry, FiguresResult, SubmissionEntry } from '../client/engine.ts';
import type { Session } from './session.ts';

/** What is known of a figure, in English. */
export const STATES_EN: Record<FigureState, string> = {
  reported: 'reported',
  zero: 'nothing arose',
  'not-applicable': 'not applicable',
  elsewhere: 'sent elsewhere',
  missing: 'missing',
};

const SUBMISSION_STATES: Record<Submission['state'], Bilingual> = {
  submitted: both('đã gửi', 'submitted'),
  accepted: both('đã tiếp nhận', 'accepted'),
  returned: both('đã trả lại', 'returned'),
  replaced: both('đã có bản mới hơn', 'replaced'),
  withdrawn: both('đã thu hồi', 'withdrawn'),
};

function inState(state: FigureState, { t }: Session): string {
  return t(STATE_WORDS[state], STATES_EN[state]);
}

function verdict(figure: FigureEntry, session: Session): string {
  const { t, colors } = session;
  if (figure.met === null) return inState(figure.state === 'reported' ? 'missing' : figure.state, session);
  switch (figure.assessment ?? (figure.met ? 'met' : 'not-met')) {
    case 'met':
      return colors.green(t('đạt', 'met'));
    case 'under-way':
      return t('đang thực hiện', 'under way');
    case 'not-met':
      return colors.yellow(t('chưa đạt', 'not met'));
  }
}

function rateOf({ rate }: { rate: number | null }): string {
  return rate === null ? '–' : `${formatNumber(rate)}%`;
}

/** A period's figures for people: one line a target, then who has reported. */
export function describeFigures(result: FiguresResult, session: Session): string {
  const { t, table, colors } = session;
  const { completeness, timeliness, missing, exempt, version } = result;
  const drawn = table(result.figures, [
    [t('Chỉ tiêu', 'Target'), (one) => one.target],
    [t('Số liệu', 'Figure'), (one) => formatAmount(one), 'right'],
    [t('Tỷ lệ', 'Rate'), (one) => (one.denominator === null ? '' : rateOf({ rate: one.value })), 'right'],
    [t('Đánh giá', 'Assessment'), (one) => verdict(one, session)],
    [t('Đơn vị có số', 'Reported'), (one) => one.reported, 'right'],
    [t('Không số', 'Without'), (one) => one.zero + one.notApplicable + one.elsewhere, 'right'],
    [t('Còn thiếu', 'Missing'), (one) => one.missing, 'right'],
  ]);
  const source =
    version === null
      ? t('tính đến lúc này', 'as they stand')
      : t(`bản đã chốt ${version}`, `sealed version ${version}`);
  const lines = [
    t(
      `Đã báo cáo ${completeness.received}/${completeness.expected} (${rateOf(completeness)}); đúng hạn ${timeliness.onTime}/${timeliness.expected} (${rateOf(timeliness)}).`,
      `Reported ${completeness.received}/${completeness.expected} (${rateOf(completeness)}); on time ${timeliness.onTime}/${timeliness.expected} (${rateOf(timeliness)}).`,
    ),
    ...(missing.length > 0
      ? [t(`Còn thiếu: ${missing.join(', ')}.`, `Missing: ${missing.join(', ')}.`)]
      : []),
    ...(exempt.length > 0 ? [t(`Được miễn: ${exempt.join(', ')}.`, `Exempt: ${exempt.join(', ')}.`)] : []),
  ];
  const title = `${t('Số liệu kỳ', 'Figures of')} ${result.period} · ${source}`;
  return `${colors.bold(title)}\n\n${drawn}\n\n${lines.join('\n')}`;
}

function writeFigure(figure: Figure, session: Session): string {
  if (typeof figure === 'string') return inState(figure, session);
  if ('elsewhere' in figure) return `${inState('elsewhere', session)} (${figure.elsewhere.number})`;
  return 'value' in figure
    ? formatNumber(figure.value)
    : `${formatNumber(figure.numerator)}/${formatNumber(figure.denominator)}`;
}

/** Submissions for people, one line each. */
export function describeSubmissions(submissions: SubmissionEntry[], session: Session): string {
  const { t, table } = session;
  if (submissions.length === 0) return t('Chưa có bản nộp nào.', 'Nothing has been submitted yet.');
  const standing = (one: SubmissionEntry): string =>
    [
      t(SUBMISSION_STATES[one.state]),
      one.onTime ? t('đúng hạn', 'on time') : t('sau hạn', 'late'),
      ...(one.onBehalf ? [t('nhập thay', 'entered for it')] : []),
      ...(one.document ? [] : [t('chưa có văn bản', 'no document yet')]),
    ].join(', ');
  const figuresOf = ({ figures }: SubmissionEntry): string =>
    Object.entries(figures)
      .map(([code, figure]) => `${code} ${writeFigure(figure, session)}`)
      .join('; ');
  return table(submissions, [
    [t('Đơn vị', 'Unit'), (one) => one.unit],
    [t('Bản', 'Version'), (one) => one.version, 'right'],
    [t('Nhận lúc', 'Received'), (one) => printInstant(one.receivedAt)],
    [t('Tình trạng', 'State'), standing],
    [t('Số liệu', 'Figures'), figuresOf],
    [t('Mã', 'Id'), (one) => one.id],
  ]);
}
