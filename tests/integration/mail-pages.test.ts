import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSmtpTransport } from '../../activities/mail/transport.ts';
import {
  listCaughtMails,
  startMailCatcher,
  type MailCatcher,
  openMailbox,
} from '../../standalone/mail-catcher.ts';
import { ask as askWeb, openWeb, type Answer, type TestWeb } from '../support/web.ts';

let directory: string;
let catcher: MailCatcher;
let web: TestWeb;

const ask = (path: string): Promise<Answer> => askWeb(web, path);

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lien-nganh-catcher-'));
  catcher = await startMailCatcher({ directory });
  web = await openWeb({}, { mailbox: openMailbox(directory) });
});
afterEach(async () => {
  await web.close();
  await catcher.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function send(headers: string[], body: string): Promise<void> {
  const transport = createSmtpTransport(catcher.url);
  const raw = Buffer.from([...headers, '', body].join('\r\n'));
  await transport.send({ from: 'a@x.example', to: 'b@x.example' }, raw);
  transport.close();
}

describe('the mail catcher', () => {
  it('keeps mails by their Message-ID, one file each, inside its folder', async () => {
    const html = 'Content-Type: text/html; charset=utf-8';
    await send(
      ['Message-ID: <../../etc/passwd@x>', 'Subject: =?utf-8?B?xJDDtG4gxJHhu5Fj?=', html],
      '<p>một</p>',
    );
    await send(
      ['Message-ID: <../../etc/passwd@x>', 'Subject: =?utf-8?B?xJDDtG4gxJHhu5Fj?=', html],
      '<p>một</p>',
    );
    await send(['Subject: khong ma'], 'hai');
    const mails = await listCaughtMails(directory);
    expect(mails.map((m) => m.email.subject).sort()).toEqual(['khong ma', 'Đôn đốc']);
    expect(mails.every((m) => m.file.startsWith(`${directory}/`) && !m.id.includes('/'))).toBe(true);
  });

  it('names files by date, unit and subject, so that a person can read them, and nothing leaves the folder', async () => {
    const subject =
      'Subject: =?utf-8?B?WzUyL0tILVVCTkRdIELDoW8gY8OhbyA2IHRow6FuZzogxJHDoyBxdWEgaOG6oW4gMSBuZ8OgeQ==?=';
    const date = 'Date: Wed, 12 Jun 2024 01:00:00 +0000';
    await send(
      ['Message-ID: <m2@x>', subject, date, 'X-Lien-Nganh-Unit: so-y-te', 'To: An <an@x.example>'],
      'a',
    );
    await send(
      ['Message-ID: <m3@x>', subject, date, 'X-Lien-Nganh-Unit: ../../etc', 'To: An <an@x.example>'],
      'b',
    );
    await send(['Message-ID: <m4@x>', `Subject: ${'rất dài '.repeat(80)}`, date], 'c');
    const names = (await readdir(directory)).sort();
    expect(names[0]).toMatch(/^2024-06-12_08-00_etc_bao-cao-6-thang-da-qua-han-1-ngay_[0-9a-f]{12}\.eml$/);
    expect(names[1]).toMatch(/^2024-06-12_08-00_r[a-z-]+_[0-9a-f]{12}\.eml$/);
    expect(names[2]).toMatch(
      /^2024-06-12_08-00_so-y-te_bao-cao-6-thang-da-qua-han-1-ngay_[0-9a-f]{12}\.eml$/,
    );
    expect(names.every((name) => name.length < 150)).toBe(true);
  });

  it('lists nothing before the first mail', async () => {
    expect(await listCaughtMails(join(directory, 'absent'))).toEqual([]);
  });
});

describe('the inbox page', () => {
  it('shows foreign mail without letting it act', async () => {
    const script = '<script>alert(1)</script>';
    await send(
      ['Message-ID: <m1@x>', `Subject: ${script}`, 'To: b@x.example', 'Content-Type: text/html'],
      `<p onclick="x()">${script}</p>`,
    );
    const list = await ask('/mailbox');
    expect(list.status).toBe(200);
    expect(list.body).not.toContain(script);
    expect(list.body).toMatch(/href="\/mailbox\/[a-z0-9_-]+"/);
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");

    const page = await ask('/mailbox/m1@x');
    expect(page.body).not.toContain(script);
    expect(page.body).toContain('sandbox="allow-popups');
    const html = await ask('/mailbox/m1@x/html');
    expect(html.body).toContain(script);
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(html.headers.get('content-security-policy')).not.toContain('allow-scripts');
  });

  it('opens a mail whose unit and subject are long', async () => {
    await send(
      [
        'Message-ID: <m5@x>',
        `Subject: ${'qua han '.repeat(40)}`,
        `X-Lien-Nganh-Unit: ${'so-y-te-'.repeat(9)}`,
      ],
      'Nội dung',
    );
    const [link = ''] = /\/mailbox\/[a-z0-9_-]{101,}/.exec((await ask('/mailbox')).body) ?? [];
    expect((await ask(link)).status).toBe(200);
    expect((await ask(`${link}/html`)).status).toBe(200);
  });

  it.each([
    '/mailbox/absent',
    '/mailbox/..%2F..%2Fetc%2Fpasswd',
    '/mailbox/absent/html',
    '/mailbox/absent/files/0',
  ])('answers 404 to %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });
});
