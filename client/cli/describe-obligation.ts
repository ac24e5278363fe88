import type { ObligationResult, ReportResult } from '../engine.ts';
import type { Session } from './session.ts';

/** One line on what an act made of an obligation. */
export function describeObligation(result: ObligationResult, { say }: Session): string {
  const due = result.dueAt
    ? say(`, hạn ${result.dueAt.slice(0, 10)}`, `, due ${result.dueAt.slice(0, 10)}`)
    : '';
  return say(
    `Đã ghi nhận ${result.obligation}: ${result.state}${due}`,
    `Recorded ${result.obligation}: ${result.state}${due}`,
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
  ];
  const title = say(`Báo cáo tổng hợp kỳ ${report.period}`, `Consolidated report of ${report.period}`);
  return `${colors.bold(title)} · ${report.state}\n\n${table([], rows)}`;
}
