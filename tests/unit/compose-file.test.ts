/** What docker-compose.yml promises of every service, and that it speaks of this release. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readVersion } from '../../client/version.ts';
import { SECRETS, SETTINGS } from '../../client/settings.ts';

interface Service {
  image: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  restart?: string;
  ports?: string[];
  profiles?: string[];
  networks?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
}

interface ComposeFile {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
}

const file = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as ComposeFile;
const JOBS = ['migrate', 'temporal-schema', 'temporal-namespace'];

describe.each(Object.entries(file.services))('%s', (name, service) => {
  it('has an exact tag', () => {
    expect(service.image).toMatch(/^[\w./-]+:(\$\{LIEN_NGANH_TAG:-)?v?\d+\.\d+(\.\d+)?(-[\w-]+)?\}?$/);
  });

  it('may do no more than it needs, and is started again when it ends', () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: JOBS.includes(name) ? 'on-failure' : 'unless-stopped',
    });
  });

  it('says how it is, unless it is a job', () => {
    expect(service.healthcheck !== undefined).toBe(!JOBS.includes(name));
  });

  it('is reached from this host at most', () => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('is given its secrets in files', () => {
    const names = Object.keys(service.environment ?? {});
    expect(names.filter((one) => /PASSWORD|PWD|SECRET|TOKEN/.test(one) && !one.endsWith('_FILE'))).toEqual(
      [],
    );
    for (const secret of SECRETS) expect(names).not.toContain(secret);
    for (const one of names.filter((variable) => variable.startsWith('LIEN_NGANH_')))
      expect(Object.keys(SETTINGS.shape)).toContain(one);
  });
});

it('runs this release, and the mail catcher only for trials', () => {
  expect(file.services.web?.image).toBe(`lien-nganh:\${LIEN_NGANH_TAG:-${readVersion()}}`);
  const optional = Object.entries(file.services).filter(([, { profiles }]) => profiles);
  expect(optional.map(([name, { profiles }]) => [name, profiles])).toEqual([['mail', ['dev']]]);
});

it('keeps every secret in its folder', () => {
  for (const [name, secret] of Object.entries(file.secrets)) expect(secret.file).toBe(`./secrets/${name}`);
});
