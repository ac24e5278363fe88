import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../client/config.ts';
import { requireMailServer } from '../../main/named-servers.ts';
import { UserError } from '../../domain/user-error.ts';
import { makeFolder } from '../support/command-line.ts';

function errorOf(env: NodeJS.ProcessEnv, flags = {}): UserError {
  try {
    readConfig(env, flags, '/work');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('readConfig', () => {
  it('needs no variable at all', () => {
    const config = readConfig({}, {}, '/srv/data');
    expect(config).toMatchObject({
      home: '/srv/data/.lien-nganh',
      temporal: { address: null, namespace: 'default', apiKey: null, uiUrl: null, tls: null },
      databaseUrl: null,
      smtpUrl: null,
      publicUrl: null,
      lang: 'vi',
    });
    expect(config.cache).toMatch(/^\/.*lien-nganh$/);
  });

  it('puts flags over variables, and resolves folders from the working directory', () => {
    const env = { LIEN_NGANH_HOME: '/a', LIEN_NGANH_PORT: '9000', LIEN_NGANH_LANG: 'vi' };
    const config = readConfig(env, { home: 'b', port: '9001', lang: 'en' }, '/srv');
    expect(config).toMatchObject({ home: '/srv/b', port: 9001, lang: 'en' });
    expect(readConfig(env, {}, '/srv')).toMatchObject({ home: '/a', port: 9000, lang: 'vi' });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ DATABASE_URL: '', LIEN_NGANH_PORT: ' ' })).toMatchObject({
      databaseUrl: null,
      port: 8420,
    });
  });

  it.each([
    ['LIEN_NGANH_PORT', '99999999999999999999'],
    ['LIEN_NGANH_PORT', '80.5'],
    ['LIEN_NGANH_PORT', 'http'],
    ['LIEN_NGANH_PORT', '-1'],
    ['LIEN_NGANH_LANG', 'fr'],
    ['LIEN_NGANH_LOG', 'xml'],
    ['TEMPORAL_ADDRESS', 'http://temporal'],
    ['TEMPORAL_ADDRESS', 'temporal'],
    ['TEMPORAL_NAMESPACE', 'two words'],
    ['TEMPORAL_UI_URL', 'temporal-ui.tinh.example:8080'],
    ['TEMPORAL_TLS', 'perhaps'],
    ['TEMPORAL_TLS_SERVER_CA_CERT_PATH', '/does/not/exist.pem'],
    ['LIEN_NGANH_PAYLOAD_KEYS', 'a:short'],
    ['LIEN_NGANH_PAYLOAD_KEYS_FILE', '/does/not/exist'],
    ['LIEN_NGANH_CODEC_TOKEN', 'short'],
    ['LIEN_NGANH_OIDC_ISSUER', 'http://tai-khoan.example'],
    ['LIEN_NGANH_OIDC_ISSUER', 'tai-khoan.example'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['DATABASE_URL', 'not an address'],
    ['SMTP_URL', 'http://mail'],
    ['LIEN_NGANH_MAIL_FROM', 'nobody'],
    ['LIEN_NGANH_PUBLIC_URL', 'ftp://host'],
    ['LIEN_NGANH_HOSTS', 'http://ten-may'],
    ['LIEN_NGANH_HOSTS', 'mot, ,hai'],
    ['LIEN_NGANH_LISTEN', 'localhost'],
    ['LIEN_NGANH_PROXIES', 'everybody'],
    ['DATABASE_URL_FILE', '/does/not/exist'],
    ['SMTP_URL_FILE', '/dev/null'],
  ])('names %s and the remedy when it is %s', (name, value) => {
    const error = errorOf({ [name]: value });
    expect(error.code).toBe('invalid');
    expect(error.message).toContain(name);
    expect(error.details).toEqual([
      expect.objectContaining({
        path: name,
        remedy: { vi: expect.stringContaining(name), en: expect.stringContaining(name) },
      }),
    ]);
  });

  it('names the flag when the flag is wrong', () => {
    expect(errorOf({}, { port: 'abc' }).details[0]?.path).toBe('--port');
  });

  it('tells of every mistake at once and repeats no secret', () => {
    const error = errorOf({ DATABASE_URL: 'mysql://u:s3cret@db/x', SMTP_URL: 'ftp://u:s3cret@m' });
    expect(error.details.map(({ path }) => path)).toEqual(['DATABASE_URL', 'SMTP_URL']);
    expect(JSON.stringify([error.words, error.details])).not.toContain('s3cret');
  });

  it('takes keys of payloads from a variable or from a file, and not from both', () => {
    const list = `a:${Buffer.alloc(32, 7).toString('base64')}`;
    const file = join(makeFolder(), 'keys');
    writeFileSync(file, `${list}\n`);
    const keys = [{ id: 'a', secret: Buffer.alloc(32, 7) }];
    expect(readConfig({ LIEN_NGANH_PAYLOAD_KEYS: list }).payloadKeys).toEqual(keys);
    expect(readConfig({ LIEN_NGANH_PAYLOAD_KEYS_FILE: file }).payloadKeys).toEqual(keys);
    const error = errorOf({ LIEN_NGANH_PAYLOAD_KEYS: list, LIEN_NGANH_PAYLOAD_KEYS_FILE: file });
    expect(error.details.map(({ path }) => path)).toEqual(['LIEN_NGANH_PAYLOAD_KEYS_FILE']);
  });

  it('turns TLS on for a certificate or an API key, and off where told so', () => {
    const folder = makeFolder();
    const pem = join(folder, 'a.pem');
    writeFileSync(pem, 'x');
    const pair = { TEMPORAL_TLS_CLIENT_CERT_PATH: pem, TEMPORAL_TLS_CLIENT_KEY_PATH: pem };
    expect(readConfig(pair).temporal.tls).toEqual({
      serverName: null,
      caPath: null,
      certPath: pem,
      keyPath: pem,
    });
    expect(readConfig({ TEMPORAL_API_KEY: 'k' }).temporal.tls).not.toBeNull();
    expect(readConfig({ TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }).temporal.tls).toBeNull();
    expect(errorOf({ TEMPORAL_TLS_CLIENT_CERT_PATH: pem }).details[0]?.path).toBe(
      'TEMPORAL_TLS_CLIENT_KEY_PATH',
    );
  });

  it('reads further names of the server, in lower case', () => {
    expect(readConfig({}).hosts).toEqual([]);
    const hosts = 'Lien-Nganh.noi-bo, 10.0.0.5:8420,[fd00::1]:80';
    expect(readConfig({ LIEN_NGANH_HOSTS: hosts }).hosts).toEqual([
      'lien-nganh.noi-bo',
      '10.0.0.5:8420',
      '[fd00::1]:80',
    ]);
  });

  it('takes a secret from a file, and from one place only', () => {
    const file = join(makeFolder(), 'database-url');
    writeFileSync(file, 'postgres://u:s3cret@db/x\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://u:s3cret@db/x');
    const twice = errorOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://db/y' });
    expect(twice.details.map(({ path }) => path)).toEqual(['DATABASE_URL_FILE']);
    const wrong = errorOf({ SMTP_URL_FILE: file });
    expect(wrong.details.map(({ path }) => path)).toEqual(['SMTP_URL']);
    expect(JSON.stringify([wrong.words, wrong.details])).not.toContain('s3cret');
  });

  it('listens on the loopback interface and believes its proxies unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({ listen: '127.0.0.1', proxies: ['loopback'] });
    expect(
      readConfig({ LIEN_NGANH_LISTEN: '0.0.0.0', LIEN_NGANH_PROXIES: 'loopback, 172.16.0.0/12' }),
    ).toMatchObject({ listen: '0.0.0.0', proxies: ['loopback', '172.16.0.0/12'] });
  });

  it('takes the slash off the public address', () => {
    expect(readConfig({ LIEN_NGANH_PUBLIC_URL: 'https://ln.example/' }).publicUrl).toBe('https://ln.example');
  });
});

describe('requireMailServer', () => {
  const SMTP = { SMTP_URL: 'smtp://mail.tinh.example' };
  it.each([
    [{}, true],
    [{ LIEN_NGANH_PUBLIC_URL: 'http://localhost:9000' }, true],
    [{ LIEN_NGANH_PUBLIC_URL: 'http://127.0.0.1:8420' }, true],
    [{ LIEN_NGANH_PUBLIC_URL: 'http://[::1]:8420' }, true],
    [{ LIEN_NGANH_PUBLIC_URL: 'https://lien-nganh.tinh.example' }, false],
    [{ LIEN_NGANH_PUBLIC_URL: 'http://10.0.0.5:8420' }, false],
    [{ LIEN_NGANH_PUBLIC_URL: 'http://localhost.evil.example' }, false],
    [{ LIEN_NGANH_PUBLIC_URL: 'https://lien-nganh.tinh.example', ...SMTP }, true],
  ])('of %j: caught mail stays on one machine: %s', (env, isFine) => {
    const require = (): void => requireMailServer(readConfig(env));
    if (isFine) expect(require).not.toThrow();
    else expect(require).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
