/** Under which names the server answers: no other site may read it by letting its own name lead here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWeb, type TestWeb } from '../support/web.ts';
import { openMailbox } from '../../standalone/mail-catcher.ts';

const TOKEN = 'a-token-for-tests';
const PUBLIC = 'https://lien-nganh.tinh.example';
const FURTHER = ['lien-nganh.noi-bo', '10.0.0.5:9000'];

let web: TestWeb;
let directory: string;
let port: number;
const logged: string[] = [];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lien-nganh-hosts-'));
  writeFileSync(join(directory, 'mot.eml'), 'Subject: Mot\r\nTo: a@x.example\r\n\r\nhttps://x/l/bi-mat\r\n');
  const log = (line: string): void => void logged.push(line);
  const places = { publicUrl: PUBLIC, hosts: FURTHER, mailbox: openMailbox(directory), apiToken: TOKEN, log };
  web = await openWeb({}, places);
  port = Number(new URL(web.base).port);
});
afterAll(async () => {
  await web.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Seen {
  status: number;
  body: string;
}

function get(path: string, headers: Record<string, string>): Promise<Seen> {
  const method = path.startsWith('/api/') ? 'POST' : 'GET';
  const sent =
    method === 'POST'
      ? { ...headers, authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
      : headers;
  return new Promise((resolve, reject) => {
    const going = ask({ host: '127.0.0.1', port, path, method, headers: sent }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    going.on('error', reject).end(method === 'POST' ? '{"input": {}}' : undefined);
  });
}

/** Sends a request as it is written, for what no client would send. */
function say(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(`${head}\r\n\r\n`));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

const PAGES: [path: string, status: number][] = [
  ['/dang-nhap', 200],
  ['/lien-ket-moi', 200],
  ['/health/live', 200],
  ['/health/ready', 200],
  ['/assets/khong-co.css', 404],
  ['/khong-co-trang-nay', 404],
  ['/l/khong-phai-lien-ket', 410],
  ['/quan-tri', 403],
];
const MAIL: [path: string, status: number][] = [
  ['/mailbox', 200],
  ['/mailbox/mot', 200],
  ['/mailbox/mot/html', 200],
  ['/mailbox/mot/files/0', 404],
];
const API: [path: string, status: number][] = [['/api/v1/listPlans', 200]];

describe('asked by its own name', () => {
  it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LocalHost:PORT', '[::1]:PORT'])(
    'as %s it answers on every route',
    async (name) => {
      const host = name.replace('PORT', String(port));
      for (const [path, status] of [...PAGES, ...MAIL, ...API]) {
        expect([path, (await get(path, { host })).status]).toEqual([path, status]);
      }
    },
  );
});

describe('asked by the public or a further name', () => {
  it.each([
    'lien-nganh.tinh.example',
    'lien-nganh.tinh.example:443',
    'lien-nganh.noi-bo',
    'lien-nganh.noi-bo:8080',
    '10.0.0.5:9000',
  ])('as %s it shows its pages, and neither mail nor API', async (host) => {
    for (const [path, status] of PAGES) {
      expect([path, (await get(path, { host })).status]).toEqual([path, status]);
    }
    for (const [path] of [...MAIL, ...API]) {
      const { status, body } = await get(path, { host });
      expect([path, status, body.includes('bi-mat')]).toEqual([path, 403, false]);
    }
  });
});

describe('asked by any other name', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    'localhost:1',
    'localhost.:PORT',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '[::]:PORT',
    '10.0.0.5:9001',
    'lien-nganh.tinh.example:8420',
    'lien-nganh.tinh.example.evil.example',
    'x.lien-nganh.tinh.example',
    'a@127.0.0.1:PORT',
    'evil.example, 127.0.0.1:PORT',
  ])('as %s it refuses calmly on every route', async (name) => {
    const host = name.replace('PORT', String(port));
    for (const [path] of [...PAGES, ...MAIL, ...API]) {
      const { status, body } = await get(path, { host });
      expect([path, status, body.includes('bi-mat')]).toEqual([path, 421, false]);
      expect(body).toMatch(/không phải địa chỉ của hệ thống[^]*not the address of this system/);
      expect(body).not.toContain(host);
    }
  });

  it('is not misled by what a proxy or another client might say', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': `127.0.0.1:${port}` };
    expect((await get('/dang-nhap', headers)).status).toBe(421);
    const own = `Host: 127.0.0.1:${port}`;
    for (const head of [
      `GET /mailbox HTTP/1.0`,
      `GET /mailbox HTTP/1.1\r\nConnection: close\r\n${own}\r\nHost: evil.example`,
      `GET /mailbox HTTP/1.1\r\nConnection: close\r\nHost: evil.example\r\n${own}`,
      `GET /mailbox HTTP/1.1\r\nConnection: close\r\nHost:`,
    ]) {
      expect([head, (await say(head)).split('\r\n')[0]]).toEqual([
        head,
        expect.stringMatching(/^HTTP\/1.1 4(00|21)/),
      ]);
    }
  });

  it('tells of it in the log, once for each name', async () => {
    for (const path of ['/dang-nhap', '/mailbox']) await get(path, { host: 'evil.example' });
    expect(logged.filter((line) => line.includes('"evil.example"'))).toHaveLength(1);
  });
});

describe('the caught mail', () => {
  it.each([
    ['x-forwarded-for', '203.0.113.5'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-host', 'localhost'],
    ['x-forwarded-port', '443'],
    ['forwarded', 'for=203.0.113.5'],
    ['x-real-ip', '203.0.113.5'],
    ['via', '1.1 proxy'],
  ])('is not shown to what comes with %s: %s, nor is the API', async (name, value) => {
    for (const [path] of [...MAIL, ...API]) {
      const { status, body } = await get(path, { host: `127.0.0.1:${port}`, [name]: value });
      expect([path, status, body.includes('bi-mat')]).toEqual([path, 403, false]);
    }
  });
});
