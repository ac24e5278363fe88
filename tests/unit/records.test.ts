import { describe, expect, it } from '@jest/globals';
import { openRecords } from '../../records/database/database.ts';
import { normaliseInstant, parseTimestamp } from '../../records/database/instants.ts';
import { describeRecords } from '../support/records-suite.ts';

describe('the record in memory', () => {
  describeRecords(() => openRecords({ memory: true }));
});

describe('instants', () => {
  it.each([
    ['2024-06-19 16:59:59+00', '2024-06-19T23:59:59+07:00'],
    ['2024-06-19 16:59:59.123456+00', '2024-06-19T23:59:59.123+07:00'],
    ['2024-06-20 01:29:59.5+08:30', '2024-06-19T23:59:59.500+07:00'],
    ['2024-06-19 12:59:59-04', '2024-06-19T23:59:59+07:00'],
  ])('of PostgreSQL are read: %s', (text, instant) => {
    expect(parseTimestamp(text)).toBe(instant);
  });

  it('have one spelling', () => {
    expect(normaliseInstant('2024-06-19T01:00:00.000Z')).toBe('2024-06-19T08:00:00+07:00');
  });
});

describe('a PostgreSQL server that is not there', () => {
  it('is named without its password', async () => {
    const opening = openRecords({ databaseUrl: 'postgres://lien:very-secret@127.0.0.1:1/records' });
    const error: unknown = await opening.catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      name: 'UserError',
      code: 'unreachable',
      details: [{ path: 'DATABASE_URL' }],
    });
    expect(JSON.stringify(error)).toContain('127.0.0.1:1/records');
    expect(JSON.stringify(error)).not.toContain('very-secret');
  });
});
