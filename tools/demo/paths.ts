import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package: the nearest `package.json` above, from the sources as from `dist/`. */
function findPackage(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const root = findPackage();

/** What the demonstration is made of. */
export const SOURCES = {
  program: join(root, 'bin/lien-nganh.js'),
  plan: join(root, 'plans/hau-giang-2021-2025.yaml'),
  officials: join(root, 'plans/hau-giang-2021-2025.officials.yaml'),
  behaviour: join(root, 'tools/demo/behaviour.yaml'),
  years: join(root, 'plans/hau-giang-2022-2025/behaviour.yaml'),
};

/** Where its results go. */
export interface DemoPaths {
  out: string;
  summary: string;
  timeline: string;
  mail: string;
  reports: string;
  /** Home of the live server. */
  live: string;
  /** Mails that the live server's catcher took. */
  liveMail: string;
  /** Files with figures that units hand in. */
  figures: string;
  /** What was checked, as JSON. */
  checks: string;
  /** What the rehearsal's servers logged. */
  log: string;
}

/**
 * The places under an output directory.
 * @param out absolute
 */
export function pathsIn(out: string): DemoPaths {
  return {
    out,
    summary: join(out, 'summary.json'),
    timeline: join(out, 'timeline.txt'),
    mail: join(out, 'mail'),
    reports: join(out, 'reports'),
    live: join(out, 'live'),
    liveMail: join(out, 'live/mail'),
    figures: join(out, 'figures'),
    checks: join(out, 'checks.json'),
    log: join(out, 'demo.log'),
  };
}
