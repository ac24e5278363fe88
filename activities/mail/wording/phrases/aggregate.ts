/** The consolidated report and where it goes. */
import { alike, both, type Bilingual } from '../../../../domain/bilingual.ts';
import type { NoticeFacts } from '../facts.ts';
import { list, text, type Block } from '../notice-wording.ts';
import { dueWords, ofPeriod } from './names.ts';

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

/** By when it goes up, and which ordered units are not in it. */
export function sendingBlocks(f: NoticeFacts): Block<Bilingual>[] {
  const [to, due] = [upward(f), dueWords(f)];
  return [
    list(both(`Hạn gửi ${to.vi}: ${due.vi}.`, `To be sent to ${to.en} by ${due.en}.`)),
    ...(f.missing.length > 0
      ? [
          text(
            'Đơn vị chưa gửi báo cáo, được nêu rõ trong dự thảo:',
            'Units that have not reported, as named in the draft:',
          ),
          list(...f.missing.map(alike)),
        ]
      : []),
  ];
}

/** Those whom the report goes up to. */
export function upward({ plan }: NoticeFacts): Bilingual {
  const names = plan.addressees.join('; ');
  return both(names || 'cấp trên', names || 'the addressees');
}
