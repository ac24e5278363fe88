/**
 * Draws every page into docs/screens: `npm run screens [NAME]`. Vietnamese on a wide and a narrow screen, English on a
 * wide one; a page that axe-core objects to, or that runs off the screen, stops it.
 */
import { mkdir } from 'node:fs/promises';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { buildTestBundle } from '../support/workflow-bundle.ts';
import { SCENES, type Scene } from './scenes.ts';
import { setStage, type Stage } from './stage.ts';

const OUT = 'docs/screens';
const SHOTS = [
  { suffix: 'vi', lang: 'vi', width: 900 },
  { suffix: 'vi-360', lang: 'vi', width: 360 },
  { suffix: 'en', lang: 'en', width: 900 },
];

async function draw(stage: Stage, browser: TestBrowser, scene: Scene): Promise<void> {
  const { name, as, path, act } = scene;
  const session =
    as === null ? null : 'role' in as ? await stage.signedIn(as.unit, as.role) : await stage.ofUnit(as.unit);
  for (const { suffix, lang, width } of SHOTS) {
    const person = await browser.visit({ width, scripts: true });
    const cookies = [
      { name: 'ln_lang', value: lang },
      ...(session ? [{ name: 'ln_session', value: session }] : []),
    ];
    await person.page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: stage.base })));
    await person.page.goto(stage.base + path);
    if (act) await act(person.page);
    await person.look();
    await person.page.screenshot({
      path: `${OUT}/${name}.${suffix}.jpg`,
      type: 'jpeg',
      quality: 60,
      fullPage: true,
    });
    await person.close();
  }
  process.stderr.write(`${name}\n`);
}

const [only] = process.argv.slice(2);
buildTestBundle();
await mkdir(OUT, { recursive: true });
const stage = await setStage();
const browser = await openBrowser();
try {
  for (const scene of SCENES) if (!only || scene.name.includes(only)) await draw(stage, browser, scene);
} finally {
  await browser.close();
  await stage.stop();
}
