import type { PageModel } from '../../frame/page.ts';
import { unitHome } from '../../frame/paths.ts';
import type { Say } from '../../frame/say.ts';
import { addressOf } from '../address.ts';
import { sentModel } from '../home/view-model.ts';
import { reportFrame } from '../section-model.ts';
import type { UnitReport } from '../unit-report.ts';

/** The confirmation: its reference is what one quotes on the telephone. */
export function sentPage(report: UnitReport, say: Say): PageModel {
  const { plan, unit } = report;
  const sent = sentModel(report, say);
  return {
    ...reportFrame(report, say),
    title: say('Đã gửi báo cáo', 'Report sent'),
    panel: {
      titleText: say('Đã gửi báo cáo', 'Report sent'),
      html: `${say('Mã tiếp nhận', 'Reference')}<br><strong class="ln-reference">${sent?.reference ?? ''}</strong>`,
    },
    sent,
    hasDocument: Boolean(report.submission?.content.document),
    address: addressOf(report),
    home: unitHome(plan.id, unit.id),
  };
}

/** Asks before a report is taken back. */
export function withdrawPage(report: UnitReport, say: Say): PageModel {
  return {
    ...reportFrame(report, say),
    title: say('Thu hồi báo cáo', 'Withdraw the report'),
    version: report.row.version,
    back: { href: addressOf(report), text: say('Quay lại báo cáo', 'Back to the report') },
    why: {
      id: 'why',
      name: 'why',
      label: { text: say('Lý do (không bắt buộc)', 'Reason (optional)'), classes: 'govuk-label--s' },
      rows: 3,
    },
  };
}
