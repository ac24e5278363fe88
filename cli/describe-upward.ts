/** What signing off, numbering and sending a consolidated report bring, for the person who has to say yes to it. */
import type { Engine, FiguresResult, ReportResult } from '../client/engine.ts';
import type { Session } from './session.ts';

export interface ReportFacts {
  report: ReportResult;
  figures: FiguresResult;
}

interface Question {
  lines: string[];
  question: string;
}

/** How the report stands, and what it would hold. */
export async function readFacts(engine: Engine, plan: string, period: string): Promise<ReportFacts> {
  const [report, figures] = await Promise.all([
    engine.showReport({ plan, period }),
    engine.reportFigures({ plan, period }),
  ]);
  return { report, figures };
}

/** `16/18 đơn vị đã báo cáo; thiếu 2: so-tai-chinh, …`. */
function describeMissing({ figures }: ReportFacts, { t }: Session): string {
  const { completeness, missing } = figures;
  const { expected, received } = completeness;
  const named = missing.length > 0 ? `: ${missing.join(', ')}` : '';
  return t(
    `${received}/${expected} đơn vị được giao đã báo cáo; thiếu ${missing.length}${named}.`,
    `${received} of ${expected} units ordered to report have filed; ${missing.length} missing${named}.`,
  );
}

/** Signing off seals the report: its figures and texts no longer change. */
export function describeApproval(facts: ReportFacts, _flags: object, session: Session): Question {
  const { t } = session;
  const { period, version } = facts.report;
  return {
    lines: [
      describeMissing(facts, session),
      t(
        `Báo cáo ${period}, bản ${version}, được chốt: số liệu và lời văn không đổi được nữa.`,
        `Report ${period}, version ${version}, is sealed: its figures and texts no longer change.`,
      ),
    ],
    question: t('Phê duyệt báo cáo này?', 'Approve this report?'),
  };
}

/** Number and date are printed on the document. */
export function describeNumbering(
  { report }: ReportFacts,
  { number, date }: { number: string; date: string },
  { t }: Session,
): Question {
  const [year, month, day] = date.split('-');
  return {
    lines: [
      t(
        `Báo cáo ${report.period} mang số ${number}, ngày ${day}/${month}/${year}.`,
        `Report ${report.period} gets the number ${number} and the date ${date}.`,
      ),
      ...(report.number === null
        ? []
        : [
            t(
              `Thay cho số ${report.number} đã ghi; nhật ký giữ cả hai.`,
              `It replaces the number ${report.number} entered before; the history keeps both.`,
            ),
          ]),
    ],
    question: t('Ghi số và ngày này?', 'Record this number and date?'),
  };
}

/** Sending mails the report to its addressees. */
export function describeSending(facts: ReportFacts, _flags: object, session: Session): Question {
  const { t } = session;
  const { period, number, addressees } = facts.report;
  const numbered =
    number === null ? t('chưa có số', 'without a number') : t(`số ${number}`, `number ${number}`);
  return {
    lines: [
      describeMissing(facts, session),
      t(
        `Báo cáo ${period} (${numbered}) được gửi tới: ${addressees.join('; ')}. Sau khi gửi không thu lại được.`,
        `Report ${period} (${numbered}) goes to: ${addressees.join('; ')}. Once sent it cannot be called back.`,
      ),
    ],
    question: t('Gửi báo cáo này?', 'Send this report?'),
  };
}
