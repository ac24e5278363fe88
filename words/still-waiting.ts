import { both, type Bilingual } from '../domain/bilingual.ts';

/**
 * That a change is written and not yet taken by everybody.
 * @param waiting how many units and periods have yet to take it
 */
export function stillWaitingWords(waiting: number): Bilingual {
  return both(
    `Đã ghi; còn ${waiting} đơn vị hoặc kỳ báo cáo chưa nhận thay đổi và sẽ nhận sau.`,
    `It is written; ${waiting} of the units and periods have yet to take the change and will do so later.`,
  );
}
