import { sayReason } from '../domain/calendar/reason-words.ts';
import type { ObligationResult, ReportResult } from '../client/engine.ts';
import type { Session } from './session.ts';

type Words = Record<string, [vi: string, en: string]>;

/** What an act has just made of an obligation. */
const OBLIGATION: Words = {
  planned: ['chưa đến kỳ', 'not open yet'],
  open: ['đang mở', 'open'],
  submitted: ['đã gửi', 'submitted'],
  returned: ['đã trả lại để bổ sung', 'returned'],
  accepted: ['đã tiếp nhận', 'accepted'],
  done: ['đã hoàn thành', 'done'],
  waived: ['được miễn', 'waived'],
  closed: ['đã khép lại', 'closed'],
};

/** How far a period's aggregate has come. */
const REPORT: Words = {
  collecting: ['đang thu báo cáo', 'collecting'],
  draft: ['dự thảo', 'draft'],
  approved: ['đã phê duyệt, đã chốt', 'approved and sealed'],
  issued: ['đã có số', 'numbered'],
  sent: ['đã gửi lên', 'sent'],
  closed: ['đã khép lại, không gửi', 'closed without sending'],
};

/** One line on what an act made of an obligation. */
export function describeObligation(result: ObligationResult, { say }: Session): string {
  const reason = sayReason(result.dueReason ?? null, say);
  const due = result.dueAt
    ? say(`, hạn ${result.dueAt.slice(0, 10)}`, `, due ${result.dueAt.slice(0, 10)}`) +
      (reason ? ` (${reason})` : '')
    : '';
  if (result.proposal) {
    return say(
      `Đã ghi kiến nghị về ${result.obligation}; chưa thay đổi gì vì thiếu văn bản của cơ quan ban hành (--basis)`,
      `Recorded a proposal about ${result.obligation}; nothing changed without the issuer's document (--basis)`,
    );
  }
  const state = say(...(OBLIGATION[result.state] ?? [result.state, result.state]));
  return say(
    `Đã ghi nhận ${result.obligation}: ${state}${due}`,
    `Recorded ${result.obligation}: ${state}${due}`,
  );
}

/** A consolidated report in a few lines. */
export function describeReport(report: ReportResult, { say, table, colors }: Session): string {
  const rows = [
    [say('Phiên bản', 'Version'), report.version],
    [say('Số hiệu', 'Number'), report.number],
    ['SHA-256', report.sha256],
    ['DOCX', report.docx],
    ['XLSX', report.xlsx],
    [say('Bản ký', 'Signed'), report.signed],
  ];
  const title = say(`Báo cáo tổng hợp kỳ ${report.period}`, `Consolidated report of ${report.period}`);
  const state = say(...(REPORT[report.state] ?? [report.state, report.state]));
  return `${colors.bold(title)} · ${state}\n\n${table([], rows)}`;
}
