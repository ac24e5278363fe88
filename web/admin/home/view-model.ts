import type { Translate } from '../../../domain/bilingual.ts';
import { bullets, heading, paragraph, summary, type BlockPage, type Parts } from '../../layout/blocks.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import {
  ADMIN_PEOPLE,
  ADMIN_REORGANISE,
  ADMIN_REPAIR,
  ADMIN_SYSTEMS,
  adminTimeline,
  MY_PLANS,
} from '../../layout/paths.ts';
import { healthOf, type Part } from './health.ts';
import { planTable } from './plan-table.ts';
import { type AdminHome } from './admin-home.ts';
import { failing, failingParts, lateParts, retryingParts } from './trouble-parts.ts';
import { workflowParts } from './workflow-parts.ts';
import { joined, link, small, tag } from '../../layout/sentence.ts';

/** What is wrong, each with the part of the page that has more about it. */
function wrongList(home: AdminHome, health: readonly Part[], failing: number, t: Translate): Parts {
  const { unsaid, overdue } = home;
  const wrong = [
    ...health.filter(({ ok }) => !ok).map(({ name, words }) => link('#suc-khoe', `${name}: ${words}`)),
    failing > 0 &&
      link(
        '#truc-trac',
        t(
          `${failing} luồng việc gặp trục trặc`,
          failing === 1 ? '1 workflow with a problem' : `${failing} workflows with problems`,
        ),
      ),
    unsaid.length > 0 &&
      link('#ket', t('Có nấc nhắc đã đến giờ mà chưa được gửi', 'Some reminders are due and were not sent')),
    overdue.total > 0 &&
      link('#qua-han', t(`${overdue.total} việc quá hạn`, `${overdue.total} obligations overdue`)),
  ];
  return wrong.some(Boolean)
    ? bullets(wrong)
    : t('Không có gì trục trặc, không có việc quá hạn.', 'Nothing is wrong and nothing is overdue.');
}

/** The whole system at a glance: what is wrong first, then everything that runs. */
export function adminHome(home: AdminHome, t: Translate): BlockPage {
  const { plans: counts, workflows, retrying } = home;
  const plans = new Map(counts.map(({ plan }) => [plan.id, plan]));
  const problems = failing(home);
  const health = healthOf({ ...home.found, heard: workflows.heard, retrying: retrying.length }, t);
  const now = formatInstant(home.now, ZONE, t);
  return {
    title: t('Quản trị hệ thống', 'Administration'),
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    isWide: true,
    blocks: [
      t(
        `Trang này cho biết mọi kế hoạch và luồng việc đang ra sao, có gì trục trặc và cần làm gì. Xem không làm thay đổi gì. Lúc ${now}.`,
        `This page shows the state of every plan and workflow, what is wrong if anything, and what to do about it. Viewing it changes nothing. As of ${now}.`,
      ),
      paragraph([
        link(adminTimeline(), t('Nhật ký chung', 'Combined timeline')),
        ' · ',
        link(ADMIN_PEOPLE, t('Cán bộ và vai trò', 'Officials and roles')),
        ' · ',
        link(ADMIN_REORGANISE, t('Sắp xếp lại đơn vị', 'Reorganise units')),
        ' · ',
        link(ADMIN_REPAIR, t('Kiểm tra và sửa chữa', 'Check and repair')),
        ' · ',
        link(ADMIN_SYSTEMS, t('Kết nối với hệ thống khác', 'Other systems')),
      ]),
      heading(t('Cần xem', 'Needs attention')),
      wrongList(home, health, problems.length, t),
      heading(t('Các bộ phận', 'System components'), 'suc-khoe'),
      summary(
        health.map(({ name, tag: state, words, remedy }) => ({
          key: name,
          value: joined([[tag(state), ` ${words}`], remedy !== null && small(remedy)]),
        })),
      ),
      heading(t('Kế hoạch', 'Plans')),
      planTable(counts, t),
      failingParts(home, problems, plans, t),
      retryingParts(home, plans, t),
      lateParts(home, plans, t),
      workflowParts(home, plans, t),
    ],
  };
}
