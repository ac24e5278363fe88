import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import type { AttachmentEntry } from '../../records/reports/attachments.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import { citePlan, formatDate, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { planHome, planPeriod, planWork } from '../layout/paths.ts';
import { PERIOD_FORMS } from '../period-acts/forms.ts';
import { periodTag } from '../report-view/period-tag.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { doneBanner } from '../coordinator-forms/done-words.ts';
import { stateTag } from '../unit/state-tag.ts';
import { periodName } from '../unit/what-name.ts';
import { figuresOf } from './figures.ts';
import type { PeriodSeen } from './load-period.ts';
import { nextWords, stepsOf } from './steps.ts';

export interface PeriodExtras {
  approvers: OfficialsTable[];
  /** Signed files that came with the number. */
  signed: AttachmentEntry[];
  /** What was just done, by its key. */
  done: string | undefined;
}

/** Its dates as a summary list. */
function dates({ snapshot: { period } }: ReportAsItStands, t: Translate) {
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  const window = `${formatDate(period.from, t)} – ${formatDate(period.to, t)}`;
  return {
    rows: [
      row(t('Thời gian số liệu', 'Data window'), window),
      row(t('Hạn các đơn vị gửi', 'Due from the units'), formatDate(period.unitDue, t)),
      row(t('Hạn gửi lên cấp trên', 'To be sent upward by'), formatDate(period.sendDue, t)),
    ],
  };
}

function reporter(row: ObligationRow, { plan, now }: PeriodSeen, t: Translate) {
  const at = row.firstSubmittedAt;
  const handedIn = row.state === 'submitted' || row.state === 'accepted';
  return {
    unit: unitName(plan, row.unit, t),
    note: row.requested ? t('được đề nghị', 'requested') : null,
    href: planWork(plan.id, row.unit, row.id),
    tag: stateTag(row, now, t),
    at: at ? formatInstant(at, plan.timeZone, t) : '–',
    document: handedIn ? (row.documented ? t('Có', 'Yes') : t('Chưa có', 'Not yet')) : '–',
  };
}

/** What of the report can be seen once its collection has begun. */
function reportParts(seen: PeriodSeen, report: ReportAsItStands, extras: PeriodExtras, t: Translate) {
  const { plan, period } = seen;
  const href = planPeriod(plan.id, period);
  const { sealed, snapshot } = report;
  const { completeness, timeliness } = snapshot.aggregate;
  return {
    tag: periodTag(report.row.state, t),
    dates: dates(report, t),
    next: nextWords(report, extras.approvers, t),
    steps: stepsOf(report, plan.timeZone, t),
    actions: PERIOD_FORMS.filter((form) => form.isOffered(seen)).map(({ key, button }) => ({
      href: `${href}/${key}`,
      text: button(t),
    })),
    coverage: t(
      `${completeness.received}/${completeness.expected} đơn vị được giao đã gửi, ${timeliness.onTime} đúng hạn.`,
      `${completeness.received} of ${completeness.expected} ordered units have reported, ${timeliness.onTime} on time.`,
    ),
    figures: figuresOf(report, plan, t),
    sealed: sealed && { version: sealed.version, sha256: sealed.sha256 },
    draft: `${href}/bao-cao`,
    files: ['docx', 'xlsx', 'json'].map((kind) => ({
      href: `${href}/bao-cao.${kind}`,
      text: kind.toUpperCase(),
    })),
    signed: extras.signed.map(({ id, name }) => ({
      href: `${planHome(plan.id)}/tep/${encodeURIComponent(id)}`,
      name,
    })),
  };
}

/** A period's page. */
export function periodPage(seen: PeriodSeen, extras: PeriodExtras, t: Translate): PageModel {
  const { plan, period, report, rows } = seen;
  const name = periodName(period, t);
  return {
    title: t(`Kỳ báo cáo ${name}`, `Reports, ${name}`),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    done: doneBanner(extras.done, t),
    reporters: rows.filter(({ kind }) => kind === 'report').map((row) => reporter(row, seen, t)),
    report: report && reportParts(seen, report, extras, t),
  };
}
