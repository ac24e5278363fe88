import type { ObligationRow } from '../../domain/effects.ts';
import type { AttachmentEntry } from '../../records/attachments.ts';
import type { OfficialsTable } from '../../records/schema.ts';
import { citePlan, sayDate, sayInstant, unitName } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { planHome, planPeriod, planWork } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { PERIOD_FORMS } from '../period-acts/forms.ts';
import { periodTag } from '../report-view/period-tag.ts';
import type { ReportAsItStands } from '../report-view/read-report.ts';
import { doneBanner } from '../steer/done-words.ts';
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
function dates({ snapshot: { period } }: ReportAsItStands, say: Say) {
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  const window = `${sayDate(period.from, say)} – ${sayDate(period.to, say)}`;
  return {
    rows: [
      row(say('Thời gian số liệu', 'Data window'), window),
      row(say('Hạn các đơn vị gửi', 'Due from the units'), sayDate(period.unitDue, say)),
      row(say('Hạn gửi lên cấp trên', 'To be sent upward by'), sayDate(period.sendDue, say)),
    ],
  };
}

function reporter(row: ObligationRow, { plan, now }: PeriodSeen, say: Say) {
  const at = row.firstSubmittedAt;
  const handedIn = row.state === 'submitted' || row.state === 'accepted';
  return {
    unit: unitName(plan, row.unit, say),
    note: row.requested ? say('được đề nghị', 'requested') : null,
    href: planWork(plan.id, row.unit, row.id),
    tag: stateTag(row, now, say),
    at: at ? sayInstant(at, plan.timeZone, say) : '–',
    document: handedIn ? (row.documented ? say('Có', 'Yes') : say('Chưa có', 'Not yet')) : '–',
  };
}

/** What of the report can be seen once its collection has begun. */
function reportParts(seen: PeriodSeen, report: ReportAsItStands, extras: PeriodExtras, say: Say) {
  const { plan, period } = seen;
  const href = planPeriod(plan.id, period);
  const { sealed, snapshot } = report;
  const { completeness, timeliness } = snapshot.aggregate;
  return {
    tag: periodTag(report.row.state, say),
    dates: dates(report, say),
    next: nextWords(report, extras.approvers, say),
    steps: stepsOf(report, plan.timeZone, say),
    actions: PERIOD_FORMS.filter((form) => form.isOffered(seen)).map(({ key, button }) => ({
      href: `${href}/${key}`,
      text: button(say),
    })),
    coverage: say(
      `${completeness.received}/${completeness.expected} đơn vị được giao đã gửi, ${timeliness.onTime} đúng hạn.`,
      `${completeness.received} of ${completeness.expected} ordered units have reported, ${timeliness.onTime} on time.`,
    ),
    figures: figuresOf(report, plan, say),
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
export function periodPage(seen: PeriodSeen, extras: PeriodExtras, say: Say): PageModel {
  const { plan, period, report, rows } = seen;
  const name = periodName(period, say);
  return {
    title: say(`Kỳ báo cáo ${name}`, `Reports, ${name}`),
    context: [citePlan(plan, say)],
    back: { href: planHome(plan.id), text: say('Trang kế hoạch', 'The plan') },
    done: doneBanner(extras.done, say),
    reporters: rows.filter(({ kind }) => kind === 'report').map((row) => reporter(row, seen, say)),
    report: report && reportParts(seen, report, extras, say),
  };
}
