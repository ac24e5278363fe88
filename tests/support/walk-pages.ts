/** Goes through all pages as somebody would who follows every link, for checks that no page may miss. */
import type { RouteEntry } from '../../web/layout/access.ts';

export interface Walker {
  /** Who walks, for whoever reads the result. */
  name: string;
  /** The same, short, for the names of files. */
  slug: string;
  /** Where they begin. */
  from: string[];
  /** Their session's cookie, or null for strangers. */
  session: string | null;
  /** False where they look at nothing but that. */
  follows?: boolean;
}

export interface WalkedPage {
  who: string;
  /** Path and query. */
  address: string;
  /** The route that answered. */
  route: string;
  html: string;
}

/** So many addresses of one route are opened by one person: a page of a unit stands for those of all units. */
const PER_ROUTE = 2;

/** Finds the route of an address among those of the table: where several fit, the one that leaves least open. */
export function routeFinder(routes: RouteEntry[]): (path: string) => string | undefined {
  const open = (url: string): number => url.match(/:|\*/g)?.length ?? 0;
  const known = routes
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => ({
      url,
      fits: new RegExp(`^${url.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.+')}$`),
    }))
    .sort((a, b) => open(a.url) - open(b.url));
  return (path) => known.find(({ fits }) => fits.test(path))?.url;
}

function linksOn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

/**
 * Follows links from page to page.
 * @param base address of the server
 * @param lang language of the pages
 * @throws Error where a page that is linked cannot be opened
 */
export async function walkPages(
  base: string,
  routes: RouteEntry[],
  { name, from, session, follows = true }: Omit<Walker, 'slug'>,
  lang: 'vi' | 'en' = 'vi',
): Promise<WalkedPage[]> {
  const routeOf = routeFinder(routes);
  const cookie = `ln_lang=${lang}${session === null ? '' : `; ln_session=${session}`}`;
  const seen = new Set<string>();
  const count = new Map<string, number>();
  const pages: WalkedPage[] = [];
  const queue = [...from];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const [path = '/'] = address.split('?');
    const route = routeOf(path);
    if (seen.has(address) || route === undefined || /[?&]lang=/.test(address)) continue;
    seen.add(address);
    const before = count.get(route) ?? 0;
    if (before >= PER_ROUTE && !from.includes(address)) continue;
    count.set(route, before + 1);
    const response = await fetch(base + address, { redirect: 'manual', headers: { cookie } });
    const elsewhere = response.headers.get('location');
    if (response.status === 303 && elsewhere !== null) {
      queue.push(elsewhere);
      continue;
    }
    if (response.status >= 300) throw new Error(`${name}: ${address} answers ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    pages.push({ who: name, address, route, html });
    if (follows) queue.push(...linksOn(html));
  }
  return pages;
}
