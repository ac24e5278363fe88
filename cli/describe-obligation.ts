import { both, type Bilingual } from '../domain/bilingual.ts';
import { reasonIn } from '../domain/calendar/reason-words.ts';
import type { ObligationResult, ReportResult } from '../client/engine.ts';
import { periodStateWords } from '../words/states.ts';
import type { Session } from './session.ts';

type Words = Record<string, Bilingual>;

/** What an act has just made of an obligation. */
const OBLIGATION: Words = {
  planned: both('chưa đến kỳ', 'not open yet'),
  open: both('đang mở', 'open'),
  submitted: both('đã gửi', 'submitted'),
  returned: both('đã trả lại để bổ sung', 'returned'),
  accepted: both('đã tiếp nhận', 'accepted'),
  done: both('đã hoàn thành', 'done'),
  waived: both('được miễn', 'waived'),
  superseded: both('thôi theo điều chỉnh', 'ended by an amendment'),
  succeeded: both('đã chuyển đơn vị kế thừa', 'passed to a successor'),
  closed: both('đã khép lại', 'closed'),
};

/** By when it is to be corrected, else due, and why on another day than was named. */
function dueOf({ correctBy, dueAt }: ObligationResult, reason: string | null, t: Session['t']): string {
  if (correctBy)
    return t(`, sửa đến hết ${correctBy.slice(0, 10)}`, `, to correct by ${correctBy.slice(0, 10)}`);
  if (!dueAt) return '';
  return t(`, hạn ${dueAt.slice(0, 10)}`, `, due ${dueAt.slice(0, 10)}`) + (reason ? ` (${reason})` : '');
}

/** One line on what an act made of an obligation. */
export function describeObligation(result: ObligationResult, { t }: Session): string {
  const reason = reasonIn(result.dueReason ?? null, t);
  const due = dueOf(result, reason, t);
  if (result.proposal) {
    return t(
      `Đã ghi kiến nghị về ${result.obligation}; chưa thay đổi gì vì thiếu văn bản của cơ quan ban hành (--basis)`,
      `Recorded a proposal about ${result.obligation}; nothing changed without the issuer's document (--basis)`,
    );
  }
  const state = t(OBLIGATION[result.state] ?? both(result.state, result.state));
  return t(
    `Đã ghi nhận ${result.obligation}: ${state}${due}`,
    `Recorded ${result.obligation}: ${state}${due}`,
  );
}

/** A consolidated report in a few lines. */
export function describeReport(report: ReportResult, { t, facts, colors }: Session): string {
  const drawn = facts([
    [t('Phiên bản', 'Version'), report.version],
    [t('Số hiệu', 'Number'), report.number],
    ['SHA-256', report.sha256],
    ['DOCX', report.docx],
    ['XLSX', report.xlsx],
    [t('Bản ký', 'Signed'), report.signed],
    ...(report.why ? [[t('Lý do gửi lại', 'Sent back because'), report.why] as [string, string]] : []),
  ]);
  const title = t(`Báo cáo tổng hợp kỳ ${report.period}`, `Consolidated report of ${report.period}`);
  const state = t(periodStateWords(report.state));
  return `${colors.bold(title)} · ${state}\n\n${drawn}`;
}
