/** How often a duty is owed, in the words of tables and of sentences. */
import { describe, expect, it } from '@jest/globals';
import { draftOfBody } from '../support/draft-of.ts';

/** The words of a table's "Thời gian" column, and the cadence they amount to. */
const TIMES: [string, string][] = [
  ['6 tháng một lần', 'half-year'],
  ['06 tháng/lần', 'half-year'],
  ['Sáu tháng một lần', 'half-year'],
  ['02 lần/năm', 'half-year'],
  ['Mỗi năm ít nhất 02 lần', 'half-year'],
  ['2 lần trong năm', 'half-year'],
  ['Trước 15/6 và 15/12 hằng năm', 'half-year'],
  ['Trước ngày 10/6 và 05/12/2025', 'half-year'],
  ['Quý II, quý IV hằng năm', 'half-year'],
  ['6 tháng và cả năm', 'half-year'],
  ['Mỗi quý một lần', 'quarter'],
  ['Ít nhất 1 lần/quý', 'quarter'],
  ['3 tháng một lần', 'quarter'],
  ['04 lần/năm', 'quarter'],
  ['Các quý trong năm', 'quarter'],
  ['Hằng tháng', 'month'],
  ['Tháng/lần', 'month'],
  ['12 lần/năm', 'month'],
  ['02 lần/quý', 'month'],
  ['Hằng năm', 'year'],
  ['1 lần/năm', 'year'],
  ['Mỗi năm một lần', 'year'],
  ['Quý II hằng năm', 'year'],
  ['Quý II/2025', 'once'],
  ['Quý III', 'once'],
  ['Trước ngày 30/6/2025', 'once'],
  ['Năm 2025', 'once'],
  ['2024 - 2026', 'standing'],
  ['Từ năm 2024 đến năm 2026', 'standing'],
  ['Thường xuyên', 'standing'],
  ['Hàng tuần', 'standing'],
  ['Khi có yêu cầu', 'ad-hoc'],
];

/** The same in a duty's own sentence. */
const SENTENCES: [string, string][] = [
  ['Kiểm tra bể bơi 6 tháng một lần.', 'half-year'],
  ['Kiểm tra mỗi bể bơi ít nhất 02 lần/năm.', 'half-year'],
  ['Mỗi quý một lần kiểm tra bể bơi.', 'quarter'],
  ['Kiểm tra bể bơi ít nhất 1 lần/quý.', 'quarter'],
  ['Mỗi năm một lần tổ chức hội thao.', 'year'],
  ['Hằng tháng nhắc nhở chủ bể bơi.', 'month'],
  ['Trước ngày 30/9/2024, rà soát các hồ chưa có rào chắn.', 'once'],
  ['Nói chuyện tại mỗi trường một buổi trong học kỳ I.', 'once'],
  ['Theo quy định, dựng biển báo ở hồ sâu.', 'standing'],
];

describe('cadence', () => {
  it('is read out of the column of times', () => {
    const rows = TIMES.map(([time], i) => `| ${i + 1} | Dọn bãi tắm số ${i + 1} | Sở Y tế | ${time} |`);
    const draft = draftOfBody(
      ['I. TỔ CHỨC THỰC HIỆN', '| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |', ...rows].join('\n'),
    );
    const read = draft.headings.map(({ blocks }) => [blocks[0]?.due, blocks[0]?.cadence]);
    expect(read).toEqual(TIMES);
  });

  it('is read out of sentences', () => {
    const items = SENTENCES.map(([sentence]) => `- ${sentence}`);
    const draft = draftOfBody(['I. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', ...items].join('\n'));
    const read = draft.headings[0]?.blocks.map(({ text, cadence }) => [text, cadence]);
    expect(read).toEqual(SENTENCES);
  });
});
