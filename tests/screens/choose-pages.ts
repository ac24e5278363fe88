/** The pages of those who sign in, found by following links through a plan in mid-cycle. */
import type { MidCycle } from '../support/mid-cycle.ts';
import { walkPages } from '../support/walk-pages.ts';
import { walkersOf } from '../support/walkers.ts';

export interface ChosenPage {
  /** Name of the file: the role, and the fixed parts of the address. */
  name: string;
  path: string;
  session: string | null;
  /** A small form like many others. */
  isOnce: boolean;
}

/** Whose pages: the focal point's and everybody's have scenes of their own. */
const ROLES = ['thu-truong', 'dieu-phoi', 'phe-duyet', 'lanh-dao', 'quan-tri'];

function nameOf(role: string, route: string): string {
  const fixed = route.split('/').filter((part) => part !== '' && !part.startsWith(':') && part !== role);
  const isOne = /:(plan|period|id)$/.test(route);
  return [role, ...fixed, ...(isOne ? ['mot'] : [])].join('-');
}

/** Forms of one question, by which a coordinator or an administrator steers. */
const SMALL = /\/(viec|vuong-mac|danh-ba|can-bo)\/.*[^/]+$|\/(tam-dung|tiep-tuc|ket-thuc|sua|:act)$/;

/** One page of every route, by whoever came to it first; everybody who signs in sees their own plans. */
export async function choosePages(mid: MidCycle): Promise<ChosenPage[]> {
  const chosen = new Map<string, ChosenPage>();
  const known = new Set<string>();
  for (const walker of (await walkersOf(mid)).filter(({ slug }) => ROLES.includes(slug))) {
    for (const { route, address } of await walkPages(mid.base, mid.routes, walker)) {
      const name = nameOf(walker.slug, route);
      if (chosen.has(name) || (known.has(route) && route !== '/ke-hoach')) continue;
      known.add(route);
      const isOnce = SMALL.test(route) && !route.endsWith('/:item');
      chosen.set(name, { name, path: address, session: walker.session, isOnce });
    }
  }
  return [...chosen.values()];
}
