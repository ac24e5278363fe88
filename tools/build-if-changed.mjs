/**
 * `npm run build`, unless dist/ is what it would write: `npm ci` and `npm test` one after the other build once.
 * It runs before anything is built, and knows the sources only.
 */
import { execSync } from 'node:child_process';
import console from 'node:console';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const MARK = 'dist/.built';
const { include: folders } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8'));
const settings = readdirSync('.').filter((name) => /^(package.*|tsconfig.*)\.json$/.test(name));

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** SHA-256 over the names and contents of everything that a build reads, the Node that runs it among them. */
function digest() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...settings, ...[...folders, 'tools'].flatMap(filesIn)].sort())
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const now = digest();
if (existsSync(MARK) && readFileSync(MARK, 'utf8') === now) {
  console.log('dist/ is up to date');
} else {
  execSync('npm run build', { stdio: 'inherit' });
  writeFileSync(MARK, now);
}
