/**
 * A real browser for tests of the pages. `openBrowser()` once per file, `browser.visit({ width, scripts })` once per
 * person; `person.look()` after every page: it must be accessible, must not run off the screen, and must not complain.
 */
import { deepStrictEqual } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tools/executables/ensure-chromium.ts';

export interface Visit {
  width: number;
  /** Whether the browser runs scripts. */
  scripts: boolean;
}

export interface Person {
  page: Page;
  /** Checks the page now shown: axe-core finds nothing, nothing runs off the screen, and no request or script failed. */
  look(): Promise<void>;
  /** Pages loaded since the last call, with what each transferred in bytes, styles and scripts included. */
  loads(): { url: string; bytes: number }[];
  close(): Promise<void>;
}

export interface TestBrowser {
  visit(how: Visit): Promise<Person>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Notes every document with the bytes that came for it. */
function meter(page: Page): () => { url: string; bytes: number }[] {
  const seen: { url: string; bytes: number }[] = [];
  page.on('response', (response) => {
    const isPage =
      response.request().isNavigationRequest() && response.request().frame() === page.mainFrame();
    if (isPage && response.status() !== 303) seen.push({ url: response.url(), bytes: 0 });
    const entry = seen.at(-1);
    void response
      .request()
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => {
        // The browser counts a redirect's missing body below nothing.
        if (entry) entry.bytes += Math.max(0, responseBodySize) + Math.max(0, responseHeadersSize);
      })
      .catch(() => undefined);
  });
  return () => seen.splice(0);
}

/** Opens the machine's Chromium. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium: run `node dist/tools/prepare-tests.js`');
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  // As root Chromium refuses to start with its sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });

  async function visit({ width, scripts }: Visit): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled: scripts,
      locale: 'vi-VN',
    });
    // A limit for what hangs; a busy machine is slower than the half minute it would be.
    context.setDefaultTimeout(300_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A page that says what to correct is answered with 422, which the browser notes by itself.
      const isMistake = message.type() === 'error' && !/status of 4\d\d/.test(message.text());
      if (isMistake) complaints.push(message.text());
    });
    return {
      page,
      loads: meter(page),
      async look() {
        await page.waitForLoadState('load');
        // axe-core is a script itself: what it finds is the same on the page that runs them.
        const { violations } = scripts
          ? await page.evaluate<AxeResult>(`${axe};axe.run()`)
          : { violations: [] };
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        deepStrictEqual(
          { url: page.url(), found, overflow, complaints },
          { url: page.url(), found: [], overflow: 0, complaints: [] },
        );
      },
      close: () => context.close(),
    };
  }
  return { visit, close: () => browser.close() };
}

/**
 * From the inbox page of the mail catcher to the newest mail of an address, and through its link in a new window, as
 * its reader would go.
 */
export async function openLinkInMail({ page }: Person, base: string, to: string): Promise<Page> {
  await page.goto(`${base}/mailbox`);
  await page.locator('li', { hasText: to }).locator('a').first().click();
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.frameLocator('iframe').locator('a[href*="/l/"]').first().click(),
  ]);
  await opened.waitForLoadState('load');
  return opened;
}
