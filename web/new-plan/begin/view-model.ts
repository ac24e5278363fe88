import { both, type Bilingual, type Translate } from '../../../domain/bilingual.ts';
import type { IntakeEntry } from '../../../records/plans/plan-intakes.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { formatInstant, ZONE } from '../../layout/names.ts';
import type { PageModel } from '../../layout/page.ts';
import { newPlan } from '../../layout/paths.ts';
import { coloured } from '../../layout/sentence.ts';

/** What came of sending a document, where it was not taken. */
export interface Begun {
  wrong?: 'nothing' | 'too-long' | 'too-many';
  /** At the field it came in. */
  refused?: { field: 'file' | 'text'; name: string; why: string };
  /** What was pasted, kept for another try. */
  text?: string;
}

const WRONG: Record<NonNullable<Begun['wrong']>, { field: 'file' | 'text'; words: Bilingual }> = {
  nothing: {
    field: 'file',
    words: both('Chọn một tệp hoặc dán văn bản.', 'Choose a file, or paste the text.'),
  },
  'too-long': {
    field: 'text',
    words: both(
      'Văn bản dán quá dài nên chưa đọc được trọn vẹn. Hãy lưu thành tệp rồi tải lên.',
      'The pasted text is too long to be read in full. Save it as a file and upload that.',
    ),
  },
  'too-many': {
    field: 'file',
    words: both(
      'Quý vị đang có quá nhiều bản nhập. Xóa bớt những bản không dùng nữa ở cuối trang.',
      'You have too many documents here. Delete those you no longer need, at the end of the page.',
    ),
  },
};

function problemsOf({ wrong, refused }: Begun, t: Translate): FormProblem[] {
  if (refused) return [{ field: refused.field, text: `${refused.name}: ${refused.why}` }];
  return wrong ? [{ field: WRONG[wrong].field, text: t(WRONG[wrong].words) }] : [];
}

/** The form for a document, and the documents one is working on. */
export function beginPage(entries: readonly IntakeEntry[], t: Translate, begun: Begun): PageModel {
  const problems = problemsOf(begun, t);
  return {
    title: begun.refused
      ? t('Chưa đọc được văn bản này', 'This document could not be read')
      : t('Lập kế hoạch từ văn bản', 'Create a plan from a document'),
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
        ? coloured(t('Đã khởi động', 'Launched'), 'green')
        : coloured(t('Đang soạn', 'Draft'), 'blue'),
    })),
  };
}
