/** What a mail server's answer means for the mail, the address and everybody else. */
import { describe, expect, it } from '@jest/globals';
import { readFailure } from '../../activities/mail/transport.ts';

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
