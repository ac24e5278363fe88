/** Somebody with a browser of their own, as far as pages without scripts need one: cookies, forms, redirects. */

export interface Page {
  /** Where one is after all redirects. */
  url: string;
  html: string;
}

export interface Visitor {
  open(url: string): Promise<Page>;
  /** Fills in the form of the page and sends it to where the page stands. */
  send(page: Page, fields: Record<string, string>): Promise<Page>;
  /** Pages seen so far. */
  count(): number;
}

/** Tokens and marks: nothing in them needs to be unescaped. */
const HIDDEN = /<input type="hidden" name="([^"]+)" value="([^"]*)"/g;

/**
 * A visitor without a session.
 * @param address where they ask from, as a proxy would say it; left out, this machine's
 */
export function createVisitor(address?: string): Visitor {
  const from: Record<string, string> = address === undefined ? {} : { 'x-forwarded-for': address };
  const jar = new Map<string, string>();
  let count = 0;

  async function go(url: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: cookie ? { ...from, cookie } : from,
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    const html = await response.text();
    if (location) return go(new URL(location, url).href);
    if (!response.ok)
      throw new Error(
        `${response.status} ${new URL(url).pathname.split('/')[1] ?? ''}: ${html.slice(0, 200)}`,
      );
    count += 1;
    return { url, html };
  }

  return {
    open: (url) => go(url),
    send: ({ url, html }, fields) => {
      const hidden = [...html.matchAll(HIDDEN)].map(([, name = '', value = '']) => [name, value] as const);
      const typed = Object.entries({ ...Object.fromEntries(hidden), ...fields });
      const upload = new FormData();
      for (const [name, value] of typed) upload.set(name, value);
      const isUpload = html.includes('multipart/form-data');
      return go(url, { method: 'POST', body: isUpload ? upload : new URLSearchParams(typed) });
    },
    count: () => count,
  };
}
