import { describe, expect, it } from '@jest/globals';
import { ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { serverErrorInWords } from '../../client/engine/server-errors.ts';
import { wordsOf } from '../../web/layout/error-words.ts';
import { UserError } from '../../domain/user-error.ts';
import { translator } from '../../domain/bilingual.ts';
import { both } from '../../domain/bilingual.ts';

/** As gRPC throws it. */
const status = (code: number, details: string): Error =>
  Object.assign(new Error(`${code} ${details}`), { code, details, metadata: {} });
const failedToStart = (cause: Error): Error => new ServiceError('Failed to start Workflow', { cause });
/** As PostgreSQL answers. */
const state = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code, severity: 'ERROR' });
const socket = (code: string): Error => Object.assign(new Error(`connect ${code} 10.0.0.5:5432`), { code });

describe('errors of servers', () => {
  it.each([
    [
      'Temporal away',
      failedToStart(status(14, 'No connection established')),
      'unreachable',
      'Temporal does not answer',
    ],
    [
      'Temporal too slow',
      failedToStart(status(4, 'Deadline exceeded')),
      'unreachable',
      'Temporal does not answer',
    ],
    [
      'Temporal overloaded',
      status(8, 'namespace rate limit exceeded'),
      'unreachable',
      'Temporal does not answer',
    ],
    [
      'no permission',
      failedToStart(status(7, 'Request unauthorized.')),
      'failed',
      'Temporal does not permit it',
    ],
    ['a wrong key', status(16, 'Jwt is expired'), 'failed', 'Temporal does not permit it'],
    ['no namespace', status(5, 'Namespace khong-co is not found.'), 'failed', 'does not have this namespace'],
    [
      'an attribute not known',
      failedToStart(status(3, 'no mapping for LnPlan')),
      'failed',
      'reports an error (gRPC 3)',
    ],
    [
      'an error without a status',
      new ServiceError('Failed to start Workflow'),
      'failed',
      'Temporal reports an error',
    ],
    [
      'no workflow',
      new WorkflowNotFoundError('sql: no rows', 'plan/x', undefined),
      'failed',
      'does not have this workflow',
    ],
    [
      'nobody listens',
      new AggregateError([socket('ECONNREFUSED')]),
      'unreachable',
      'does not answer (ECONNREFUSED)',
    ],
    [
      'a pool that is full',
      new Error('timeout exceeded when trying to connect'),
      'unreachable',
      'does not answer',
    ],
    ['a query that takes too long', new Error('Query read timeout'), 'unreachable', 'does not answer'],
    [
      'PostgreSQL stopped',
      state('57P01', 'terminating connection'),
      'unreachable',
      'does not answer (57P01)',
    ],
    [
      'a lock',
      state('55P03', 'canceling statement due to lock timeout'),
      'unreachable',
      'does not answer (55P03)',
    ],
    [
      'too many connections',
      state('53300', 'sorry, too many clients'),
      'unreachable',
      'does not answer (53300)',
    ],
    [
      'a full disk',
      state('53100', 'could not extend file "base/5/16384"'),
      'failed',
      'cannot be written (53100)',
    ],
    ['a standby', state('25006', 'cannot execute INSERT'), 'failed', 'cannot be written (25006)'],
    ['any other', state('23505', 'Key (email)=(lan@so.example)'), 'failed', 'reports an error (23505)'],
  ] as const)(
    '%s is told in both languages, and not in the server’s own words',
    (_name, error, code, words) => {
      const told = serverErrorInWords(error);
      expect(told).toMatchObject({ code, cause: error });
      expect(told!.words.vi).toMatch(/[ăâđêôơưà-ỹ]/i);
      expect(told!.words.en).toContain(words);
      expect(JSON.stringify(told)).not.toContain(error.message || 'AggregateError');
      expect(told!.details[0]).toMatchObject({
        remedy: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
        command: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
      });
    },
  );

  it('leaves what is already for people, and what is no server’s', () => {
    const error = new UserError('refused', both('Không', 'No'));
    expect(serverErrorInWords(error)).toBe(error);
    expect(serverErrorInWords(new TypeError('x is not a function'))).toBeNull();
    expect(serverErrorInWords('x')).toBeNull();
    expect(serverErrorInWords(undefined)).toBeNull();
  });

  it('promise a page’s reader nothing that nobody knows', () => {
    const t = translator('en');
    const away = wordsOf(failedToStart(status(14, 'No connection')), t);
    expect(away.status).toBe(503);
    expect(away.lines.join(' ')).toContain('may not have been recorded');
    const kept = wordsOf(new UserError('unreachable', both('Đã nhận', 'Received')), t);
    expect(kept.lines.join(' ')).toContain('it has been received and will be recorded');
    const full = wordsOf(state('53100', 'could not extend file'), t);
    expect(full.status).toBe(500);
    expect(JSON.stringify(full)).not.toContain('extend');
  });
});
