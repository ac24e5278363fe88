/** The consolidated report and where it goes. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { ofPeriod } from './names.ts';

/** `báo cáo tổng hợp năm 2024`, `consolidated report for the year 2024`. */
export function aggregateName(f: NoticeFacts): Bilingual {
  const period = ofPeriod(f);
  return both(`báo cáo tổng hợp${period.vi}`, `consolidated report${period.en}`);
}

/** The same at the beginning of a sentence. */
export function aggregateTitle(f: NoticeFacts): Bilingual {
  const period = ofPeriod(f);
  return both(`Báo cáo tổng hợp${period.vi}`, `Consolidated report${period.en}`);
}

/** Those whom the report goes up to. */
export function upward({ plan }: NoticeFacts): Bilingual {
  const names = plan.addressees.join('; ');
  return both(names || 'cấp trên', names || 'the addressees');
}
