import { both, type Bilingual } from '../domain/bilingual.ts';
import { formatAmount, formatNumber, STATE_WORDS } from '../words/figures.ts';
import type { FigureState } from '../domain/aggregation/types.ts';
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
  const rows = result.figures.map((one) => [
    one.target,
    formatAmount(one),
    one.denominator === null ? '' : one.value === null ? '–' : `${formatNumber(one.value)}%`,
    verdict(one, session),
    one.reported,
    one.zero + one.notApplicable + one.elsewhere,
    one.missing,
  ]);
  const head = [
    t('Chỉ tiêu', 'Target'),
    t('Số liệu', 'Figure'),
    t('Tỷ lệ', 'Rate'),
    t('Đánh giá', 'Assessment'),
    t('Đơn vị có số', 'Reported'),
    t('Không số', 'Without'),
    t('Còn thiếu', 'Missing'),
  ];
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
  return `${colors.bold(title)}\n\n${table(head, rows, [1, 2, 4, 5, 6])}\n\n${lines.join('\n')}`;
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
  if (submissions.length === 0) return t('Chưa có bản nộp nào.', 'Nothing was handed in yet.');
  const rows = submissions.map((one) => [
    one.unit,
    one.version,
    one.receivedAt.slice(0, 16).replace('T', ' '),
    [
      t(SUBMISSION_STATES[one.state]),
      one.onTime ? t('đúng hạn', 'on time') : t('sau hạn', 'late'),
      ...(one.onBehalf ? [t('nhập thay', 'entered for it')] : []),
      ...(one.document ? [] : [t('chưa có văn bản', 'no document yet')]),
    ].join(', '),
    Object.entries(one.figures)
      .map(([code, figure]) => `${code} ${writeFigure(figure, session)}`)
      .join('; '),
    one.id,
  ]);
  const head = [
    t('Đơn vị', 'Unit'),
    t('Bản', 'Version'),
    t('Nhận lúc', 'Received'),
    t('Tình trạng', 'State'),
    t('Số liệu', 'Figures'),
    t('Mã', 'Id'),
  ];
  return table(head, rows, [1]);
}
