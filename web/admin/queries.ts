/** What stands behind the question mark of an administrator's address. */
import type { FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { fieldsOf } from '../layout/form.ts';

/** The filters of an address that say something. */
export function queryOf(request: FastifyRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(request.query)).filter(([, value]) => value !== ''));
}

/** A page's number, counted from 1; what is no number is the first. */
export function pageNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1;
}

/**
 * Options of the pagination component; null where everything is on one page.
 * @param name the parameter that holds the page's number; all others stay
 */
export function pagination(
  { path, query, name }: { path: string; query: Record<string, string>; name: string },
  { total, size }: { total: number; size: number },
  t: Translate,
): object | null {
  const pages = Math.ceil(total / size);
  const current = Math.min(pageNumber(query[name]), Math.max(pages, 1));
  if (pages < 2) return null;
  const href = (page: number): string =>
    `${path}?${String(new URLSearchParams({ ...query, [name]: String(page) }))}`;
  const near = [1, current - 1, current, current + 1, pages].filter((page) => page >= 1 && page <= pages);
  const items = [...new Set(near)].flatMap((page, i, all) => [
    ...(i > 0 && page > all[i - 1]! + 1 ? [{ ellipsis: true }] : []),
    {
      ...{ number: page, href: href(page), current: page === current },
      visuallyHiddenText: t(`Trang ${page}`, `Page ${page}`),
    },
  ]);
  return {
    landmarkLabel: t('Các trang', 'Pages'),
    items,
    ...(current > 1
      ? { previous: { href: href(current - 1), text: t('Trang trước', 'Previous page') } }
      : {}),
    ...(current < pages ? { next: { href: href(current + 1), text: t('Trang sau', 'Next page') } } : {}),
  };
}
