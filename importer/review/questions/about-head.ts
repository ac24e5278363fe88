/** What the document's head leaves out. */

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
        'Văn bản không có số, ký hiệu. Số của kế hoạch là gì? (để trống nếu chưa ban hành)',
        blanks.number ?? top,
      ),
    );
  if (meta.date === null)
    found.push(
      ask(
        'missing-date',
        '',
        'Văn bản không có ngày ban hành đầy đủ. Ngày ban hành là ngày nào?',
        blanks.date ?? top,
      ),
    );
  if (meta.issuer === null)
    found.push(
      ask('missing-issuer', '', 'Không đọc được cơ quan ban hành. Cơ quan nào ban hành kế hoạch?', top),
    );
  if (meta.level === null)
    found.push(
      ask('missing-level', '', 'Không rõ cấp ban hành.', top, [
        'commune',
        'district',
        'province',
        'ministry',
      ]),
    );
  if (meta.from === null)
    found.push(
      ask(
        'missing-period',
        '',
        'Không rõ kế hoạch thực hiện trong những năm nào. Từ năm nào đến năm nào?',
        top,
      ),
    );
  return found;
}
