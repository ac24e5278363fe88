import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSmtpTransport } from '../../activities/mail/transport.ts';
import { listCaughtMails, startMailCatcher, type MailCatcher } from '../../standalone/mail-catcher.ts';
import { ask as askWeb, openWeb, type Answer, type TestWeb } from '../support/web.ts';

let directory: string;
let catcher: MailCatcher;
let web: TestWeb;

const ask = (path: string): Promise<Answer> => askWeb(web, path);

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lien-nganh-catcher-'));
  catcher = await startMailCatcher({ directory });
  web = await openWeb({}, { mailDirectory: directory });
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
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");

    const page = await ask('/mailbox/m1@x');
    expect(page.body).not.toContain(script);
    expect(page.body).toContain('sandbox="allow-popups');
    const html = await ask('/mailbox/m1@x/html');
    expect(html.body).toContain(script);
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(html.headers.get('content-security-policy')).not.toContain('allow-scripts');
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
