/** What stands behind the question mark of an address that shows a list. */
import type { FastifyRequest } from 'fastify';
import type { Translate } from '../../domain/bilingual.ts';
import { form, pagination, type Block, type ButtonModel } from '../layout/blocks.ts';
import { fieldModels, type Field } from '../layout/field.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';

/** The filters of an address that are set. */
export function queryOf(request: FastifyRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(request.query)).filter(([, value]) => value !== ''));
}

/** A page's number, counted from 1; what is no number is the first. */
export function pageNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1;
}

/** Of a list, what is on one page; behind the last one, that one. */
export function pageOf<Row>(rows: readonly Row[], number: string | undefined, size: number): Row[] {
  const last = Math.max(1, Math.ceil(rows.length / size));
  const from = (Math.min(pageNumber(number), last) - 1) * size;
  return rows.slice(from, from + size);
}

/** Rows of a page: a screen or two, and light on a slow line. */
export const PAGE_SIZE = 50;

/** The form that chooses what of a list is shown. */
export function filterOf(
  action: string,
  fields: Field[],
  query: Record<string, string>,
  t: Translate,
  problems: FormProblem[] = [],
): Block {
  const buttons: ButtonModel[] = [{ text: t('Lọc', 'Filter'), look: 'secondary' }];
  return form({ method: 'get', action, isBar: true, fields: fieldModels(fields, query, problems), buttons });
}

/** Where a list is: the parameter `name` holds the page's number, all others stay. */
interface PageAddress {
  path: string;
  query: Record<string, string>;
  name: string;
  /** Id of the list's heading, where it is not the first thing of its page. */
  anchor?: string;
}

/** The ways to the other pages of a list; null where everything is on one. */
export function pageLinks(
  { path, query, name, anchor }: PageAddress,
  { total, size }: { total: number; size: number },
  t: Translate,
): Block | null {
  const pages = Math.ceil(total / size);
  const current = Math.min(pageNumber(query[name]), Math.max(pages, 1));
  if (pages < 2) return null;
  const href = (page: number): string =>
    `${path}?${String(new URLSearchParams({ ...query, [name]: String(page) }))}${anchor === undefined ? '' : `#${anchor}`}`;
  const near = [1, current - 1, current, current + 1, pages].filter((page) => page >= 1 && page <= pages);
  const items = [...new Set(near)].flatMap((page, i, all) => [
    ...(i > 0 && page > all[i - 1]! + 1 ? [{ ellipsis: true }] : []),
    {
      ...{ number: page, href: href(page), current: page === current },
      visuallyHiddenText: t(`Trang ${page}`, `Page ${page}`),
    },
  ]);
  return pagination({
    landmarkLabel: t('Các trang', 'Pages'),
    items,
    ...(current > 1
      ? { previous: { href: href(current - 1), text: t('Trang trước', 'Previous page') } }
      : {}),
    ...(current < pages ? { next: { href: href(current + 1), text: t('Trang sau', 'Next page') } } : {}),
  });
}
