import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ListedVersion } from '../../records/plans/amendments.ts';
import type { IntakeEntry } from '../../records/plans/plan-intakes.ts';
import { basisFields } from '../act-forms/document-basis.ts';
import { form, inset, paragraph, type BlockPage } from '../layout/blocks.ts';
import { dateField, fieldModels, selectField } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { mistakesTable, type MistakeRow } from '../layout/mistakes.ts';
import { citeDocument, citePlan } from '../layout/names.ts';
import { NEW_PLANS, planFileOf, planHome, sentPlanOf } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';

interface AmendForm {
  plan: Plan;
  /** Documents that the importer has read for whoever amends. */
  drafts: readonly IntakeEntry[];
  /** Versions to which the plan can be brought back, newest first. */
  earlier: readonly ListedVersion[];
  values: Record<string, string>;
  problems: FormProblem[];
  mistakes: readonly MistakeRow[];
}

/** `Phiên bản 2: văn bản số 15/QĐ-UBND ngày 5/3/2024`. */
export function versionName({ version, basis }: ListedVersion, t: Translate): string {
  const what = basis ? citeDocument(basis, t) : t('bản khởi động', 'as launched');
  return `${t(`Phiên bản ${version}`, `Version ${version}`)}: ${what}`;
}

/** The way back to the plan, on every page of this folder. */
export const backToPlan = (plan: Plan, t: Translate) => ({
  href: planHome(plan.id),
  text: t('Trang kế hoạch', 'The plan'),
});

/** Asks for the amended plan, the document that orders it, and the day from which it governs. */
export function amendPage(
  { plan, drafts, earlier, values, problems, mistakes }: AmendForm,
  t: Translate,
): BlockPage {
  const back = backToPlan(plan, t);
  const draft = selectField(
    'draft',
    t('Hoặc lấy từ văn bản đã nhập', 'Or take it from a document that was read'),
    t('Không', 'None'),
    drafts.map(({ id, name }) => [id, name] as const),
  );
  const version = selectField(
    'version',
    t('Hoặc trở lại một phiên bản trước', 'Or return to an earlier version'),
    t('Không', 'None'),
    earlier.map((one) => [String(one.version), versionName(one, t)] as const),
  );
  return {
    title: t('Điều chỉnh kế hoạch đang chạy', 'Amend the running plan'),
    context: [citePlan(plan, t)],
    back,
    problems,
    blocks: [
      t(
        'Gửi toàn văn kế hoạch sau điều chỉnh. Bước sau cho xem khác gì so với bản đang có hiệu lực, việc nào giữ nguyên, dời hạn, thôi hoặc thêm mới, và đơn vị nào được báo. Chưa có gì thay đổi cho đến khi quý vị xác nhận.',
        'Send the whole plan as amended. The next step shows how it differs from the version in force, which work is kept, moves, ends or is new, and which units are told. Nothing changes until you confirm.',
      ),
      t(
        'Những gì đơn vị đã nộp và báo cáo đã duyệt không bao giờ thay đổi.',
        'What units have handed in, and approved reports, never change.',
      ),
      paragraph([
        t('Bắt đầu từ: ', 'To start from: '),
        link(
          planFileOf(plan.id),
          t('tải toàn văn bản đang có hiệu lực (YAML)', 'download the version in force (YAML)'),
        ),
        t(', sửa rồi gửi lên; hoặc ', ', change it and send it back; or '),
        link(NEW_PLANS, t('nhập văn bản mới ban hành', 'have a new document read')),
        t(' rồi chọn văn bản ấy dưới đây.', ' and choose it below.'),
      ]),
      mistakesTable(mistakes, t),
      values.kept !== undefined &&
        inset([
          t('Đang dùng tệp đã gửi: ', 'The file you sent is used: '),
          link(sentPlanOf(plan.id, values.kept), values.name || t('tải về', 'download')),
          t(
            '. Chọn tệp khác hoặc dán toàn văn mới nếu muốn thay.',
            '. Choose another, or paste a new text, to replace it.',
          ),
        ]),
      form({
        isUpload: true,
        hidden: { name: values.name ?? '', ...(values.kept === undefined ? {} : { kept: values.kept }) },
        fields: fieldModels(
          [
            {
              ...{ name: 'file', kind: 'file' },
              label: t('Tệp kế hoạch sau điều chỉnh (YAML)', 'File of the plan as amended (YAML)'),
            },
            ...(drafts.length > 0 ? [draft] : []),
            ...(earlier.length > 0 ? [version] : []),
            {
              ...{ name: 'text', kind: 'area' },
              label: t('Hoặc dán, sửa toàn văn tại đây', 'Or paste and correct the text here'),
            },
            ...basisFields(
              t,
              t(
                'Bỏ trống nếu tệp đã ghi văn bản điều chỉnh.',
                'Leave empty where the file names the amending document.',
              ),
            ),
            {
              ...dateField('effective', t('Có hiệu lực từ ngày', 'In force from'), t, '1/7/2025'),
              hint: t(
                'Bỏ trống: từ ngày ghi trong tệp, không ghi thì từ hôm nay.',
                'Left empty: from the day in the file, or from today.',
              ),
            },
          ],
          values,
          problems,
        ),
        buttons: [{ text: t('Xem khác biệt', 'Show the difference'), step: 'show' }],
        cancel: { href: back.href, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
