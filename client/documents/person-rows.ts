/** Refuses what holds a list of persons, in words for whoever sent it. */
import { both } from '../../domain/bilingual.ts';
import { countPersonRows, PERSON_ROWS_REFUSED } from '../../domain/person-list.ts';
import type { Finding } from '../../domain/schemas/finding.ts';

/**
 * Refuses texts that together hold a list of persons, and warns of fewer rows.
 *
 * @param texts - by their path in the document
 */
export function findPersonLists(texts: { path: string[]; text: string }[]): Finding[] {
  const rows = texts
    .map(({ path, text }) => ({ path, rows: countPersonRows(text) }))
    .filter((one) => one.rows > 0);
  const total = rows.reduce((sum, one) => sum + one.rows, 0);
  const most = rows.sort((a, b) => b.rows - a.rows)[0];
  if (!most) return [];
  const refused = total >= PERSON_ROWS_REFUSED;
  return [
    {
      path: most.path,
      severity: refused ? 'error' : 'warning',
      message: both(
        `Nội dung này giống danh sách người (${total} dòng có số định danh, số điện thoại hoặc họ tên kèm ngày sinh).`,
        `This looks like a list of persons (${total} rows with identity numbers, phone numbers, or names with birth dates).`,
      ),
      remedy: both(
        'Hệ thống không giữ danh sách cá nhân. Chỉ ghi số lượng; danh sách gửi theo đường văn bản riêng, ghi lại số và ngày văn bản.',
        'The system keeps no lists of persons. Give the count only; send the list by separate letter and record its number and date.',
      ),
    },
  ];
}
