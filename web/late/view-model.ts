/** The answer to a form sent when it could no longer be taken: why, what was typed, and what can be done instead. */
import type { Translate } from '../../domain/bilingual.ts';
import { heading, paragraph, summary, type BlockPage, type SummaryRow } from '../layout/blocks.ts';
import { link } from '../layout/sentence.ts';

/** What a page for something sent too late shows. */
export interface Late {
  context?: string[];
  caption: string;
  /** Why it was not recorded. */
  why: string;
  typed: SummaryRow[];
  /** Name of the file that came with it. */
  file: string | undefined;
  back: { href: string; text: string };
  /** Where a document may still be added. */
  document: string | null;
}

/** The page; what was typed is shown to be copied, and nothing of it is kept. */
export function latePage(
  { context, caption, why, typed, file, back, document }: Late,
  t: Translate,
): BlockPage {
  return {
    title: t('Lần gửi này chưa được ghi nhận', 'What you sent was not recorded'),
    ...{ context, caption, back },
    blocks: [
      paragraph(why),
      document && paragraph(link(document, t('Bổ sung văn bản', 'Add a document'))),
      file &&
        t(`Tệp vừa chọn cũng chưa được nhận: ${file}`, `The file you chose was not received either: ${file}`),
      typed.length > 0 && [
        heading(t('Nội dung quý vị vừa nhập', 'What you typed')),
        t('Chỉ còn trên trang này; chép lại nếu cần dùng.', 'It is on this page only; copy what you need.'),
        summary(typed),
      ],
      paragraph(link(back.href, back.text)),
    ],
  };
}
