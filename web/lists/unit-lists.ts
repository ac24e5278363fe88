/** What lists of units have in common. */
import type { Translate } from '../../domain/bilingual.ts';
import { inVietnameseOrder } from './compare-texts.ts';
import type { ListFilter, ListOrder } from './list-spec.ts';

/** `26 đơn vị` */
export const unitCount = (n: number, t: Translate): string =>
  t(`${n} đơn vị`, n === 1 ? '1 unit' : `${n} units`);

/** In the order of the units' names. */
export function byName<Row>(nameOf: (row: Row) => string, t: Translate): ListOrder<Row> {
  return {
    value: 'ten',
    text: t('Theo tên', 'By name'),
    compare: (one, other) => inVietnameseOrder(nameOf(one), nameOf(other)),
  };
}

/** Those that the plan orders to report, or those that it asks to. */
export function requestedFilter<Row>(isRequested: (row: Row) => boolean, t: Translate): ListFilter<Row> {
  return {
    name: 'loai',
    label: t('Được giao hay đề nghị', 'Ordered or requested'),
    all: t('Cả hai', 'Both'),
    options: [
      { value: 'duoc-giao', text: t('Được giao', 'Ordered'), keeps: (row) => !isRequested(row) },
      { value: 'duoc-de-nghi', text: t('Được đề nghị', 'Requested'), keeps: isRequested },
    ],
  };
}
