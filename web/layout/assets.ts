/**
 * Style and scripts: the design system's own files, without its fonts and crest, and ours. They lie under an address
 * that carries the hash of their content, so browsers keep them for a year and a release never meets an old copy.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { WEB_FOLDER } from './package-root.ts';

/** Addresses of the files, for the layout. */
export interface Assets {
  style: string;
  /** Runs before the page is drawn: marks that scripts work. */
  early: string;
  /** A module: brings the components to life. */
  script: string;
  icon: string;
}

const OWN_FONTS = '"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif';
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const require = createRequire(import.meta.url);

/** The design system without what belongs to another government (typeface, crest), and with room for Vietnamese diacritics. */
function adapt(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('font-family:GDS Transport,arial,sans-serif', `font-family:${OWN_FONTS}`)
    .replaceAll(/line-height:1(\.(0|1|2[0-4])\d*)?(?=[;}])/g, 'line-height:1.3')
    .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none')
    .replaceAll(/\/\*#.*?\*\//g, '');
}

async function readFiles(): Promise<Record<string, string>> {
  const own = (name: string): Promise<string> => readFile(join(WEB_FOLDER, 'layout', name), 'utf8');
  const system = (name: string): Promise<string> =>
    readFile(require.resolve(`govuk-frontend/dist/govuk/${name}`), 'utf8');
  const [css, js, ownCss, early, script, icon] = await Promise.all([
    system('govuk-frontend.min.css'),
    system('govuk-frontend.min.js'),
    own('style.css'),
    own('early.js'),
    own('script.js'),
    own('icon.svg'),
  ]);
  return {
    'style.css': `${adapt(css)}body{font-family:${OWN_FONTS}}${ownCss}`,
    'components.js': js.replace(/\/\/# sourceMappingURL.*$/m, ''),
    'early.js': early,
    'script.js': script,
    'icon.svg': icon,
  };
}

/** Writes a file beside its compressed forms, as the file server looks for them. */
async function writeCompressed(path: string, text: string): Promise<void> {
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(text, { level: 9 }),
    promisify(brotliCompress)(text, QUALITY),
  ]);
  await Promise.all([
    writeFile(path, text),
    writeFile(`${path}.gz`, zipped),
    writeFile(`${path}.br`, brotli),
  ]);
}

/** Serves the files under `/assets/<hash>/` and returns where each is. */
export async function serveAssets(app: FastifyInstance): Promise<Assets> {
  const files = await readFiles();
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const folder = await mkdtemp(join(tmpdir(), 'lien-nganh-assets-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeCompressed(join(folder, name), text)));
  app.addHook('onClose', () => rm(folder, { recursive: true, force: true }));
  const prefix = `/assets/${hash}/`;
  await app.register(fastifyStatic, {
    root: folder,
    prefix,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  return {
    style: `${prefix}style.css`,
    early: `${prefix}early.js`,
    script: `${prefix}script.js`,
    icon: `${prefix}icon.svg`,
  };
}
