import type { Translate } from '../../../domain/bilingual.ts';
import type { PageModel } from '../../layout/page.ts';
import { unitHome } from '../../layout/paths.ts';
import { addressOf } from '../address.ts';
import { sentModel } from '../home/view-model.ts';
import { reportContext } from '../section-model.ts';
import type { UnitReport } from '../unit-report.ts';

/** The confirmation: its reference is what one quotes on the telephone. */
export function sentPage(report: UnitReport, t: Translate): PageModel {
  const { plan, unit } = report;
  const sent = sentModel(report, t);
  return {
    ...reportContext(report, t),
    title: t('Đã gửi báo cáo', 'Report sent'),
    panel: {
      titleText: t('Đã gửi báo cáo', 'Report sent'),
      html: `${t('Mã tiếp nhận', 'Reference')}<br><strong class="ln-reference">${sent?.reference ?? ''}</strong>`,
    },
    sent,
    hasDocument: Boolean(report.submission?.content.document),
    address: addressOf(report),
    home: unitHome(plan.id, unit.id),
  };
}

/** Asks before a report is taken back. */
export function withdrawPage(report: UnitReport, t: Translate): PageModel {
  return {
    ...reportContext(report, t),
    title: t('Thu hồi báo cáo', 'Withdraw the report'),
    version: report.row.version,
    back: { href: addressOf(report), text: t('Quay lại báo cáo', 'Back to the report') },
    why: {
      id: 'why',
      name: 'why',
      label: { text: t('Lý do (không bắt buộc)', 'Reason (optional)'), classes: 'govuk-label--s' },
      rows: 3,
    },
  };
}
