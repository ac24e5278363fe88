import type { AmendResult } from '../../client/engine.ts';
import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import { stillWaitingWords } from '../../words/still-waiting.ts';
import {
  bullets,
  details,
  form,
  heading,
  inset,
  paragraph,
  warning,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { citeDocument, citePlan, formatDate } from '../layout/names.ts';
import { planAmend, planVersionsOf } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';
import { unitCount } from '../lists/unit-lists.ts';
import { changeEntries, comparedName } from './change-words.ts';
import { backToPlan } from './form-page.ts';
import { workTables } from './work-tables.ts';

export interface ShownAmendment {
  before: Plan;
  after: Plan;
  result: AmendResult;
  known: readonly ObligationRow[];
  basis: { number: string; date: string };
  effective: string;
  /** The other fields as typed, sent along so that they can be confirmed or changed; `kept` finds the text. */
  sent: Record<string, string>;
  mark: string;
  /** Whether it is another than the one last shown. */
  isAnother: boolean;
}

function told({ notified }: AmendResult, shown: ShownAmendment, t: Translate): Parts {
  const names = notified.map((unit) => comparedName(unit, shown, t));
  return [
    heading(t('Ai được báo', 'Who is told'), 'duoc-bao'),
    names.length === 0
      ? t(
          'Không đơn vị nào có việc thay đổi, nên không ai nhận thư.',
          'No unit’s work changes, so nobody gets a mail.',
        )
      : [
          t(
            `${names.length} đơn vị nhận một thư nêu việc của mình thay đổi ra sao, theo văn bản nào. Đơn vị khác không nhận gì.`,
            `${unitCount(names.length, t)}: each gets one mail about what changes for it, and by which document. Others get nothing.`,
          ),
          details(t('Xem tên các đơn vị', 'Show the units'), bullets(names)),
        ],
  ];
}

/** What an amendment would change, before it is confirmed. */
export function amendPreviewPage(shown: ShownAmendment, t: Translate): BlockPage {
  const { before, result, basis, effective, sent, mark, isAnother, known } = shown;
  const isSame = result.changes.length === 0;
  const kept = result.obligations.kept;
  return {
    title: t('Bản điều chỉnh này thay đổi gì', 'What this amendment changes'),
    context: [citePlan(before, t)],
    back: { href: planAmend(before.id), text: t('Chọn tệp khác', 'Choose another file') },
    isWide: true,
    blocks: [
      isAnother &&
        inset(
          t(
            'Từ lúc quý vị xem, kế hoạch hoặc công việc đã thay đổi. Chưa áp dụng gì; xin xem lại dưới đây rồi xác nhận.',
            'The plan or its work has changed since you looked. Nothing was applied; please check again and confirm.',
          ),
        ),
      isSame
        ? t('Không có gì khác với bản đang có hiệu lực.', 'Nothing differs from the version in force.')
        : [
            t(
              `Chưa áp dụng gì. Theo ${citeDocument(basis, t)}, có hiệu lực từ ${formatDate(effective, t)}; thành phiên bản ${result.version} của kế hoạch.`,
              `Nothing is applied yet. By ${citeDocument(basis, t)}, in force from ${formatDate(effective, t)}; it becomes version ${result.version} of the plan.`,
            ),
            heading(
              t(`Khác biệt: ${result.changes.length}`, `Differences: ${result.changes.length}`),
              'khac-biet',
            ),
            changeEntries(result.changes, shown, t),
            heading(t('Việc của các đơn vị', 'The units’ work'), 'viec'),
            t(`Giữ nguyên: ${kept} việc.`, `Kept as they are: ${kept}.`),
            workTables(result, known, shown, t),
            told(result, shown, t),
          ],
      form({
        action: planAmend(before.id),
        hidden: { ...sent, mark },
        isUpload: true,
        buttons: [
          ...(isSame
            ? []
            : [{ text: t('Áp dụng và báo các đơn vị', 'Apply and tell the units'), step: 'save' }]),
          { text: t('Sửa lại', 'Change'), step: 'edit', look: 'secondary' },
        ],
        cancel: { href: backToPlan(before, t).href, text: t('Không áp dụng', 'Do not apply') },
      }),
    ],
  };
}

/** What was applied. */
export function amendedPage(
  { before, result }: Pick<ShownAmendment, 'before' | 'result'>,
  t: Translate,
): BlockPage {
  return {
    title: t('Đã điều chỉnh kế hoạch', 'Plan amended'),
    context: [citePlan(before, t)],
    back: backToPlan(before, t),
    blocks: [
      inset(
        t(
          `Kế hoạch nay ở phiên bản ${result.version}. ${result.notified.length} đơn vị nhận thư.`,
          `The plan is now in version ${result.version}. ${unitCount(result.notified.length, t)} get a mail.`,
        ),
        true,
      ),
      ...(result.waiting ? [warning(t(stillWaitingWords(result.waiting)))] : []),
      paragraph(link(planVersionsOf(before.id), t('Các phiên bản của kế hoạch', 'Versions of the plan'))),
    ],
  };
}
