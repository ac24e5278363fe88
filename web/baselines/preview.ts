import type { Translate } from '../../domain/bilingual.ts';
import { form, table, type BlockPage } from '../layout/blocks.ts';
import { etagOf } from '../layout/etag.ts';
import { citePlan } from '../layout/names.ts';
import { planBaselines } from '../layout/paths.ts';
import { periodName } from '../unit/what-name.ts';
import { keyOfBaseline, type TypedBaseline } from './columns.ts';
import type { BaselinesSeen } from './load.ts';
import { amountWords, whoseWords } from './page.ts';

/** Rows that say something other than what was entered. */
export function changedRows(rows: readonly TypedBaseline[], { entered }: BaselinesSeen): TypedBaseline[] {
  const known = new Map(entered.map((one) => [keyOfBaseline(one), one]));
  return rows.filter((row) => {
    const one = known.get(keyOfBaseline(row));
    return (
      one === undefined ||
      one.numerator !== row.numerator ||
      one.denominator !== row.denominator ||
      one.source !== row.source
    );
  });
}

/** Stands for what was entered when the difference was drawn. */
export const enteredEtag = ({ entered }: BaselinesSeen): string => etagOf(entered);

/** What a sheet would change, to be confirmed; the rows travel along in the form. */
export function previewPage(rows: readonly TypedBaseline[], seen: BaselinesSeen, t: Translate): BlockPage {
  const { plan, entered } = seen;
  const home = planBaselines(plan.id);
  const known = new Map(entered.map((one) => [keyOfBaseline(one), one]));
  return {
    title: t('Thay đổi trước khi ghi', 'What would change'),
    context: [citePlan(plan, t)],
    back: { href: home, text: t('Số liệu cùng kỳ năm trước', 'Figures of the same period last year') },
    isWide: true,
    blocks: [
      t(
        `${rows.length} số liệu sẽ được ghi; chưa ghi gì cho đến khi quý vị xác nhận.`,
        `${rows.length} figures would be recorded; nothing is until you confirm.`,
      ),
      table({
        label: t('Thay đổi', 'Changes'),
        columns: [
          t('Chỉ tiêu', 'Target'),
          t('Kỳ', 'Period'),
          t('Của', 'Of'),
          { text: t('Đang có', 'Now'), isNumber: true },
          { text: t('Sẽ là', 'Then'), isNumber: true },
          t('Nguồn', 'Source'),
        ],
        rows: rows.map((row) => {
          const before = known.get(keyOfBaseline(row));
          return [
            row.target,
            periodName(row.period, t),
            whoseWords(seen, row.unit, t),
            before ? amountWords(before) : '–',
            amountWords(row),
            before && before.source !== row.source ? `${before.source} → ${row.source}` : row.source,
          ];
        }),
      }),
      form({
        action: `${home}/ghi`,
        hidden: { rows: JSON.stringify(rows), mark: enteredEtag(seen) },
        buttons: [{ text: t('Ghi các số liệu này', 'Record these figures') }],
        cancel: { href: home, text: t('Hủy', 'Cancel') },
      }),
    ],
  };
}
