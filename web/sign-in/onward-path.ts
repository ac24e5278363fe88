/** Pages of those who sign in. */
const PAGES = /^\/(ke-hoach|phe-duyet|lanh-dao)(\/|$)/;

/**
 * Where somebody goes on to once signed in, as an address says it.
 * @returns a path of ours; null for anything else, so that nobody is led away
 */
export function onwardPath(said: string | undefined): string | null {
  if (said === undefined || !PAGES.test(said) || said.includes('\\')) return null;
  const here = 'http://ours.invalid';
  const url = URL.canParse(said, here) ? new URL(said, here) : null;
  return url?.origin === here && PAGES.test(url.pathname) ? `${url.pathname}${url.search}` : null;
}
