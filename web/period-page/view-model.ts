import type { Translate } from '../../domain/bilingual.ts';
import type { AttachmentEntry } from '../../records/reports/attachments.ts';
import type { OfficialsTable } from '../../records/database/schema.ts';
import {
  heading,
  list,
  paragraph,
  summary,
  type Block,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { citePlan, formatDate } from '../layout/names.ts';
import { planHome, planPeriod } from '../layout/paths.ts';
import { PERIOD_FORMS } from '../period-acts/forms.ts';
import type { SentUpVersion } from '../../client/read/climbs.ts';
import { sentUpBlock } from '../report-view/chain-words.ts';
import { sealWords } from '../report-view/seal-words.ts';
import { reportView } from '../report-view/view-model.ts';
import { roundsBlock } from '../report-view/rounds-block.ts';
import { versionsBlock, type VersionsSeen } from '../report-view/versions-block.ts';
import { periodTag } from '../report-view/period-tag.ts';
import { issueOf, type ReportAsItStands } from '../report-view/read-report.ts';
import { periodName } from '../unit/what-name.ts';
import { figuresParts } from './figures.ts';
import type { PeriodSeen } from './load-period.ts';
import { reporterParts } from './reporters.ts';
import { nextWords, stepsOf } from './steps.ts';
import { joined, link } from '../layout/sentence.ts';

export interface PeriodExtras {
  /** What the address asks for of the units' list. */
  query: Record<string, string>;
  approvers: OfficialsTable[];
  versions: VersionsSeen | null;
  /** What the plan above has received of it. */
  sentUp: SentUpVersion[];
  /** Signed files that came with the number. */
  signed: AttachmentEntry[];
}

/** Its dates as a summary list. */
function dates({ snapshot: { period } }: ReportAsItStands, t: Translate): Block {
  return summary([
    {
      key: t('Thời gian số liệu', 'Data window'),
      value: `${formatDate(period.from, t)} – ${formatDate(period.to, t)}`,
    },
    { key: t('Hạn các đơn vị gửi', 'Due from the units'), value: formatDate(period.unitDue, t) },
    { key: t('Hạn gửi lên cấp trên', 'To be sent upward by'), value: formatDate(period.sendDue, t) },
  ]);
}

/** The report's files, and the signed ones that came with its number. */
function files(href: string, { plan }: PeriodSeen, { signed }: PeriodExtras, t: Translate): Block {
  return paragraph([
    t('Tải về: ', 'Download: '),
    joined(
      [
        ...['docx', 'xlsx', 'json'].map((kind) =>
          link(`${href}/bao-cao.${kind}`, kind.toUpperCase(), { download: true }),
        ),
        ...signed.map(({ id, name }) =>
          link(
            `${planHome(plan.id)}/tep/${encodeURIComponent(id)}`,
            `${t('Bản ký:', 'Signed copy:')} ${name}`,
          ),
        ),
      ],
      ' · ',
    ),
  ]);
}

/** What of the report can be seen once its collection has begun. */
function reportParts(seen: PeriodSeen, report: ReportAsItStands, extras: PeriodExtras, t: Translate): Parts {
  const { plan, period } = seen;
  const href = planPeriod(plan.id, period);
  const actions = PERIOD_FORMS.filter((form) => form.isOffered(seen));
  return [
    paragraph(nextWords(report, extras.approvers, t)),
    actions.length > 0 &&
      list(actions.map(({ key, button }) => link(`${href}/${key}`, button(t), { isBold: true }))),
    roundsBlock(report, plan.timeZone, t),
    dates(report, t),
    heading(t('Đường đi của báo cáo', 'The report’s way upward')),
    list(stepsOf(report, plan.timeZone, t), 'number'),
    sentUpBlock(extras.sentUp, plan, t),
    paragraph(link(`${href}/bao-cao`, t('Xem báo cáo như sẽ gửi', 'See the report as it will be sent'))),
    files(href, seen, extras, t),
    report.sealed && sealWords(report.sealed, t),
    extras.versions && versionsBlock(extras.versions, plan, t),
  ];
}

/** A period's page. */
export function periodPage(seen: PeriodSeen, extras: PeriodExtras, t: Translate): BlockPage {
  const { plan, period, report } = seen;
  const name = periodName(period, t);
  return {
    title: t(`Kỳ báo cáo ${name}`, `Reports, ${name}`),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Trang kế hoạch', 'The plan') },
    tag: report && periodTag(report.row.state, t),
    isWide: true,
    blocks: [
      report
        ? reportParts(seen, report, extras, t)
        : t(
            'Kỳ này chưa bắt đầu nhận báo cáo. Khi mở, hệ thống gửi thư cho các đơn vị.',
            'Reports for this period are not received yet. When they are, the units get a mail.',
          ),
      reporterParts(seen, extras.query, t),
      report && figuresParts(report, plan, t),
    ],
  };
}

/** The report as it will be sent, or as it was. */
export function draftPage({ plan, period }: PeriodSeen, report: ReportAsItStands, t: Translate): BlockPage {
  const name = periodName(period, t);
  return {
    title: report.sealed
      ? t(`Báo cáo ${name}`, `Report, ${name}`)
      : t(`Dự thảo báo cáo ${name}`, `Draft report, ${name}`),
    context: [citePlan(plan, t)],
    back: { href: planPeriod(plan.id, period), text: t('Trang của kỳ', 'The period’s page') },
    isWide: true,
    blocks: [
      paragraph(
        report.sealed
          ? t(
              'Báo cáo đã phê duyệt và chốt số liệu.',
              'The report has been approved and its figures are final.',
            )
          : t(
              'Báo cáo như sẽ được gửi, theo những gì đã nhận đến lúc này. Báo cáo đến sau được tính vào cho tới khi phê duyệt.',
              'The report as it would be sent, from what has been received so far. Reports that arrive later are included until it is approved.',
            ),
      ),
      reportView(report.snapshot, issueOf(report)),
    ],
  };
}
