import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnose } from '../../main/doctor/diagnose.ts';
import { tools } from '../../tools/index.ts';

let root: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lien-nganh-doctor-'));
  // The machine's own servers and tool chains are out of sight.
  env = {
    PATH: join(root, 'bin'),
    LIEN_NGANH_CACHE: join(root, 'cache'),
    LIEN_NGANH_HOME: join(root, 'home'),
    LIEN_NGANH_POSTGRES_BIN: join(root, 'bin'),
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function addCommand(name: string, script: string): void {
  mkdirSync(join(root, 'bin'), { recursive: true });
  writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'bin', name), 0o755);
}

async function partsByName() {
  const { ok, parts } = await diagnose(env, tools);
  return { ok, parts: Object.fromEntries(parts.map((part) => [part.name, part])) };
}

describe('doctor', () => {
  it('names a remedy for each missing part, and makes nothing', async () => {
    const { ok, parts } = await partsByName();
    expect(ok).toBe(false);
    for (const name of ['temporal', 'temporal-test-server', 'postgresql', 'java', 'maven', 'go']) {
      expect(parts[name]).toMatchObject({
        ok: false,
        version: null,
        remedy: { vi: expect.any(String), en: expect.any(String) },
      });
    }
    expect(parts.node).toMatchObject({ ok: true, version: process.versions.node, remedy: null });
    expect(parts.home).toMatchObject({ ok: true, path: join(root, 'home') });
    expect(existsSync(join(root, 'home')) || existsSync(join(root, 'cache'))).toBe(false);
  });

  it('is content without PostgreSQL and tool chains when both servers are there', async () => {
    addCommand('temporal', 'echo "temporal version 1.5.1 (Server 1.29.1)"');
    addCommand('temporal-test-server', '');
    const { ok, parts } = await partsByName();
    expect(ok).toBe(true);
    expect(parts.temporal).toMatchObject({ ok: true, version: '1.5.1', path: join(root, 'bin', 'temporal') });
  });

  it('looks whether the servers of the settings answer, and shows no password', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    env.TEMPORAL_ADDRESS = `127.0.0.1:${port}`;
    env.DATABASE_URL = 'postgres://me:secret@127.0.0.1:1/plans';
    const { ok, parts } = await partsByName();
    listener.close();
    expect(ok).toBe(false);
    expect(parts.TEMPORAL_ADDRESS).toMatchObject({ ok: true, path: `127.0.0.1:${port}` });
    expect(parts.DATABASE_URL).toMatchObject({ ok: false, path: '127.0.0.1:1' });
    expect(JSON.stringify(parts)).not.toContain('secret');
    expect(parts.SMTP_URL).toBeUndefined();
  });

  it('looks at the servers alone where the tools are not installed', async () => {
    const names = async () => (await diagnose(env, null)).parts.map(({ name, ok }) => `${name} ${ok}`);
    expect(await names()).toEqual(['node true', 'home true', 'temporal false']);
    env.TEMPORAL_ADDRESS = '127.0.0.1:1';
    expect(await names()).toEqual(['node true', 'home true', 'TEMPORAL_ADDRESS false']);
  });
});
