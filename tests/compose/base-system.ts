/** A minimal Debian system, from which the stand-ins are built as the official images are from theirs. */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installDebianPackages } from '../../tools/executables/debian.ts';
import { findOnPath } from '../../tools/executables/on-path.ts';
import { cached, sayWords } from './cached.ts';
import { run } from './run.ts';

const RELEASE = 'trixie';
const MIRROR = 'http://deb.debian.org/debian';
/** What the official images have beyond it, all of them together. */
const PACKAGES = ['ca-certificates', 'curl', 'netcat-openbsd'];
/** Certificates that this machine trusts: it may reach registries through a proxy of its own. */
const TRUSTED = '/etc/ssl/certs/ca-certificates.crt';

export interface BaseSystem {
  /** The system as a tar archive. */
  archive: string;
  /** Docker's plugin for `docker compose`, as this Debian has it. */
  composePlugin: string;
}

/** @throws Error when it can neither be found in the cache nor be made */
export async function provideBaseSystem(): Promise<BaseSystem> {
  const folder = await cached(`debian-${RELEASE}-2`, async (directory, signal) => {
    await provideDebootstrap(signal);
    const root = join(directory, 'root');
    await run('debootstrap', [
      ...['--variant=minbase', `--include=${PACKAGES.join(',')}`],
      ...[RELEASE, root, MIRROR],
    ]);
    await run('chroot', [root, 'sh', '-c', 'cd /tmp && apt-get download docker-compose']);
    await run('sh', ['-c', `dpkg -x "${root}"/tmp/docker-compose_*.deb "${directory}/plugin"`]);
    await copyFile(TRUSTED, join(root, TRUSTED));
    await run('sh', ['-c', `rm -rf "${root}"/tmp/* "${root}"/var/cache/apt/archives/*.deb`]);
    await run('tar', ['-C', root, '-cf', join(directory, 'base.tar'), '.']);
    await rm(root, { recursive: true });
  });
  return {
    archive: join(folder, 'base.tar'),
    composePlugin: join(folder, 'plugin/usr/libexec/docker/cli-plugins/docker-compose'),
  };
}

async function provideDebootstrap(signal: AbortSignal): Promise<void> {
  if (findOnPath('debootstrap', process.env) !== null) return;
  const wanted = [{ name: 'debootstrap', least: '1.0' }];
  const refusal = await installDebianPackages(wanted, sayWords, process.env, signal);
  if (refusal !== null) throw new Error(`debootstrap is missing: ${refusal.en}`);
}
