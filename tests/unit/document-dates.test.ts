/** Dates that a document cannot bear are refused in words, with both dates; others pass. */
import { describe, expect, it } from '@jest/globals';
import { refuseBeforeSealing, refuseDatesToCome } from '../../client/submit/document-dates.ts';
import { dateInBoth, instantInWords } from '../../domain/words/dates.ts';
import type { UserError } from '../../domain/user-error.ts';

const NOW = '2024-06-20T00:05:00+07:00';

function refusalOf(act: () => void): UserError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as UserError;
  }
}

describe('a document’s date', () => {
  it.each([
    { content: { document: { number: '12/BC-SYT', date: '2024-06-21' } } },
    { content: {}, carried: { number: '9/UBND', issuedOn: '2024-06-21' } },
  ])('still to come is refused: %j', (said) => {
    const refused = refusalOf(() => refuseDatesToCome(said, NOW));
    expect(refused).toMatchObject({ code: 'refused', details: [{ path: 'date', code: 'in-future' }] });
    expect(refused?.words.vi).toMatch(/21\/6\/2024, hôm nay là 20\/6\/2024\.$/u);
    expect(refused?.words.en).toMatch(/21 June 2024; today is 20 June/u);
  });

  it.each([
    { content: {} },
    { content: { document: null } },
    { content: { document: { number: '12/BC-SYT', date: '2024-06-20' } } },
    { content: {}, carried: { issuedOn: '2024-06-01', dueDate: '2024-12-31' } },
  ])('of today or before passes: %j', (said) => {
    expect(refusalOf(() => refuseDatesToCome(said, NOW))).toBeNull();
  });
});

describe('a report’s own date', () => {
  const sealed = { approvedAt: '2024-06-13T17:30:00+00:00' };

  it('is not before the day of its sealing, which is Vietnam’s', () => {
    const refused = refusalOf(() => refuseBeforeSealing(sealed, '2024-06-13'));
    expect(refused).toMatchObject({ code: 'refused', details: [{ path: 'date', code: 'issued-too-early' }] });
    expect(refused?.message).toContain('được chốt ngày 14/6/2024');
    expect(refusalOf(() => refuseBeforeSealing(sealed, '2024-06-14'))).toBeNull();
  });

  it('is for the workflow to judge while nothing is sealed', () => {
    expect(refusalOf(() => refuseBeforeSealing({ approvedAt: null }, '2024-06-01'))).toBeNull();
  });
});

describe('in words', () => {
  it('a date is that of both languages, an instant names its time unless it is midnight', () => {
    expect(dateInBoth('2024-02-05')).toEqual({ vi: '05/02/2024', en: '5 February 2024' });
    expect(instantInWords('2024-05-29T01:00:00Z')).toEqual({
      vi: '08:00 ngày 29/5/2024',
      en: '29 May 2024 at 08:00',
    });
    expect(instantInWords('2023-12-15T00:00:00+07:00')).toEqual({
      vi: 'ngày 15/12/2023',
      en: '15 December 2023',
    });
  });
});
