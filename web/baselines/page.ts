import type { Translate } from '../../domain/bilingual.ts';
import { printNumber } from '../../domain/figures/print-number.ts';
import { form, heading, paragraph, table, type BlockPage, type Parts } from '../layout/blocks.ts';
import { fieldModels, selectField } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import { planBaselines, planHome } from '../layout/paths.ts';
import { link } from '../layout/sentence.ts';
import { periodName } from '../unit/what-name.ts';
import type { TypedBaseline } from './columns.ts';
import type { BaselinesSeen } from './load.ts';
import type { CellMistake } from './read-sheet.ts';

/** `40/75`, `12`. */
export function amountWords({
  numerator,
  denominator,
}: Pick<TypedBaseline, 'numerator' | 'denominator'>): string {
  return denominator === null
    ? printNumber(numerator)
    : `${printNumber(numerator)}/${printNumber(denominator)}`;
}

export const whoseWords = ({ plan }: BaselinesSeen, unit: string, t: Translate): string =>
  unit === '' ? t('Toàn kế hoạch', 'The whole plan') : unitName(plan, unit, t);

function enteredParts(seen: BaselinesSeen, t: Translate): Parts {
  if (seen.entered.length === 0) {
    return t('Chưa nhập số liệu cùng kỳ nào.', 'No figures of earlier periods have been entered.');
  }
  return table({
    labelledBy: 'da-nhap',
    columns: [
      t('Chỉ tiêu', 'Target'),
      t('Kỳ', 'Period'),
      t('Của', 'Of'),
      { text: t('Số liệu', 'Figure'), isNumber: true },
      t('Nguồn', 'Source'),
      t('Nhập lúc', 'Entered'),
    ],
    rows: seen.entered.map((one) => [
      one.target,
      periodName(one.period, t),
      whoseWords(seen, one.unit, t),
      amountWords(one),
      one.source,
      formatInstant(one.enteredAt, seen.plan.timeZone, t),
    ]),
  });
}

function entryForm(seen: BaselinesSeen, { values, problems }: Sent, t: Translate): Parts {
  const { plan, periods } = seen;
  const choose = t('Chọn', 'Choose');
  const fields = [
    selectField(
      'period',
      t('Kỳ', 'Period'),
      choose,
      periods.map((id) => [id, periodName(id, t)] as const),
    ),
    selectField(
      'target',
      t('Chỉ tiêu', 'Target'),
      choose,
      plan.targets.map(
        ({ code, statement, statementEn }) => [code, `${code}. ${t(statement, statementEn)}`] as const,
      ),
    ),
    selectField(
      'unit',
      t('Của đơn vị', 'Of a unit'),
      t('Toàn kế hoạch', 'The whole plan'),
      plan.units.map(({ id }) => [id, unitName(plan, id, t)] as const),
    ),
    {
      name: 'numerator',
      kind: 'text' as const,
      width: 10 as const,
      label: t('Số đạt, hoặc số lượng', 'The part reached, or the amount'),
    },
    {
      ...{ name: 'denominator', kind: 'text' as const, width: 10 as const },
      label: t('Tổng số', 'The whole'),
      hint: t('Chỉ với chỉ tiêu là tỷ lệ.', 'Only where the target is a rate.'),
    },
    {
      ...{
        name: 'source',
        kind: 'text' as const,
        label: t('Nguồn của số liệu', 'Where the figure comes from'),
      },
      hint: t('Ví dụ: Báo cáo số 40/BC-SYT ngày 20/6/2023', 'For example: Report 40/BC-SYT of 20 June 2023'),
    },
  ];
  return form({
    fields: fieldModels(fields, values, problems),
    buttons: [{ text: t('Ghi số liệu', 'Record the figure') }],
  });
}

export interface Sent {
  values: Record<string, string>;
  problems: FormProblem[];
  /** Of a sheet that was sent. */
  mistakes: CellMistake[];
}

function mistakeParts(mistakes: readonly CellMistake[], t: Translate): Parts {
  if (mistakes.length === 0) return null;
  return [
    heading(t('Ô cần sửa trong bảng tính', 'Cells to correct in the sheet'), 'o-sai'),
    table({
      labelledBy: 'o-sai',
      columns: [t('Ô', 'Cell'), t('Sai ở đâu', 'What is wrong')],
      rows: mistakes.map(({ place, text }) => [place, text]),
    }),
  ];
}

/** What was entered, and the two ways to enter more: one by one, or as a sheet. */
export function baselinesPage(seen: BaselinesSeen, sent: Sent, t: Translate): BlockPage {
  const { plan, periods } = seen;
  const home = planBaselines(plan.id);
  return {
    title: t('Số liệu cùng kỳ năm trước', 'Figures of the same period last year'),
    context: [citePlan(plan, t)],
    back: { href: planHome(plan.id), text: t('Kế hoạch', 'The plan') },
    problems: sent.problems,
    isWide: true,
    blocks: [
      t(
        'Khi hệ thống chưa có báo cáo của năm trước, nhập số liệu năm ấy một lần, kèm nguồn. Số liệu đứng ở cột “Cùng kỳ năm trước” của báo cáo, nguồn ghi dưới bảng. Nhập lại thì số mới thay số cũ, nhật ký giữ cả hai; kỳ đã có báo cáo được chốt trong hệ thống thì lấy từ báo cáo đó. Không có thư nào được gửi.',
        'Where the system has no report of the year before, enter that year’s figures once, with their source. They stand in the report’s column for the same period of last year, the source below the table. Entered again, the newer stands and the history keeps both; a period with a sealed report in the system takes its figures from that. No mail is sent.',
      ),
      mistakeParts(sent.mistakes, t),
      heading(t('Đã nhập', 'Entered'), 'da-nhap'),
      enteredParts(seen, t),
      periods.length === 0
        ? t(
            'Không có kỳ nào để nhập: mọi kỳ để so sánh đã có báo cáo được chốt hoặc chưa kết thúc.',
            'There is no period to enter figures for: those compared with have sealed reports or are not over yet.',
          )
        : [
            heading(t('Nhập một số liệu', 'Enter one figure'), 'nhap-mot'),
            entryForm(seen, sent, t),
            heading(t('Nhập bằng bảng tính', 'Enter a sheet'), 'nhap-bang'),
            paragraph([
              link(`${home}/cung-ky.xlsx`, t('Tải bảng (.xlsx)', 'Download the sheet (.xlsx)')),
              t(
                ', điền số và nguồn, rồi gửi lên. Số liệu riêng của đơn vị: thêm dòng, ghi tên đơn vị. Dòng để trống không xóa gì. Bước sau cho xem thay đổi trước khi ghi.',
                ', fill in numbers and sources, and send it here. For a unit’s own figures add a row with its name. Rows left empty delete nothing. The next step shows what would change before it is recorded.',
              ),
            ]),
            form({
              isUpload: true,
              action: `${home}/nap`,
              fields: fieldModels(
                [
                  {
                    name: 'file',
                    kind: 'file',
                    label: t('Bảng đã điền (.xlsx)', 'The sheet, filled in (.xlsx)'),
                  },
                ],
                {},
                sent.problems,
              ),
              buttons: [{ text: t('Xem thay đổi', 'See what would change') }],
            }),
          ],
    ],
  };
}
