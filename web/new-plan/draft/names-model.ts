/** The place for a list of units in a file, below the questions. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { OpenQuestion } from '../../../importer/plan/desk.ts';
import { errorOf, type FormProblem } from '../../layout/form.ts';
import { GROUP_FIELD, listQuestions, NAMES_FIELD, NAMES_SHEET } from './name-lists.ts';

/**
 * @param questions those on the page
 * @param home address of the page
 * @returns options of its components; null where no question asks what a group stands for
 */
export function namesModel(
  questions: readonly OpenQuestion[],
  home: string,
  problems: FormProblem[],
  t: Translate,
): object | null {
  const groups = listQuestions(questions);
  if (groups.length === 0) return null;
  const items = groups.map(({ id, message }) => ({ value: id, text: t(message) }));
  return {
    sample: `${home}/${NAMES_SHEET}`,
    group: groups.length > 1 && {
      ...{ id: GROUP_FIELD, name: GROUP_FIELD },
      label: { text: t('Danh sách này trả lời câu hỏi', 'This list answers the question') },
      items: [{ value: '', text: t('Chưa chọn', 'Not chosen yet') }, ...items],
    },
    file: {
      ...{ id: NAMES_FIELD, name: NAMES_FIELD },
      errorMessage: errorOf(problems, NAMES_FIELD),
      label: {
        text: t('Danh sách đơn vị trong tệp', 'A list of units in a file'),
        classes: 'govuk-label--s',
      },
      hint: {
        text: t(
          'Không bắt buộc. XLSX, CSV, TXT, DOCX hoặc PDF có chữ, mỗi dòng một tên; thay cho tên đã ghi ở câu hỏi.',
          'Optional. XLSX, CSV, TXT, DOCX or a text PDF, one name a row; it replaces names entered at the question.',
        ),
      },
    },
  };
}
