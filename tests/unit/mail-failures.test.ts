/** What a mail server's answer means for the mail, the address and everybody else. */
import { describe, expect, it } from '@jest/globals';
import { PATIENCE, type Reached } from '../../activities/mail/transport.ts';
import { readFailure } from '../../activities/mail/read-failure.ts';

const failure = (command: string, response: string) =>
  readFailure(
    Object.assign(new Error('failed'), { command, response, responseCode: Number(response.slice(0, 3)) }),
  );
const meaning = (command: string, response: string): string => {
  const { kind, ...more } = failure(command, response);
  return 'badAddress' in more && more.badAddress ? `${kind}, address marked` : kind;
};

describe('an answer to the recipient', () => {
  it.each([
    ['550 5.1.1 <a@b.example>: Recipient address rejected: User unknown', 'refused, address marked'],
    ['550 5.1.10 Recipient address has null MX', 'refused, address marked'],
    ['501 5.1.3 Bad recipient address syntax', 'refused, address marked'],
    ['554 5.1.2 Bad destination system address', 'refused, address marked'],
    ['550-5.2.1 The account is disabled', 'refused, address marked'],
    ['550 No such user here', 'refused, address marked'],
    ['551 User not local', 'refused, address marked'],
    ['553 Mailbox name not allowed', 'refused, address marked'],
    ['554 5.7.1 <a@b.example>: Relay access denied', 'later'],
    ['550 5.7.1 Unable to relay', 'later'],
    ['550 5.7.606 Access denied, banned sending IP', 'later'],
    ['550 5.1.8 Sender address rejected: Domain not found', 'later'],
    ['554 Transaction failed', 'later'],
    ['530 Authentication required', 'later'],
    ['552 5.2.2 Mailbox full', 'refused'],
    ['550 5.4.6 Routing loop detected', 'refused'],
    ['450 4.2.0 Greylisted', 'later'],
  ])('%s', (response, means) => {
    expect(meaning('RCPT TO', response)).toBe(means);
  });
});

it('an answer to the content never marks an address', () => {
  expect(meaning('DATA', '554 5.7.1 Message looks like spam')).toBe('refused');
  expect(meaning('DATA', '550 5.1.1 Unknown user')).toBe('refused');
  expect(meaning('DATA', '451 4.3.0 Try again')).toBe('later');
});

it('an answer to our sign-in or our sender is the server’s refusal of us', () => {
  expect(meaning('MAIL FROM', '553 5.7.1 Sender address rejected')).toBe('unreachable');
  expect(meaning('AUTH PLAIN', '535 5.7.8 Authentication failed')).toBe('unreachable');
  expect(failure('AUTH PLAIN', '535 5.7.8 Authentication failed').text).toContain('535');
});

describe('no answer', () => {
  const silence = (reached: Reached, more: object = {}) =>
    readFailure(
      Object.assign(new Error('Connection closed unexpectedly'), {
        code: 'ECONNECTION',
        command: 'CONN',
        reached,
        ...more,
      }),
    ).kind;

  it('before a connection is ready for the mail is the server’s', () => {
    expect(silence('nothing')).toBe('unreachable');
    expect(readFailure(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' })).kind).toBe(
      'unreachable',
    );
  });

  it('after that is blamed on the mail first', () => {
    expect(silence('envelope')).toBe('broken');
    expect(silence('envelope', { responseCode: 421, response: '421 4.3.2 Closing' })).toBe('broken');
  });

  it('once the server has all of the mail leaves its fate unknown', () => {
    expect(silence('end-of-data')).toBe('unanswered');
    expect(silence('end-of-data', { code: 'ETIMEDOUT' })).toBe('unanswered');
  });

  it('to an address that fits in no command is the address’s', () => {
    const error = { code: 'EENVELOPE', command: 'API', reached: 'nothing' };
    expect(readFailure(Object.assign(new Error('No recipients defined'), error))).toMatchObject({
      kind: 'refused',
      badAddress: true,
    });
  });
});

it('waits as long as RFC 5321 section 4.5.3.2 asks for, at least', () => {
  expect(PATIENCE.greetingTimeout).toBeGreaterThanOrEqual(5 * 60_000);
  // The connection’s time holds the greeting’s.
  expect(PATIENCE.connectionTimeout).toBeGreaterThanOrEqual(PATIENCE.greetingTimeout);
  expect(PATIENCE.socketTimeout).toBeGreaterThanOrEqual(10 * 60_000);
});
