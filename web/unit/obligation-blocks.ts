/** What the pages show of a report and of a task alike. */
import type { Translate } from '../../domain/bilingual.ts';
import {
  entryTitle,
  inset,
  paragraph,
  smallHeading,
  smallPrint,
  type Content,
  type Parts,
} from '../layout/blocks.ts';
import { joined, link, tag, type TagModel, type Words } from '../layout/sentence.ts';

/**
 * The colleague to whom it was handed over.
 * @param address of the obligation where it can be taken back, else false
 */
export function inCharge(contact: string | null, address: string | false, t: Translate): Parts {
  if (contact === null) return null;
  return paragraph([
    `${t('Người phụ trách:', 'In charge:')} ${contact}`,
    address && [' (', link(`${address}/lay-lai`, t('Lấy lại việc', 'Take the work back')), ')'],
  ]);
}

/** Why it was returned, and by when it is to be completed. */
export function returnedInset(why: string, correctBy: string | null, t: Translate): Parts {
  return inset([
    smallHeading(
      t('Cơ quan đầu mối đề nghị bổ sung', 'The coordinating agency asks you to complete this'),
      2,
    ),
    paragraph(why, { isTyped: true }),
    correctBy && paragraph(`${correctBy}.`),
  ]);
}

/** One thing owed, as lists show it. */
export interface ObligationEntry {
  href: string;
  title: string;
  tag: TagModel;
  /** What a task asks for. */
  text: string | null | undefined;
  /** Its dates, and what else is to be known, one a line. */
  small: readonly Words[];
}

/** An entry of a list of things owed. */
export const obligationEntry = ({ href, title, tag: state, text, small }: ObligationEntry): Content => [
  entryTitle([link(href, title), ' ', tag(state)]),
  text && paragraph(text),
  smallPrint(joined(small)),
];
