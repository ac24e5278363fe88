/** What the document's head leaves out. */

import { LEVELS } from '../../../domain/plan.ts';
import type { MetaReading } from '../../meta/read-meta.ts';
import type { DraftQuestion, LineRange, PlanDraft } from '../../plan-draft.ts';
import { ask } from './ask.ts';

/** Asks for number, date, issuer, level and period where the text does not state them. */
export function askAboutHead({ meta }: PlanDraft, { head, blanks }: MetaReading): DraftQuestion[] {
  const top: LineRange = head.title?.lines ?? [1, 1];
  const found: DraftQuestion[] = [];
  if (meta.number === null)
    found.push(
      ask(
        'missing-number',
        '',
        {
          vi: 'Văn bản không có số, ký hiệu. Số của kế hoạch là gì? (để trống nếu chưa ban hành)',
          en: 'The document has no number. What is the plan’s number? (leave blank if not issued yet)',
        },
        blanks.number ?? top,
      ),
    );
  if (meta.date === null)
    found.push(
      ask(
        'missing-date',
        '',
        {
          vi: 'Văn bản không có ngày ban hành đầy đủ. Ngày ban hành là ngày nào?',
          en: 'The document has no full date of issue. On which day was it issued?',
        },
        blanks.date ?? top,
      ),
    );
  if (meta.issuer === null)
    found.push(
      ask(
        'missing-issuer',
        '',
        {
          vi: 'Không đọc được cơ quan ban hành. Cơ quan nào ban hành kế hoạch?',
          en: 'The issuer could not be read. Which body issued the plan?',
        },
        top,
      ),
    );
  if (meta.level === null)
    found.push(
      ask(
        'missing-level',
        '',
        { vi: 'Không rõ cấp ban hành.', en: 'The level of the issuer is not clear.' },
        top,
        [...LEVELS],
      ),
    );
  if (meta.from === null)
    found.push(
      ask(
        'missing-period',
        '',
        {
          vi: 'Không rõ kế hoạch thực hiện trong những năm nào. Từ năm nào đến năm nào?',
          en: 'The years of the plan are not clear. From which year to which?',
        },
        top,
      ),
    );
  return found;
}
