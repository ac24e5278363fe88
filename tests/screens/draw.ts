/**
 * Draws every page into docs/screens: `npm run screens [NAME]`. Vietnamese on a wide and a narrow screen, English on a
 * wide one; a page that axe-core objects to, or that runs off the screen, stops it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { buildTestBundle } from '../support/workflow-bundle.ts';
import { openMidCycle } from '../support/mid-cycle.ts';
import { choosePages } from './choose-pages.ts';
import { SCENES, type Scene } from './scenes.ts';
import { setStage, type Stage } from './stage.ts';
import { writeIndex } from './write-index.ts';

const OUT = 'docs/screens';
const QUALITY = 30;
/** Longer pages are cut: what follows is more of the same. */
const LONGEST = 1300;
const SHOTS = [
  { suffix: 'vi', lang: 'vi', width: 900, scale: 0.8 },
  { suffix: 'vi-360', lang: 'vi', width: 360, scale: 1 },
  { suffix: 'en', lang: 'en', width: 900, scale: 0.8 },
];

const [only] = process.argv.slice(2);

/** One page, and who looks at it. */
interface Drawn {
  base: string;
  name: string;
  session: string | null;
  path: string;
  act?: Scene['act'];
  /** Drawn on a wide screen alone: one of many like it. */
  isOnce?: boolean;
}

async function draw(browser: TestBrowser, { base, name, session, path, act, isOnce }: Drawn): Promise<void> {
  for (const { suffix, lang, width, scale } of SHOTS.filter(({ suffix }) => !isOnce || suffix !== 'vi-360')) {
    const person = await browser.visit({ width, scripts: true });
    const cookies = [
      { name: 'ln_lang', value: lang },
      ...(session ? [{ name: 'ln_session', value: session }] : []),
    ];
    await person.page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: base })));
    await person.page.goto(base + path);
    if (act) await act(person.page);
    await person.look();
    const height = await person.page.evaluate<number>('document.documentElement.scrollHeight');
    const devTools = await person.page.context().newCDPSession(person.page);
    const { data } = await devTools.send('Page.captureScreenshot', {
      ...{ format: 'jpeg', quality: QUALITY, captureBeyondViewport: true },
      clip: { x: 0, y: 0, width, height: Math.min(height, LONGEST), scale },
    });
    await writeFile(`${OUT}/${name}.${suffix}.jpg`, Buffer.from(data, 'base64'));
    await person.close();
  }
  process.stderr.write(`${name}\n`);
}

async function sessionFor(stage: Stage, { as }: Scene): Promise<string | null> {
  if (as === null) return null;
  return 'role' in as ? stage.signedIn(as.unit, as.role) : stage.ofUnit(as.unit);
}

const isWanted = (name: string): boolean => !only || name.includes(only);

/** Opens a browser on what runs, and closes it first: a server waits for the connections that are still open. */
async function withBrowser(
  running: { stop(): Promise<void> },
  drawAll: (browser: TestBrowser) => Promise<void>,
): Promise<void> {
  try {
    const browser = await openBrowser();
    try {
      await drawAll(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await running.stop();
  }
}

async function drawScenes(): Promise<void> {
  const scenes = SCENES.filter(({ name }) => isWanted(name));
  if (scenes.length === 0) return;
  const stage = await setStage();
  await withBrowser(stage, async (browser) => {
    for (const scene of scenes)
      await draw(browser, { ...scene, base: stage.base, session: await sessionFor(stage, scene) });
  });
}

async function drawMidCycle(): Promise<void> {
  const mid = await openMidCycle();
  await withBrowser(mid, async (browser) => {
    for (const page of (await choosePages(mid)).filter(({ name }) => isWanted(name)))
      await draw(browser, { ...page, base: mid.base });
  });
}

buildTestBundle();
await mkdir(OUT, { recursive: true });
await drawScenes();
await drawMidCycle();
await writeIndex(OUT);
