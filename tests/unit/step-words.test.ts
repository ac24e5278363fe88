import { describe, expect, it } from '@jest/globals';
import type { Effect } from '../../domain/effects.ts';
import { summaryOf } from '../../domain/words/in-bytes.ts';
import { batchWords, timerWords, workWords } from '../../workflows/step-words.ts';

const line = (what: string, obligation: string | null, unit: string | null = 'so-y-te'): Effect => ({
  kind: 'audit',
  row: {
    ...{ id: 'x', plan: 'ke-hoach', at: '2024-06-17T09:00:00+07:00', kind: 'act', unit, obligation },
    ...{ who: null, what, why: null, detail: {} },
  },
});

describe('steps in Temporal’s own pages', () => {
  it('name what is owed as people do', () => {
    expect(workWords('2024-h1')).toBe('báo cáo 6 tháng đầu năm 2024');
    expect(workWords('HG-2.4@2024-q2')).toBe('nhiệm vụ HG-2.4, quý 2/2024');
    expect(workWords('HG-2.4')).toBe('nhiệm vụ HG-2.4');
    expect(workWords('send@2024')).toBe('gửi báo cáo tổng hợp năm 2024');
  });

  it('name the acts and reminders of a batch, each once', () => {
    expect(batchWords([line('submit', 'so-y-te/2024-h1'), line('submit', 'so-y-te/2024-h1')])).toBe(
      'gửi báo cáo · so-y-te · báo cáo 6 tháng đầu năm 2024',
    );
    expect(batchWords([line('due-5', 'so-y-te/2024'), line('pause', null, null)])).toMatch(
      /^nhắc trước hạn 5 ngày làm việc · so-y-te · báo cáo năm 2024; .+$/,
    );
    expect(batchWords([])).toBe('ghi tình trạng');
  });

  it('say until when a timer waits', () => {
    expect(timerWords('chờ tới', '2024-05-29T08:00:00+07:00')).toBe('chờ tới 08:00 ngày 29/5/2024');
  });

  it('stay below what Temporal takes, and never end inside a letter', () => {
    const long = summaryOf('Đ🏠ặ'.repeat(100));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(160);
    expect(Buffer.byteLength(long)).toBeGreaterThan(155);
    expect(long).not.toContain('\uFFFD');
    expect('Đ🏠ặ'.repeat(100).startsWith(long)).toBe(true);
  });
});
