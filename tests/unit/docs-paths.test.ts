/** What the documentation names is there: files, folders, links, scripts, decisions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'demo-output', 'secrets']);

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !NOT_OURS.has(entry.name))
    .map(({ name }) => name);
}

const FOLDERS = foldersOf('.');
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);
const NAMES = new Set(FILES.map((path) => basename(path)));
const IDENTIFIERS = new Set(
  [...FILES.filter((path) => path.endsWith('.ts')), 'tsconfig.json'].flatMap(
    (path) => readFileSync(path, 'utf8').match(/\b[a-z]+[A-Z]\w*/g) ?? [],
  ),
);
const PAGES = ['.', 'docs', 'docs/how-to', 'docs/decisions', 'docs/screens'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** Pieces of code in running text; blocks are examples of what people type. */
function codeIn(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^```.*?^```/gms, '');
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** Addresses of a page's headings, as they are linked to. */
function headingsOf(page: string): string[] {
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** `./plan.ts` is an example of an import. */
const SOURCE = /^\w[\w./-]*\.(?:ts|mjs|cjs|njk)$/;

/** Whether a piece of code names something of this repository that is not there. */
function isLost(code: string): boolean {
  const inFolder = FOLDERS.includes(code.split('/')[0]!) && /^[\w./-]+\/[\w./-]*$/.test(code);
  if (inFolder) return !existsSync(code);
  if (!SOURCE.test(code)) return false;
  return code.includes('/') ? !existsSync(code) : !NAMES.has(code) && !existsSync(code);
}

describe.each(PAGES)('%s', (page) => {
  it('names files and folders that are there', () => {
    expect(codeIn(page).filter(isLost)).toEqual([]);
  });

  it('names things of the code that are in the code', () => {
    const names = codeIn(page).filter((code) => /^[a-z]+[A-Z]\w*$/.test(code));
    expect(names.filter((name) => !IDENTIFIERS.has(name))).toEqual([]);
  });

  it('links to pages and headings that are there', () => {
    const links = readFileSync(page, 'utf8').matchAll(/\]\(([^()\s#]*)(?:#([^()\s]*))?\)/g);
    const lost = [...links].filter(([, target = '', heading]) => {
      if (/^[a-z]+:/.test(target)) return false;
      const linked = target === '' ? page : join(dirname(page), target);
      return !existsSync(linked) || (heading !== undefined && !headingsOf(linked).includes(heading));
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = [...readFileSync(page, 'utf8').matchAll(/npm run (?:-s )?([a-z:-]+)/g)];
    expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  it('are all linked in its README', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const pages = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));
    expect([...list.matchAll(/\]\((\d{4}-[^)]+)\)/g)].map(([, name]) => name)).toEqual(pages.toSorted());
  });
});

describe('docs/code-map.md', () => {
  it('has a line for every folder, and for those within the four that hold most', () => {
    const inner = ['domain', 'records', 'client', 'activities'].flatMap((outer) =>
      foldersOf(outer).map((folder) => `${outer}/${folder}`),
    );
    const told = [...readFileSync('docs/code-map.md', 'utf8').matchAll(/^\| `([\w/-]+)\/` /gm)];
    const named = told.map(([, folder]) => folder);
    expect(named).toEqual(expect.arrayContaining([...FOLDERS, ...inner]));
    expect(named).toHaveLength(new Set(named).size);
  });
});
