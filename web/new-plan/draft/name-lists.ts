/** A list of units in a file, as the answer to what a group stands for: "UBND các xã" from the province's own workbook. */
import { both, type Bilingual, type Translate } from '../../../domain/bilingual.ts';
import { UserError } from '../../../domain/user-error.ts';
import { readNames } from '../../../client/documents/read-names.ts';
import type { OpenQuestion } from '../../../importer/plan/desk.ts';
import { drawTable } from '../../sheets/draw-table.ts';
import { readFilePart } from '../begin/read-upload.ts';

/** Fields of the list: which group it is of, and the file. */
export const GROUP_FIELD = 'group';
export const NAMES_FIELD = 'names';
export const NAMES_SHEET = 'danh-sach-don-vi.xlsx';

/** Questions that a list of names answers. */
export function listQuestions(questions: readonly OpenQuestion[]): OpenQuestion[] {
  return questions.filter(
    ({ code, many, options }) => code === 'expand-class' && many && options.length === 0,
  );
}

export type SentNames = { question: string; names: string[] } | { problem: Bilingual };

/**
 * The list that was sent along.
 *
 * @param body of the form
 * @param group the id of the question that was chosen; blank where there is only one
 * @returns null where no file was chosen
 */
export async function readSentNames(
  body: unknown,
  group: string,
  questions: readonly OpenQuestion[],
): Promise<SentNames | null> {
  const file = await readFilePart(body, NAMES_FIELD);
  if (!file) return null;
  const groups = listQuestions(questions);
  const question = groups.find(({ id }) => id === group) ?? (groups.length === 1 ? groups[0] : undefined);
  if (!question)
    return { problem: both('Chọn nhóm mà danh sách này liệt kê.', 'Choose the group that this list is of.') };
  try {
    return { question: question.id, names: await readNames(file.bytes, file.name) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [remedy] = error.details.flatMap((detail) => detail.remedy ?? []);
    const { vi, en } = error.words;
    return { problem: both(`${vi}. ${remedy?.vi ?? ''}.`, `${en}. ${remedy?.en ?? ''}.`) };
  }
}

/** An empty list to fill in; its heads are no names when it comes back. */
export function drawNames(t: Translate): Promise<Buffer> {
  return drawTable(
    {
      name: t('Đơn vị', 'Units'),
      title: t('Danh sách đơn vị', 'List of units'),
      subtitle: t('Mỗi dòng một tên, ví dụ: xã Hòa Bình.', 'One name a row, for example: xã Hòa Bình.'),
      columns: [{ key: 'name', title: both('Tên đơn vị', 'Name'), width: 60 }],
      rows: [],
    },
    t,
  );
}
