/** Documents as they are cited: by their whole number and their date. */
import { describe, expect, it } from '@jest/globals';
import { explainEntry } from '../../words/history-entry.ts';
import { fullReportNumber } from '../../domain/document-number.ts';
import type { HistoryEntry } from '../../domain/timeline.ts';
import { translator } from '../../domain/bilingual.ts';

const speaking = (lang: 'vi' | 'en') => ({ t: translator(lang) });

describe('the document that something rests on', () => {
  const entry = (detail: HistoryEntry['detail']): HistoryEntry => ({
    ...{
      id: 'a',
      plan: 'p',
      at: '2024-06-17T09:00:00+07:00',
      kind: 'act',
      unit: 'so-y-te',
      obligation: null,
    },
    ...{ who: 'coordinator', what: 'suspend', why: null, recipient: null, dueDate: null, notice: null },
    ...{ mail: null, act: null, reason: null },
    detail,
  });

  it('shows in the history with its number and its date', () => {
    const cited = entry({ basisNumber: '15/UBND-VX', basisDate: '2024-06-12' });
    expect(explainEntry(cited, [], speaking('vi')).join()).toContain(
      'theo Văn bản số 15/UBND-VX ngày 12/6/2024',
    );
    expect(explainEntry(cited, [], speaking('en')).join()).toContain(
      'by Document 15/UBND-VX of 12 June 2024',
    );
  });
});

it.each([
  ['5', '05/BC-SYT'],
  ['05', '05/BC-SYT'],
  ['125', '125/BC-SYT'],
  ['5/BC-SYT', '05/BC-SYT'],
  ['12/BC-TCT', '12/BC-TCT'],
])('what the registry gave as %s stands on the report as %s', (given, number) => {
  expect(fullReportNumber(given, 'SYT')).toBe(number);
  expect(fullReportNumber(given, '/BC-SYT')).toBe(number);
});
