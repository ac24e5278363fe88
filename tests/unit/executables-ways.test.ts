import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sdkDownload } from '../../tools/executables/download.ts';
import { goBuild } from '../../tools/executables/go-build.ts';
import type { Way } from '../../tools/executables/look-up.ts';
import { locateExecutable } from '../../tools/executables/look-up.ts';
import { mavenBuild } from '../../tools/executables/maven-build.ts';
import { testServer } from '../../tools/executables/test-server.ts';
import { runTool } from '../../tools/executables/run-tool.ts';
import { isAlive } from '../../standalone/process.ts';
import { logIn } from '../../domain/bilingual.ts';

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

let root: string;
let env: NodeJS.ProcessEnv;

/** A command of the fake tool chain; it runs as a shell script with the real tools of the system. */
function fakeCommand(name: string, script: string): void {
  const file = join(root, 'bin', name);
  writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  chmodSync(file, 0o755);
}

async function tryWay(way: Way): Promise<string[]> {
  const directory = join(root, 'made');
  mkdirSync(directory);
  await way.make(directory, { log: () => undefined, env, signal: new AbortController().signal });
  return readdirSync(directory).sort();
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lien-nganh-ways-'));
  mkdirSync(join(root, 'bin'));
  env = { PATH: join(root, 'bin'), LIEN_NGANH_CACHE: join(root, 'cache') };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the SDK's download", () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  async function serve(answers: Record<string, Buffer | object>): Promise<string> {
    server = createServer((request, response) => {
      const answer = answers[request.url?.split('?')[0] ?? ''];
      if (answer === undefined) response.writeHead(404).end();
      else response.end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const inEnglish = (words: string) => ({ words: { en: expect.stringContaining(words) } });
  const wanted = { artifact: 'cli', version: 'v1', command: 'temporal' };

  it('is not even tried without the sum that is expected', async () => {
    await expect(tryWay(sdkDownload(wanted, 'http://127.0.0.1:1'))).rejects.toMatchObject(
      inEnglish('is not set'),
    );
  });

  it('unpacks the archive that the host names where its sum is the one expected, and no other', async () => {
    env.PATH = `${env.PATH}:/usr/bin:/bin`;
    writeFileSync(join(root, 'program'), 'the program');
    const archive = execFileSync('tar', ['-cz', '-C', root, 'program']);
    const answers: Record<string, Buffer | object> = { '/archive.tar.gz': archive };
    const host = await serve(answers);
    answers['/cli/v1'] = { archiveUrl: `${host}/archive.tar.gz`, fileToExtract: 'program' };
    env.LIEN_NGANH_DOWNLOAD_SHA256 = 'a'.repeat(64);
    await expect(tryWay(sdkDownload(wanted, host))).rejects.toThrow(sha256(archive));
    expect(readdirSync(join(root, 'made'))).not.toContain('temporal');
    rmSync(join(root, 'made'), { recursive: true });
    env.LIEN_NGANH_DOWNLOAD_SHA256 = `${'a'.repeat(64)}, ${sha256(archive).toUpperCase()}`;
    expect(await tryWay(sdkDownload(wanted, host))).toEqual(['temporal']);
    expect(readFileSync(join(root, 'made', 'temporal'), 'utf8')).toBe('the program');
  });

  it('says why it did not work', async () => {
    env.LIEN_NGANH_DOWNLOAD_SHA256 = 'a'.repeat(64);
    const host = await serve({ '/cli/v1': { notice: 'please sign in to this network' } });
    await expect(tryWay(sdkDownload(wanted, host))).rejects.toMatchObject(inEnglish('unexpected answer'));
  });

  it('gives up on a host that nobody listens at', async () => {
    env.LIEN_NGANH_DOWNLOAD_SHA256 = 'a'.repeat(64);
    const host = await serve({});
    server?.close();
    await expect(tryWay(sdkDownload(wanted, host))).rejects.toMatchObject(inEnglish('could not be reached'));
  });
});

describe('the build with Go', () => {
  const way = goBuild({ package: 'example.org/m@v1', linkerFlags: '-s', leastGo: '1.25' });
  const answers = 'case "$1" in version) echo "go version go1.26.0 linux/amd64";; env) echo "$PROXY";; esac';

  it('installs into the directory, offline where no module proxy answers', async () => {
    fakeCommand(
      'go',
      `${answers}\nif [ "$1" = install ]; then echo "$* proxy=$GOPROXY" > "$GOBIN/temporal"; fi`,
    );
    env.PROXY = 'http://127.0.0.1:1,direct';
    expect(await tryWay(way)).toEqual(['temporal']);
    expect(readFileSync(join(root, 'made', 'temporal'), 'utf8')).toBe(
      'install -ldflags -s example.org/m@v1 proxy=off\n',
    );
  });

  it('repeats what the tool chain said when it failed', async () => {
    fakeCommand('go', `${answers}\nif [ "$1" = install ]; then echo "checksum mismatch" >&2; exit 1; fi`);
    await expect(tryWay(way)).rejects.toThrow('checksum mismatch');
  });
});

describe('the time-skipping server by Maven', () => {
  const named = { group: 'g', artifact: 'temporal-test-server', version: '1.38.0', mainClass: 'M' };
  const program = { ...named, jars: { 'a.jar': sha256('the jar') } };

  /** A Maven that puts these files into the folder it is given, and what it was asked for beside it. */
  function fakeMaven(files: Record<string, string>): void {
    fakeCommand('java', 'echo \'openjdk version "17.0.1"\' >&2');
    const writing = Object.entries(files).map(([name, text]) => `printf '${text}' > "${'$'}{a#*=}/${name}"`);
    const lines = ['mkdir -p "${a#*=}"', ...writing, `cp pom.xml ${root}/asked.xml`].join('; ');
    fakeCommand('mvn', `for a; do case "$a" in -DoutputDirectory=*) ${lines};; esac; done`);
  }

  it('keeps the jars, a script that starts them, and nothing else', async () => {
    fakeMaven({ 'a.jar': 'the jar' });
    expect(await tryWay(mavenBuild(program))).toEqual(['lib', 'temporal-test-server']);
    expect(readFileSync(join(root, 'asked.xml'), 'utf8')).toContain(
      '<artifactId>temporal-test-server</artifactId><version>1.38.0</version>',
    );
  });

  it.each([
    ['another jar', { 'a.jar': 'the jar, tampered with' }, 'a.jar'],
    ['a jar too many', { 'a.jar': 'the jar', 'b.jar': 'unasked' }, 'b.jar'],
    ['a jar missing', {}, 'a.jar'],
  ])('refuses %s', async (_what, files, name) => {
    fakeMaven(files);
    await expect(tryWay(mavenBuild(program))).rejects.toThrow(new RegExp(`SHA-256.*${name}`));
  });

  it('is not used from the cache without a Java that runs it', async () => {
    fakeCommand('java', 'echo \'java version "1.8.0"\' >&2');
    const home = join(root, 'cache', 'temporal-test-server-1.38.0');
    mkdirSync(join(home, 'lib'), { recursive: true });
    writeFileSync(join(home, 'temporal-test-server'), '#!/bin/sh\n', { mode: 0o755 });
    const lines: string[] = [];
    const log = logIn('vi', (line) => void lines.push(line));
    const looking = locateExecutable({ ...testServer, ways: [] }, log, env);
    await expect(looking).rejects.toMatchObject({ code: 'failed' });
    expect(lines.join('\n')).toContain('Java');
  });
});

describe('a tool that is interrupted', () => {
  it('ends with all it started', async () => {
    const pidFile = join(root, 'pid');
    const interruption = new AbortController();
    const running = runTool({
      command: '/bin/sh',
      args: ['-c', `sleep 60 & echo $! > ${pidFile}.new; mv ${pidFile}.new ${pidFile}; wait`],
      cwd: root,
      env: process.env,
      signal: interruption.signal,
    });
    while (!readdirSync(root).includes('pid')) await new Promise((resolve) => setTimeout(resolve, 10));
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    interruption.abort();
    await expect(running).rejects.toThrow('interrupted');
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
