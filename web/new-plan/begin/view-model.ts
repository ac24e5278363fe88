import type { Translate } from '../../../domain/bilingual.ts';
import type { IntakeEntry } from '../../../records/plans/plan-intakes.ts';
import { errorOf } from '../../layout/form.ts';
import { formatInstant } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { newPlan } from '../../layout/paths.ts';

/** What came of sending a document, where it was not taken. */
export interface Begun {
  wrong?: 'nothing' | 'too-long' | 'too-many';
  /** At the field it came in. */
  refused?: { field: 'file' | 'text'; name: string; why: string };
  /** What was pasted, kept for another try. */
  text?: string;
}

/** Plans of this country's authorities live in one zone. */
const ZONE = 'Asia/Ho_Chi_Minh';

function problemsOf({ wrong, refused }: Begun, t: Translate): { field: string; text: string }[] {
  if (refused) return [{ field: refused.field, text: `${refused.name}: ${refused.why}` }];
  switch (wrong) {
    case 'nothing':
      return [
        {
          field: 'file',
          text: t('Chọn một tệp hoặc dán văn bản.', 'Choose a file, or paste the text.'),
        },
      ];
    case 'too-long':
      return [
        {
          field: 'text',
          text: t(
            'Văn bản dán quá dài nên chưa đọc được trọn vẹn. Hãy lưu thành tệp rồi tải lên.',
            'The pasted text is too long to be taken as a whole. Save it as a file and upload that.',
          ),
        },
      ];
    case 'too-many':
      return [
        {
          field: 'file',
          text: t(
            'Quý vị đang có quá nhiều bản nhập. Xóa bớt những bản không dùng nữa ở cuối trang.',
            'You have too many documents here. Delete those no longer needed, at the end of the page.',
          ),
        },
      ];
    default:
      return [];
  }
}

/** The form for a document, and the documents one is working on. */
export function beginPage(entries: readonly IntakeEntry[], t: Translate, begun: Begun): PageModel {
  const problems = problemsOf(begun, t);
  return {
    title: begun.refused
      ? t('Chưa đọc được văn bản này', 'This document could not be read')
      : t('Lập kế hoạch từ văn bản', 'A plan from a document'),
    back: { href: '/ke-hoach', text: t('Kế hoạch của tôi', 'My plans') },
    problems,
    refused: begun.refused !== undefined,
    text: begun.text ?? '',
    fileError: errorOf(problems, 'file'),
    textError: errorOf(problems, 'text'),
    entries: entries.map(({ id, name, launched, updatedAt }) => ({
      name,
      href: newPlan(id),
      updated: formatInstant(updatedAt, ZONE, t),
      tag: launched
        ? { text: t('Đã khởi động', 'Launched'), classes: 'govuk-tag--green' }
        : { text: t('Đang soạn', 'In the making'), classes: 'govuk-tag--blue' },
    })),
  };
}
