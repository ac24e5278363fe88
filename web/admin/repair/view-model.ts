/** The findings of a comparison of record and Temporal, and the question before some of them are repaired. */
import type { Bilingual, Translate } from '../../../domain/bilingual.ts';
import type { Finding, Severity } from '../../../domain/repair.ts';
import { SEVERITY_WORDS, worstFirst } from '../../../words/findings.ts';
import { bullets, form, heading, inset, paragraph, table, type BlockPage } from '../../layout/blocks.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { ADMIN, ADMIN_REPAIR } from '../../layout/paths.ts';
import { code, joined, tag } from '../../layout/sentence.ts';

/** The name of the boxes that are ticked. */
export const CHOSEN = 'chon';

const COLOURS: Record<Severity, string> = {
  info: 'govuk-tag--grey',
  warning: 'govuk-tag--yellow',
  serious: 'govuk-tag--orange',
  critical: 'govuk-tag--red',
};

interface Seen {
  findings: Finding[];
  /** Why record and Temporal could not be compared; null where they were. */
  hindrance: Bilingual | null;
  /** How many were mended just now; null where nobody has just repaired any. */
  mended: number | null;
}

/** What is wrong, and the boxes by which it is repaired. */
export function repairPage(
  { findings, hindrance, mended }: Seen,
  problems: FormProblem[],
  t: Translate,
): BlockPage {
  const sorted = worstFirst(findings);
  const repairable = sorted.filter((one) => one.repairable);
  const boxes = {
    ...{ idPrefix: CHOSEN, name: CHOSEN, errorMessage: errorOf(problems, CHOSEN) },
    fieldset: { legend: { text: t('Chọn những gì cần sửa', 'Choose what to repair') } },
    items: repairable.map(({ id, workflowId, message, remedy }) => ({
      value: id,
      text: [workflowId, t(message)].filter(Boolean).join(': '),
      hint: { text: t(remedy) },
    })),
  };
  return {
    title: t('Kiểm tra và sửa chữa', 'Check and repair'),
    back: { href: ADMIN, text: t('Quản trị hệ thống', 'Administration') },
    problems,
    isWide: true,
    blocks: [
      mended !== null &&
        inset(
          t(
            `Đã sửa ${mended} chỗ.`,
            mended === 1 ? '1 finding was repaired.' : `${mended} findings were repaired.`,
          ),
          true,
        ),
      paragraph(
        t(
          'Trang này so hồ sơ với Temporal và kiểm tra nhật ký có còn như lúc được ghi. Xem không làm thay đổi gì; hệ thống lớn có thể mất vài phút, khi đó mở lại trang để xem kết quả.',
          'This page compares the record with Temporal, and checks that the audit log is as it was written. Viewing it changes nothing; on a large system it may take some minutes: open it again then to see what was found.',
        ),
      ),
      hindrance !== null &&
        inset(
          joined([
            t('Chưa so được hồ sơ với Temporal.', 'Record and Temporal have not been compared.'),
            t(hindrance),
          ]),
        ),
      hindrance === null &&
        findings.length === 0 &&
        paragraph(t('Hồ sơ và Temporal khớp nhau.', 'The record and Temporal agree.')),
      findings.length > 0 && [
        heading(t('Những gì tìm thấy', 'Findings'), 'tim-thay'),
        table({
          labelledBy: 'tim-thay',
          columns: [
            t('Mức độ', 'Severity'),
            t('Luồng việc', 'Workflow'),
            { text: t('Chuyện gì', 'What is wrong'), isLong: true },
            { text: t('Cách xử lý', 'What to do'), isLong: true },
          ],
          firstIsPlain: true,
          rows: sorted.map(({ severity, workflowId, message, remedy }) => [
            tag({ text: t(SEVERITY_WORDS[severity]), classes: COLOURS[severity] }),
            workflowId === null ? '–' : code(workflowId),
            t(message),
            t(remedy),
          ]),
        }),
      ],
      repairable.length > 0 &&
        form({
          action: ADMIN_REPAIR,
          fields: [{ kind: 'several', options: boxes }],
          buttons: [{ text: t('Sửa những chỗ đã chọn', 'Repair the chosen ones') }],
        }),
    ],
  };
}

/** Asks once more before anything is repaired. */
export function confirmPage(chosen: Finding[], t: Translate): BlockPage {
  return {
    title: t(
      `Sửa ${chosen.length} chỗ?`,
      chosen.length === 1 ? 'Repair 1 finding?' : `Repair ${chosen.length} findings?`,
    ),
    back: { href: ADMIN_REPAIR, text: t('Thôi, quay lại', 'No, go back') },
    blocks: [
      bullets(
        chosen.map(({ workflowId, message, remedy }) =>
          joined([[workflowId === null ? '' : `${workflowId}: `, t(message)], t(remedy)]),
        ),
      ),
      paragraph(
        t(
          'Không hoàn tác được. Việc này được làm ngay, và những bước bị lỡ của luồng việc được làm theo.',
          'This cannot be undone. It is done at once, and steps that a workflow has missed follow.',
        ),
      ),
      form({
        action: ADMIN_REPAIR,
        hidden: { [CHOSEN]: chosen.map(({ id }) => id).join(','), sure: 'yes' },
        buttons: [{ text: t('Sửa', 'Repair'), look: 'warning', id: 'sure' }],
      }),
    ],
  };
}
