/** What the pages of a report and of a task say alike. */
import type { Translate } from '../../domain/bilingual.ts';
import { inset, link, paragraph, smallHeading, type Content } from '../layout/blocks.ts';

/**
 * The colleague to whom it was handed over.
 * @param address of the obligation where it can be taken back, else false
 */
export function inCharge(contact: string | null, address: string | false, t: Translate): Content {
  if (contact === null) return null;
  return paragraph([
    `${t('Người phụ trách:', 'In charge:')} ${contact}`,
    address && [' (', link(`${address}/lay-lai`, t('Lấy lại việc', 'Take it back')), ')'],
  ]);
}

/** Why it was returned, and by when it is to be completed. */
export function returnedInset(why: string, correctBy: string | null, t: Translate): Content {
  return inset([
    smallHeading(
      t('Cơ quan đầu mối đề nghị bổ sung', 'The coordinating agency asks you to complete this'),
      2,
    ),
    paragraph(why, { isTyped: true }),
    correctBy && paragraph(`${correctBy}.`),
  ]);
}
