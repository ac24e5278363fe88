/** What something owed is called, by the name that it has within its unit. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import { readItem } from '../domain/ids.ts';
import { periodName } from './periods.ts';

/** `Báo cáo năm 2024`, `Nhiệm vụ HG-2.4 quý II/2024`. @param item as `itemOf` gives it */
export function itemName(item: string): Bilingual {
  const { kind, duty, period } = readItem(item);
  const { vi, en } = period === null ? both('', '') : periodName(period);
  const [ofVi, ofEn] = period === null ? ['', ''] : [` ${vi}`, ` for the ${en}`];
  if (kind === 'task') return both(`Nhiệm vụ ${duty}${ofVi}`, `Duty ${duty}${ofEn}`);
  return kind === 'send'
    ? both(`Báo cáo tổng hợp${ofVi}`, `Consolidated report${ofEn}`)
    : both(`Báo cáo${ofVi}`, `Report${ofEn}`);
}
